import { randomNormal } from 'd3-random';
import seedrandom from 'seedrandom';
import type { LabelledRows } from './labelledRows';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** What an incident does to traffic and latency at full strength, as factors. */
interface Effect {
  readonly traffic: (strength: number) => number;
  readonly latency: (strength: number) => number;
}

const same = (): number => 1;

/** The notebook's three and harder ones. */
const effects: Readonly<Record<string, Effect>> = {
  'database lock': { traffic: same, latency: (s) => 2 + 5 * s },
  'upstream failure': { traffic: (s) => 0.02 + 0.2 * s, latency: same },
  surge: { traffic: (s) => 1.8 + 1.5 * s, latency: (s) => 1.6 + 1.5 * s },
  'traffic alone': { traffic: (s) => 1.7 + 1.5 * s, latency: same },
  'partial failure': { traffic: (s) => 0.4 + 0.25 * s, latency: same },
  /** Late-night latency that would be normal at noon: neither value is unusual by itself. */
  'slow at low traffic': { traffic: (s) => 0.7 + 0.1 * s, latency: (s) => 1.45 + 0.3 * s },
};

export const incidentNames = Object.keys(effects);

export interface DrawnWindow extends LabelledRows {
  /** Names of the incidents in it, in order of time. */
  readonly incidents: readonly string[];
}

interface Shape {
  readonly nSamples: number;
  readonly stepMinutes: number;
}

const shapes: readonly Shape[] = [
  { nSamples: 60, stepMinutes: 1 },
  { nSamples: 180, stepMinutes: 1 },
  { nSamples: 360, stepMinutes: 1 },
  { nSamples: 720, stepMinutes: 1 },
  { nSamples: 1440, stepMinutes: 1 },
  { nSamples: 2016, stepMinutes: 5 },
  { nSamples: 4032, stepMinutes: 5 },
];

/** `count` windows of all lengths in turn; every third is healthy. Equal seeds give equal windows. */
export function drawWindows(seed: string, count: number): DrawnWindow[] {
  return Array.from({ length: count }, (_, i) => drawWindowOf(seed, i));
}

/** One of these windows. */
export function drawWindowOf(seed: string, index: number): DrawnWindow {
  return drawWindow(`${seed} ${index}`, shapes[index % shapes.length], index % 3 === 0);
}

/**
 * Traffic with a daily rhythm, slow noise of its own and single odd minutes; latency that rises with the load; and, if
 * it is not healthy, one incident a window or one a day.
 */
function drawWindow(seed: string, { nSamples, stepMinutes }: Shape, isHealthy: boolean): DrawnWindow {
  const random = seedrandom(seed);
  const normal = randomNormal.source(random)();
  const between = (low: number, high: number): number => low + (high - low) * random();
  const level = between(200, 8000);
  const base = between(15, 150);
  const rhythm = between(0.1, 0.6);
  const memory = between(0.3, 0.95);
  const noise = between(0.01, 0.05);
  const start = Date.UTC(2026, 0, 5) + Math.floor(between(0, DAY_MINUTES)) * MINUTE;
  const incidents = isHealthy ? [] : drawIncidents(random, nSamples, stepMinutes);
  const time = Float64Array.from({ length: nSamples }, (_, i) => start + i * stepMinutes * MINUTE);
  const traffic = new Float64Array(nSamples);
  const latency = new Float64Array(nSamples);
  const isEvent = new Uint8Array(nSamples);
  let drift = 0;
  for (let i = 0; i < nSamples; i++) {
    drift = memory * drift + noise * Math.sqrt(1 - memory * memory) * 2 * normal();
    const load =
      (1 + rhythm * Math.sin((2 * Math.PI * time[i]) / (DAY_MINUTES * MINUTE))) * Math.exp(drift + noise * normal());
    const blip = random() < 0.003 ? between(1.3, 2.5) : 1;
    traffic[i] = level * load;
    latency[i] = base * (0.6 + 0.4 * load) * Math.exp(2 * noise * normal()) * blip;
  }
  for (const incident of incidents) {
    const { effect, strength } = incident;
    for (let i = incident.start; i <= incident.end; i++) {
      isEvent[i] = 1;
      traffic[i] *= effect.traffic(strength) * (1 + 0.05 * normal());
      latency[i] *= effect.latency(strength) * (1 + 0.1 * normal());
    }
  }
  traffic.forEach((value, i) => (traffic[i] = Math.round(Math.max(0, value))));
  latency.forEach((value, i) => (latency[i] = Math.round(100 * Math.max(0.1, value)) / 100));
  const rows = {
    time,
    signals: [
      { name: 'traffic', values: traffic },
      { name: 'latency', values: latency },
    ],
  };
  return { name: seed, rows, isEvent, incidents: incidents.map(({ name }) => name) };
}

interface DrawnIncident {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly effect: Effect;
  /** 0..1. */
  readonly strength: number;
}

function drawIncidents(random: () => number, nSamples: number, stepMinutes: number): DrawnIncident[] {
  const parts = Math.max(1, Math.min(3, Math.floor((nSamples * stepMinutes) / (DAY_MINUTES / 2))));
  const part = nSamples / parts;
  return Array.from({ length: parts }, (_, k) => {
    const name = incidentNames[Math.floor(random() * incidentNames.length)];
    const longest = Math.min(nSamples / 6, 60 / stepMinutes + 3);
    const length = Math.floor(4 + random() * (longest - 4));
    const start = Math.floor(part * k + (0.1 + 0.8 * random()) * (part - length));
    return { name, start, end: start + length - 1, effect: effects[name], strength: random() };
  });
}
