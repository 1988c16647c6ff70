import { percentile } from './offset';

/** Turns a median absolute deviation into the standard deviation of a normal distribution with the same one. */
const NORMAL_MAD = 1.4826;

/** The q-quantile (0..1) of the values that are not NaN, linear between neighbours; NaN if there are none. */
export function quantile(values: Float64Array, q: number): number {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? NaN : percentile(present, 100 * q);
}

/** The median of the values that are not NaN; NaN if there are none. */
export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}

/** A standard deviation that half of the residuals may spoil: 1.4826 times the median of |residual|, NaN skipped. */
export function robustSpread(residuals: Float64Array): number {
  return NORMAL_MAD * median(residuals.map(Math.abs));
}
