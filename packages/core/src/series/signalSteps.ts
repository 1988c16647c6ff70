import { typicalStep } from '../incidents/incidents';

/** A step this many times as long as another is a different one, and no jitter. */
const MIN_RATIO = 1.5;

/** A series has a step if at least this part of the distances between its values ... */
const REGULAR_SHARE = 0.75;

/** ... differs from their median by at most this part of it. */
const TOLERANCE = 0.1;

/** With fewer values nobody can say which step they have. */
const MIN_VALUES = 3;

/**
 * The step of a series in milliseconds: the median distance of its moments, if most of them have it.
 *
 * @param time - Ascending moments, not to be changed afterwards.
 * @returns none for fewer than three moments, and for events, which come as they come.
 */
export function regularStep(time: Float64Array): number | undefined {
  if (time.length < MIN_VALUES) {
    return undefined;
  }
  const step = typicalStep(time);
  let nOfStep = 0;
  for (let i = 1; i < time.length; i++) {
    nOfStep += Math.abs(time[i] - time[i - 1] - step) <= TOLERANCE * step ? 1 : 0;
  }
  return nOfStep >= REGULAR_SHARE * (time.length - 1) ? step : undefined;
}

/** True if the first step is longer than the second, and not only by jitter. Milliseconds. */
export function isCoarser(step: number, than: number): boolean {
  return step >= MIN_RATIO * than;
}

/** The moments at which at least one of the columns has a value; the given array if that is all of them. */
export function momentsWithValue(time: Float64Array, columns: readonly Float64Array[]): Float64Array {
  if (columns.some((column) => !column.includes(NaN))) {
    return time;
  }
  const moments = time.filter((_, row) => columns.some((column) => !Number.isNaN(column[row])));
  return moments.length === time.length ? time : moments;
}

/**
 * Fills a column whose values are farther apart than the samples with the last known value: last observation carried
 * forward, for less than one step. Where the column lacks a value of its own step, it stays missing.
 *
 * @param time - Ascending moments, one a value.
 * @param step - Of the column, milliseconds.
 */
export function carryForward(time: Float64Array, column: Float64Array, step: number): Float64Array {
  const filled = Float64Array.from(column);
  let last = -1;
  for (let row = 0; row < filled.length; row++) {
    if (!Number.isNaN(column[row])) {
      last = row;
    } else if (last >= 0 && time[row] - time[last] < step) {
      filled[row] = column[last];
    }
  }
  return filled;
}
