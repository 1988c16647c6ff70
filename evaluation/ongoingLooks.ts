import { randomNormal, randomPoisson } from 'd3-random';
import seedrandom from 'seedrandom';
import type { Rows } from './detector';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The ranges that people choose, and Grafana's steps in them. */
const ranges = [
  { name: '1 h at 1 min', length: HOUR, step: MINUTE },
  { name: '1 h at 15 s', length: HOUR, step: 15 * SECOND },
  { name: '3 h at 30 s', length: 3 * HOUR, step: 30 * SECOND },
  { name: '6 h at 1 min', length: 6 * HOUR, step: MINUTE },
  { name: '6 h at 15 s', length: 6 * HOUR, step: 15 * SECOND },
  { name: '24 h at 1 min', length: DAY, step: MINUTE },
  { name: '24 h at 2 min', length: DAY, step: 2 * MINUTE },
  { name: '7 days at 5 min', length: 7 * DAY, step: 5 * MINUTE },
];

/** How long ago an outage began when somebody looks: never half of the range. */
const LEAST_AGE = 10 * MINUTE;
const MOST_AGE = 67 * HOUR;
const MOST_AGE_SHARE = 0.49;

/** What an outage does from its start on, as a factor of one signal. */
export interface Effect {
  readonly name: string;
  readonly signal: 'RPM' | 'Latency_ms';
  readonly factor: number;
}

export const clearEffects: readonly Effect[] = [
  { name: 'latency x6', signal: 'Latency_ms', factor: 6 },
  { name: 'latency x1.9', signal: 'Latency_ms', factor: 1.9 },
  { name: 'traffic x0.03', signal: 'RPM', factor: 0.03 },
  { name: 'traffic x0.45', signal: 'RPM', factor: 0.45 },
];

export const mildEffects: readonly Effect[] = [
  { name: 'traffic x0.7', signal: 'RPM', factor: 0.7 },
  { name: 'latency x1.5', signal: 'Latency_ms', factor: 1.5 },
];

/** A window as somebody sees it while an outage goes on, or with nothing wrong in it. */
export interface Look {
  readonly name: string;
  readonly rows: Rows;
  /** None: a healthy window. */
  readonly outage?: { readonly effect: Effect; /** Its first row. */ readonly start: number };
}

/** A look at each effect in each range in turn; without effects at healthy windows. Equal seeds give equal looks. */
export function drawLook(seed: string, index: number, effects: readonly Effect[]): Look {
  const effect: Effect | undefined = effects[index % Math.max(1, effects.length)];
  const round = Math.floor(index / Math.max(1, effects.length));
  const { name: rangeName, length, step } = ranges[round % ranges.length];
  const random = seedrandom(`${seed} ${index}`);
  const n = length / step;
  if (effect === undefined) {
    return { name: `${rangeName}, healthy (${index})`, rows: drawTelemetry(random, n, step, () => 1) };
  }
  const mostAge = Math.min(MOST_AGE, MOST_AGE_SHARE * length);
  const isEarlyLook = Math.floor(round / ranges.length) % 2 === 0;
  const age = isEarlyLook
    ? LEAST_AGE * (mostAge / LEAST_AGE) ** random()
    : LEAST_AGE + (mostAge - LEAST_AGE) * random();
  const start = n - Math.round(age / step);
  return {
    name: `${rangeName}, ${effect.name} for ${shownAge(age)} (${index})`,
    rows: drawTelemetry(random, n, step, (signal, i) => (i >= start && signal === effect.signal ? effect.factor : 1)),
    outage: { effect, start },
  };
}

/**
 * Requests a minute with the noise of a count, and latency with noise in proportion; with a daily rhythm where the range
 * is long enough to show one.
 */
function drawTelemetry(
  random: () => number,
  n: number,
  step: number,
  factorOf: (signal: Effect['signal'], row: number) => number
): Rows {
  const normal = randomNormal.source(random)();
  const poisson = randomPoisson.source(random);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const level = 300 * 20 ** random();
  const base = between(20, 200);
  const sigma = between(0.03, 0.08);
  const rhythm = n * step >= DAY ? between(0.15, 0.4) : 0;
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

function shownAge(age: number): string {
  return age < 2 * HOUR ? `${Math.round(age / MINUTE)} min` : `${(age / HOUR).toFixed(1)} h`;
}
