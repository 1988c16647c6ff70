/** A straight line through measurements. */
export interface Trend {
  /** By how much y grows when x grows by 1. */
  readonly slope: number;
  /** Standard error of the slope, for independent errors; NaN for less than three points. */
  readonly error: number;
}

/**
 * Ordinary least squares: slope = sum of (x - mean x)(y - mean y) / sum of (x - mean x)^2.
 *
 * @throws RangeError for less than two different x.
 */
export function trendOf(points: ReadonlyArray<readonly [x: number, y: number]>): Trend {
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const spread = sum(points.map(([x]) => (x - meanX) ** 2));
  if (!(spread > 0)) {
    throw new RangeError(`Got ${points.length} points at one place, expected two places or more.`);
  }
  const slope = sum(points.map(([x, y]) => (x - meanX) * (y - meanY))) / spread;
  const residuals = sum(points.map(([x, y]) => (y - meanY - slope * (x - meanX)) ** 2));
  return { slope, error: Math.sqrt(residuals / (points.length - 2) / spread) };
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
