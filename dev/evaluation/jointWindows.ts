import { randomNormal } from 'd3-random';
import seedrandom from 'seedrandom';
import type { LabelledRows } from './labelledRows';

const nSamples = 1000;

/**
 * Traffic that rises and falls within minutes, and latency that follows it. In the incident latency is as high as at the
 * highest load while traffic is low: each value is within its usual range, so no rule on one signal can see it.
 */
export function jointWindow(seed: string, withIncident: boolean): LabelledRows {
  const random = seedrandom(seed);
  const normal = randomNormal.source(random)();
  const start = Math.floor(nSamples * (0.1 + 0.8 * random()));
  const length = 8 + Math.floor(22 * random());
  const isEvent = new Uint8Array(nSamples);
  if (withIncident) {
    isEvent.fill(1, start, start + length);
  }
  const traffic = new Float64Array(nSamples);
  const latency = new Float64Array(nSamples);
  let wave = 0;
  for (let i = 0; i < nSamples; i++) {
    wave = 0.7 * wave + 0.7 * normal();
    const load = 1 + 0.45 * Math.tanh(isEvent[i] ? -1 - Math.abs(wave) : wave);
    const felt = isEvent[i] ? 1.4 + 0.03 * normal() : load;
    traffic[i] = Math.round(4000 * load);
    latency[i] = Math.round(100 * (15 + 60 * felt) * (1 + 0.04 * normal())) / 100;
  }
  const time = Float64Array.from({ length: nSamples }, (_, i) => Date.UTC(2026, 0, 5) + i * 60_000);
  const signals = [
    { name: 'traffic', values: traffic },
    { name: 'latency', values: latency },
  ];
  return { name: seed, rows: { time, signals }, isEvent };
}
