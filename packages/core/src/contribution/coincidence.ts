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

/** How alike two series are in shape, whatever their sizes. */
export interface ShapeMatch {
  /** Pearson's correlation at the best lag, -1..1; negative where one goes up and the other down. */
  readonly correlation: number;
  /** Milliseconds by which the series is later than the reference; negative where it moved first. */
  readonly lag: number;
}

/** Fewer pairs of values make any two series alike. */
const MIN_PAIRS = 10;

/** Lags to either side: with more of them, some lag makes noise look alike. */
const MAX_LAGS = 6;

/**
 * The lag at which a series is most like a reference: its cross-correlation (Box and Jenkins, _Time Series Analysis: Forecasting
 * and Control_, 1970, chapter 11). A ramp, a spike or an oscillation has a shape, but no new level.
 *
 * @param time - of the series, epoch milliseconds, ascending
 * @param values - one a moment; NaN is passed over
 * @param reference - values of the series to compare with; between two of its moments the line between them counts
 * @param tolerance - longest lag in milliseconds
 * @returns none if there are too few values, or one of the two does not move
 */
export function shapeMatch(
  time: readonly number[],
  values: readonly number[],
  reference: { readonly time: ArrayLike<number>; readonly values: ArrayLike<number> },
  tolerance: number
): ShapeMatch | undefined {
  const span = time[time.length - 1] - time[0];
  const step = span / (time.length - 1);
  if (!(step > 0)) {
    return undefined;
  }
  const nLags = Math.min(MAX_LAGS, Math.floor(tolerance / step));
  const stride = nLags === 0 ? 0 : Math.max(step, tolerance / nLags);
  let best: ShapeMatch | undefined;
  for (let k = -nLags; k <= nLags; k++) {
    const lag = k === 0 ? 0 : k * stride;
    const shifted = valuesAt(
      reference,
      time.map((moment) => moment - lag)
    );
    const found = correlation(values, shifted);
    if (!Number.isNaN(found) && (best === undefined || isBetter({ correlation: found, lag }, best))) {
      best = { correlation: found, lag };
    }
  }
  return best;
}

/** Of two that are alike, but for last bits, the one with the shorter lag. */
function isBetter(one: ShapeMatch, other: ShapeMatch): boolean {
  const gain = Math.abs(one.correlation) - Math.abs(other.correlation);
  return Math.abs(gain) > 1e-9 ? gain > 0 : Math.abs(one.lag) < Math.abs(other.lag);
}

/** How well a shape coincides with an incident, 0..1: the share of variance in common, half of it at a lag of `tolerance`. */
export function shapeCoincidence({ correlation: r, lag }: ShapeMatch, tolerance: number): number {
  return (r * r) / (1 + (lag / tolerance) ** 2);
}

/** By linear interpolation; NaN outside and beside values that are missing. */
function valuesAt(
  { time, values }: { readonly time: ArrayLike<number>; readonly values: ArrayLike<number> },
  moments: readonly number[]
): number[] {
  let right = 0;
  return moments.map((moment) => {
    while (right < time.length && time[right] < moment) {
      right++;
    }
    if (time[right] === moment) {
      return values[right];
    }
    if (right === 0 || right === time.length) {
      return NaN;
    }
    const share = (moment - time[right - 1]) / (time[right] - time[right - 1]);
    return values[right - 1] + share * (values[right] - values[right - 1]);
  });
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const pairs = Array.from(xs.keys()).filter((i) => Number.isFinite(xs[i]) && Number.isFinite(ys[i]));
  if (pairs.length < MIN_PAIRS) {
    return NaN;
  }
  const mean = (all: readonly number[]): number => pairs.reduce((sum, i) => sum + all[i], 0) / pairs.length;
  const [x, y] = [mean(xs), mean(ys)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const i of pairs) {
    xx += (xs[i] - x) ** 2;
    xy += (xs[i] - x) * (ys[i] - y);
    yy += (ys[i] - y) ** 2;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
}
