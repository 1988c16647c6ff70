import { randomNormal, randomPoisson } from 'd3-random';
import type { Rows } from './detector';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The signals that are drawn. */
export type SignalName = 'RPM' | 'Latency_ms';

/** How telemetry is sampled, and whether it has a daily rhythm. */
export interface TelemetryShape {
  readonly n: number;
  /** Milliseconds. */
  readonly step: number;
  readonly hasRhythm: boolean;
}

/**
 * Requests a minute with the noise of a count, and latency with log-normal noise of 3 to 8 %; the load's daily rhythm
 * moves latency a little, too.
 *
 * @param factorOf - What an incident does to a signal in a row.
 */
export function drawTelemetry(
  random: () => number,
  { n, step, hasRhythm }: TelemetryShape,
  factorOf: (signal: SignalName, row: number) => number
): Rows {
  const normal = randomNormal.source(random)();
  const poisson = randomPoisson.source(random);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const level = 300 * 20 ** random();
  const base = between(20, 200);
  const sigma = between(0.03, 0.08);
  const rhythm = hasRhythm ? between(0.15, 0.4) : 0;
  const phase = between(0, DAY);
  const start = Date.UTC(2026, 0, 5) + Math.floor(between(0, 7 * 24 * 60)) * MINUTE;
  const time = Float64Array.from({ length: n }, (_, i) => start + i * step);
  const rpm = new Float64Array(n);
  const latency = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const load = 1 + rhythm * Math.sin((2 * Math.PI * (time[i] - phase)) / DAY);
    rpm[i] = poisson(level * load * factorOf('RPM', i))();
    const typical = base * (1 + 0.3 * (load - 1)) * factorOf('Latency_ms', i);
    latency[i] = Math.round(100 * typical * Math.exp(sigma * normal())) / 100;
  }
  return {
    time,
    signals: [
      { name: 'RPM', values: rpm },
      { name: 'Latency_ms', values: latency },
    ],
  };
}
