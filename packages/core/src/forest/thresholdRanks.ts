/** The thresholds of one feature in all trees, and a way to find quickly how many of them lie below a value. */
export interface ThresholdRanks {
  /** Ascending, each once, with Infinity behind them. */
  readonly thresholds: Float64Array;
  readonly nThresholds: number;
  /** `first[b]`: how many thresholds fall into the buckets before b, of `N_BUCKETS` equal parts of their range. */
  readonly first: Int32Array;
  readonly bucketsPerUnit: number;
}

const N_BUCKETS = 1 << 15;

/** @param thresholds - of one feature, in any order; they are put in order. */
export function createThresholdRanks(thresholds: Float64Array): ThresholdRanks {
  const nThresholds = sortDistinct(thresholds);
  const lowest = thresholds[0];
  const range = nThresholds > 1 ? thresholds[nThresholds - 1] - lowest : 0;
  const bucketsPerUnit = range > 0 ? (N_BUCKETS - 1) / range : 0;
  const first = new Int32Array(N_BUCKETS + 1);
  for (let i = 0; i < nThresholds; i++) {
    first[bucketOf(thresholds[i], lowest, bucketsPerUnit) + 1]++;
  }
  for (let b = 0; b < N_BUCKETS; b++) {
    first[b + 1] += first[b];
  }
  const ended = new Float64Array(nThresholds + 1).fill(Infinity, nThresholds);
  ended.set(thresholds.subarray(0, nThresholds));
  return { thresholds: ended, nThresholds, first, bucketsPerUnit };
}

/** In place; how many are left. */
function sortDistinct(values: Float64Array): number {
  values.sort();
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    if (i === 0 || values[i] !== values[i - 1]) {
      values[n++] = values[i];
    }
  }
  return n;
}

/**
 * Finds, for the values of a column from `start` to `end - 1`, how many thresholds lie below (after rounding to single
 * precision): 0 .. `thresholds.length`, or one more for a missing value. The ranks are added to `packed`, shifted.
 */
export function addRanks(
  { thresholds, nThresholds, first, bucketsPerUnit }: ThresholdRanks,
  column: Float64Array,
  packed: Uint32Array,
  shift: number,
  start: number,
  end: number
): void {
  const lowest = thresholds[0];
  const highest = thresholds[nThresholds - 1];
  for (let i = start; i < end; i++) {
    const x = Math.fround(column[i]);
    let rank: number;
    if (x > lowest && x <= highest) {
      const bucket = bucketOf(x, lowest, bucketsPerUnit);
      rank = lowerBound(thresholds, x, first[bucket], first[bucket + 1]);
    } else {
      rank = rankOutside(lowest, nThresholds, x);
    }
    packed[i] |= rank << shift;
  }
}

/** The place of one of the thresholds among them. */
export function placeOf({ thresholds, first, bucketsPerUnit }: ThresholdRanks, threshold: number): number {
  const bucket = bucketOf(threshold, thresholds[0], bucketsPerUnit);
  return lowerBound(thresholds, threshold, first[bucket], first[bucket + 1]);
}

/** Up to this many thresholds are faster looked at one by one than halved. */
const LONG = 8;

/** The first place from `low` on that holds no less than x; `high` if there is none before it. */
function lowerBound(thresholds: Float64Array, x: number, low: number, high: number): number {
  let from = low;
  let to = high;
  while (to - from > LONG) {
    const middle = (from + to) >>> 1;
    if (thresholds[middle] < x) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  // Two at a time without a branch: those from `high` on are not below x.
  for (;;) {
    const nBelow = (+(thresholds[from] < x) | 0) + (+(thresholds[from + 1] < x) | 0);
    from += nBelow;
    if (nBelow < 2) {
      return from;
    }
  }
}

/** Rounding may move a value to a neighbouring bucket, but never a larger value to an earlier bucket. */
function bucketOf(value: number, lowest: number, bucketsPerUnit: number): number {
  return ((value - lowest) * bucketsPerUnit) | 0;
}

function rankOutside(lowest: number, nThresholds: number, x: number): number {
  if (!Number.isFinite(x)) {
    return nThresholds + 1;
  }
  return x <= lowest ? 0 : nThresholds;
}
