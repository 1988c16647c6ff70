import { toSingle } from './singlePrecision';

/** The thresholds of one feature in all trees, and a way to find quickly how many of them lie below a value. */
export interface ThresholdRanks {
  /** Ascending, each once. */
  readonly thresholds: Float64Array;
  /** `first[b]`: how many thresholds fall into the buckets before b, of `N_BUCKETS` equal parts of their range. */
  readonly first: Int32Array;
  readonly bucketsPerUnit: number;
}

const N_BUCKETS = 4096;

/** @param thresholds of one feature, in any order. */
export function createThresholdRanks(thresholds: Float64Array): ThresholdRanks {
  const sorted = thresholds.slice().sort();
  const distinct = sorted.filter((threshold, i) => i === 0 || threshold !== sorted[i - 1]);
  const range = distinct.length > 1 ? distinct[distinct.length - 1] - distinct[0] : 0;
  const bucketsPerUnit = range > 0 ? (N_BUCKETS - 1) / range : 0;
  const first = new Int32Array(N_BUCKETS + 1);
  for (const threshold of distinct) {
    first[bucketOf(threshold, distinct[0], bucketsPerUnit) + 1]++;
  }
  for (let b = 0; b < N_BUCKETS; b++) {
    first[b + 1] += first[b];
  }
  return { thresholds: distinct, first, bucketsPerUnit };
}

/**
 * How many thresholds lie below a value, rounded to single precision: 0 .. `thresholds.length`. A missing value gets
 * one more than that.
 */
export function rankOf({ thresholds, first, bucketsPerUnit }: ThresholdRanks, value: number): number {
  const x = Math.fround(value);
  const nThresholds = thresholds.length;
  if (!(x > thresholds[0] && x <= thresholds[nThresholds - 1])) {
    return rankOutside(thresholds, value);
  }
  const bucket = bucketOf(x, thresholds[0], bucketsPerUnit);
  return lowerBound(thresholds, x, first[bucket], first[bucket + 1]);
}

/** The place of one of the thresholds among them. */
export function placeOf({ thresholds, first, bucketsPerUnit }: ThresholdRanks, threshold: number): number {
  const bucket = bucketOf(threshold, thresholds[0], bucketsPerUnit);
  return lowerBound(thresholds, threshold, first[bucket], first[bucket + 1]);
}

/** The first place from `low` on that holds no less than x; `high` if there is none before it. */
function lowerBound(thresholds: Float64Array, x: number, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (thresholds[middle] < x) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}

/** Rounding may move a value to a neighbouring bucket, but never a larger value to an earlier bucket. */
function bucketOf(value: number, lowest: number, bucketsPerUnit: number): number {
  return ((value - lowest) * bucketsPerUnit) | 0;
}

function rankOutside(thresholds: Float64Array, value: number): number {
  const x = toSingle(value);
  if (Number.isNaN(x)) {
    return thresholds.length + 1;
  }
  return x <= thresholds[0] ? 0 : thresholds.length;
}
