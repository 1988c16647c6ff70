import seedrandom from 'seedrandom';
import type { Rows } from './detector';
import { drawTelemetry } from './drawTelemetry';
import { clearEffects, type Effect } from './effects';
import { cutRows } from './labelledRows';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ranges = [
  { name: '6 h at 1 min', length: 6 * HOUR, step: MINUTE },
  { name: '24 h at 1 min', length: DAY, step: MINUTE },
  { name: '7 days at 5 min', length: 7 * DAY, step: 5 * MINUTE },
];

const durations = [
  { name: '20 min', length: 20 * MINUTE },
  { name: '2 h', length: 2 * HOUR },
  { name: '8 h', length: 8 * HOUR },
  { name: '2 days', length: 2 * DAY },
  { name: 'good', length: Infinity },
];

/** What lasts may fill this much of the range, so that it stays the shorter part of what is known. */
const MAX_SHARE = 0.49;

/** An incident that is over is looked at until its start is this far back in the range. */
const MAX_AGE_SHARE = 0.85;

const FIRST_LOOK = 10 * MINUTE;
const N_LOOKS = 12;

/** One incident, seen again and again while the window moves on. */
export interface MovingCase {
  readonly name: string;
  readonly effect: Effect;
  readonly step: number;
  readonly looks: ReadonlyArray<{
    readonly rows: Rows;
    /** First row of the incident in this window, and its last one; undefined: it goes on. */
    readonly start: number;
    readonly end?: number;
  }>;
}

const combinations = ranges.flatMap((range) =>
  durations
    .filter(({ length }) => length === Infinity || length <= MAX_SHARE * range.length)
    .flatMap((duration) => clearEffects.map((effect) => ({ range, duration, effect })))
);

/** How many cases there are. */
export const N_MOVING_CASES = combinations.length;

/** A case for each range, duration and effect. Equal seeds give equal cases. */
export function drawMovingCase(seed: string, index: number): MovingCase {
  const { range, duration, effect } = combinations[index];
  const { length, step } = range;
  const nWindow = length / step;
  const nIncident = duration.length / step;
  const lastAge = (duration.length === Infinity ? MAX_SHARE : MAX_AGE_SHARE) * length;
  const ages = Array.from({ length: N_LOOKS }, (_, i) =>
    Math.round((FIRST_LOOK * (lastAge / FIRST_LOOK) ** (i / (N_LOOKS - 1))) / step)
  );
  const n = nWindow + ages[N_LOOKS - 1];
  const shape = { n, step, hasRhythm: length >= DAY };
  const all = drawTelemetry(seedrandom(`${seed} moving ${index}`), shape, (signal, i) =>
    signal === effect.signal && i >= nWindow && i < nWindow + nIncident ? effect.factor : 1
  );
  return {
    name: `${range.name}, ${effect.name} for ${duration.name}`,
    effect,
    step,
    looks: ages.map((age) => {
      const start = nWindow - age;
      const end = age > nIncident ? start + nIncident - 1 : undefined;
      return { rows: cutRows(all, age, age + nWindow), start, end };
    }),
  };
}
