/** With samples this far apart (milliseconds) one sample is long enough to matter by itself. */
const LONG_STEP = 5 * 60 * 1000;

/**
 * With steps of up to five minutes one odd sample is never an incident, two are: each residual becomes the median of
 * itself and its neighbours (the newest: of the last three).
 */
export function withoutOddMinutes(residuals: Float64Array, step: number): Float64Array {
  const n = residuals.length;
  if (step > LONG_STEP || n < 3) {
    return residuals;
  }
  return residuals.map((own, i) => {
    const first = Math.min(Math.max(i - 1, 0), n - 3);
    return Number.isNaN(own) ? NaN : medianOfPresent(residuals[first], residuals[first + 1], residuals[first + 2], own);
  });
}

/** The median of three; a missing one is replaced by `own`. */
function medianOfPresent(a: number, b: number, c: number, own: number): number {
  const x = Number.isNaN(a) ? own : a;
  const y = Number.isNaN(b) ? own : b;
  const z = Number.isNaN(c) ? own : c;
  return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
}
