import type { Excursion } from './excursion';
import {
  DAY,
  LONG_STEP,
  MAX_RECURRING_TOLERANCE,
  MIN_RECURRENCES,
  RECURRING_HEIGHT,
  RECURRING_SHARE,
  RECURRING_TOLERANCE,
} from './parameters';
import { quantileOfSorted } from './sampleQuantiles';

/** An excursion with the median size of its deviation, in the signal's unit. */
export interface Sized {
  readonly excursion: Excursion;
  readonly height: number;
}

/**
 * Which excursions recur at regular distances with much the same height and length: a job every five hours, a nightly
 * batch too short for the daily profile. Irregular bursts of equal height do not count: muting these costs events on every
 * labelled set (docs/explanation/watch.md).
 *
 * @param time - Of the signal's samples, epoch milliseconds.
 * @returns for each excursion how many like it there are, itself included; 0 if it does not recur.
 */
export function recurrences(sized: readonly Sized[], time: Float64Array, step: number): number[] {
  return sized.map((one) => {
    const alike = sized.filter((other) => isAlike(one, other));
    return alike.length >= MIN_RECURRENCES && isRegular(alike, time, step) ? alike.length : 0;
  });
}

/** Whether two excursions are much the same in direction, height and length. */
export function isAlike(a: Sized, b: Sized): boolean {
  const [low, high] = a.height < b.height ? [a.height, b.height] : [b.height, a.height];
  const [short, long] = [lengthOf(a), lengthOf(b)].sort((x, y) => x - y);
  return a.excursion.direction === b.excursion.direction && low >= RECURRING_HEIGHT * high && short >= 0.5 * long - 1;
}

function lengthOf({ excursion: { start, end } }: Sized): number {
  return end - start + 1;
}

function isRegular(alike: readonly Sized[], time: Float64Array, step: number): boolean {
  const starts = alike.map(({ excursion }) => time[excursion.start]);
  const gaps = Float64Array.from(starts.slice(1), (start, k) => start - starts[k]);
  const usual = quantileOfSorted(gaps.slice().sort(), 0.5);
  const tolerance = toleranceOf(usual, step);
  const nRegular = gaps.filter(
    (gap) => isMultiple(gap, usual, tolerance) || (step <= LONG_STEP * 12 && isMultiple(gap, DAY, tolerance))
  ).length;
  return nRegular >= RECURRING_SHARE * gaps.length;
}

/** By how much distances may differ from a multiple of `period`. All in milliseconds. */
export function toleranceOf(period: number, step: number): number {
  return Math.min(MAX_RECURRING_TOLERANCE * period, Math.max(2 * step, RECURRING_TOLERANCE * period));
}

/** Whether a distance is one period, or several. */
export function isMultiple(gap: number, period: number, tolerance: number): boolean {
  const times = Math.round(gap / period);
  return times >= 1 && Math.abs(gap - times * period) <= tolerance;
}
