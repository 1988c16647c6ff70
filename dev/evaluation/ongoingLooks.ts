import seedrandom from 'seedrandom';
import type { Rows } from './detector';
import { drawTelemetry } from './drawTelemetry';
import type { Effect } from './effects';

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
const MIN_AGE = 10 * MINUTE;
const MAX_AGE = 67 * HOUR;
const MAX_AGE_SHARE = 0.49;

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
  const shape = { n, step, hasRhythm: length >= DAY };
  if (effect === undefined) {
    return { name: `${rangeName}, healthy (${index})`, rows: drawTelemetry(random, shape, () => 1) };
  }
  const mostAge = Math.min(MAX_AGE, MAX_AGE_SHARE * length);
  const isEarlyLook = Math.floor(round / ranges.length) % 2 === 0;
  const age = isEarlyLook ? MIN_AGE * (mostAge / MIN_AGE) ** random() : MIN_AGE + (mostAge - MIN_AGE) * random();
  const start = n - Math.round(age / step);
  return {
    name: `${rangeName}, ${effect.name} for ${shownAge(age)} (${index})`,
    rows: drawTelemetry(random, shape, (signal, i) => (i >= start && signal === effect.signal ? effect.factor : 1)),
    outage: { effect, start },
  };
}

function shownAge(age: number): string {
  return age < 2 * HOUR ? `${Math.round(age / MINUTE)} min` : `${(age / HOUR).toFixed(1)} h`;
}
