import { mapSteps } from '../task/mapSteps';
import { median, quantileSteps } from '../statistics/quantile';
import type { Steps } from '../task/steps';

/** Below this share of typical, no signal is told from its neighbour. */
const LEAST_SHARE = 0.02;

/** Percentages count from the typical value, but never from less than this share of the signal's median. */
const SMALL_SHARE = 0.1;

/** Counts below this scatter like their own square root (Poisson). */
const SMALL_COUNTS = 10;

/** More distinct values than this are not steps of a scale, unless they are whole numbers. */
const DISTINCT = 200;

/** What the values of a signal are like, whatever happens. */
export interface Nature {
  /** Median of all values. */
  readonly median: number;
  /** The same, or the median of the positive values if it is 0; NaN if there are none. */
  readonly positiveMedian: number;
  /** The least distance of two values that differ, if the signal moves in steps; else 0. */
  readonly quantum: number;
  /** Small whole numbers. */
  readonly isSmallCount: boolean;
}

/**
 * Looks at all values of a signal.
 *
 * @param values - In its unit; NaN where missing.
 */
export function* natureOf(values: Float64Array): Steps<Nature> {
  const centre = yield* quantileSteps(values, 0.5);
  yield 0.9;
  const isWhole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  return {
    median: centre,
    positiveMedian: centre > 0 ? centre : median(values.filter((value) => value > 0)),
    quantum: quantumOf(values, isWhole),
    isSmallCount: isWhole && Math.abs(centre) < SMALL_COUNTS,
  };
}

/** What percentages count from: a typical value near 0 would make everything a large change. */
export function percentBase(nature: Nature, typical: number): number {
  return Math.max(Math.abs(typical), SMALL_SHARE * Math.abs(nature.median));
}

/** The least spread of a signal at each typical value, in its own unit. */
export function spreadFloor(nature: Nature, typical: Float64Array): Steps<Float64Array> {
  return mapSteps(typical, (t) => {
    const counting = nature.isSmallCount ? Math.sqrt(Math.max(t, 0) + 1) : 0;
    return Math.max(LEAST_SHARE * percentBase(nature, t), nature.quantum / 2, counting);
  });
}

function quantumOf(values: Float64Array, isWhole: boolean): number {
  const distinct = new Set<number>();
  for (const value of values) {
    if (!Number.isNaN(value)) {
      distinct.add(value);
    }
    if (distinct.size > DISTINCT) {
      return isWhole ? 1 : 0;
    }
  }
  const ascending = Float64Array.from(distinct).sort();
  const distances = ascending.subarray(1).map((value, i) => value - ascending[i]);
  return distances.length === 0 ? 0 : distances.reduce((least, distance) => Math.min(least, distance));
}
