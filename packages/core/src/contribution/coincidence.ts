/** A change of level within a series. */
export interface LevelChange {
  /** Epoch milliseconds of the first value at the new level. */
  readonly onset: number;
  /** Means before and from the onset on. */
  readonly from: number;
  readonly to: number;
  /** The share of the series' variance that the step explains, 0..1. */
  readonly clarity: number;
}

/** Each level has at least so many values: fewer are a spike. */
const MIN_VALUES = 3;

/**
 * The step that fits a series best, by least squares (D. V. Hinkley, _Inference About the Change-Point in a Sequence of Random
 * Variables_, Biometrika 57, 1970).
 *
 * @param time - epoch milliseconds, ascending
 * @param values - one a moment; NaN is passed over
 * @returns none if there are too few values, or all are the same
 */
export function levelChange(time: readonly number[], values: readonly number[]): LevelChange | undefined {
  const known = Array.from(values.keys()).filter((i) => Number.isFinite(values[i]));
  const n = known.length;
  const mean = known.reduce((sum, i) => sum + values[i], 0) / n;
  const total = known.reduce((sum, i) => sum + (values[i] - mean) ** 2, 0);
  if (n < 2 * MIN_VALUES || total === 0) {
    return undefined;
  }
  let [best, explained, bestSum, sum] = [0, -1, 0, 0];
  for (let k = 1; k <= n - MIN_VALUES; k++) {
    sum += values[known[k - 1]] - mean;
    const between = (sum * sum * n) / (k * (n - k));
    if (k >= MIN_VALUES && between > explained) {
      [best, explained, bestSum] = [k, between, sum];
    }
  }
  return {
    onset: time[known[best]],
    from: mean + bestSum / best,
    to: mean - bestSum / (n - best),
    clarity: Math.min(1, explained / total),
  };
}

/**
 * How well a change of level coincides with an incident, 0..1: its clarity, and half of it where it came as late or as early as
 * `tolerance`.
 *
 * @param start - of the incident, epoch milliseconds
 * @param tolerance - milliseconds, above 0
 */
export function coincidence({ onset, clarity }: LevelChange, start: number, tolerance: number): number {
  return clarity / (1 + ((onset - start) / tolerance) ** 2);
}
