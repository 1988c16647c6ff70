import { percentileInPlaceSteps } from './percentile';
import { runToEnd, type Steps } from '../task/steps';

/** Turns a median absolute deviation into the standard deviation of a normal distribution with the same one. */
const NORMAL_MAD = 1.4826;

/** The q-quantile (0..1) of the values that are not NaN, linear between neighbours; NaN if there are none. */
export function quantile(values: Float64Array, q: number): number {
  return runToEnd(quantileSteps(values, q));
}

/** `quantile` in steps: a million values take too long for one. */
export function* quantileSteps(values: Float64Array, q: number): Steps<number> {
  return yield* quantileOf(presentValues(values), q);
}

/** The median of the values that are not NaN; NaN if there are none. */
export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}

/** A standard deviation that half of the residuals may spoil: 1.4826 times the median of |residual|, NaN skipped. */
export function robustSpread(residuals: Float64Array): number {
  return runToEnd(robustSpreadSteps(residuals));
}

/** `robustSpread` in steps: a million residuals take too long for one. */
export function* robustSpreadSteps(residuals: Float64Array): Steps<number> {
  return NORMAL_MAD * (yield* quantileOf(presentSizes(residuals), 0.5));
}

/** @param present - Without NaN; comes out in another order. */
function* quantileOf(present: Float64Array, q: number): Steps<number> {
  yield;
  return present.length === 0 ? NaN : yield* percentileInPlaceSteps(present, 100 * q);
}

function presentSizes(residuals: Float64Array): Float64Array {
  const sizes = presentValues(residuals);
  for (let i = 0; i < sizes.length; i++) {
    sizes[i] = Math.abs(sizes[i]);
  }
  return sizes;
}

/** A copy without NaN. A loop: `filter` takes as long as the rest of a verdict. */
function presentValues(values: Float64Array): Float64Array {
  const present = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) {
      present[n++] = values[i];
    }
  }
  return present.subarray(0, n);
}
