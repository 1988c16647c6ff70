import { quantile, robustSpread } from '../quantile';
import { windowFor } from '../typical';

/** Windows of the typical value on each side over which the local spread is taken. */
const LOCAL_WINDOWS = 4;

/** More than this share of residuals that are exactly 0: the signal is silent, and its spread says nothing. */
const SILENT = 0.25;

/** Separate excursions of a silent signal that show how loud it usually is when it speaks. */
const LEAST_EXCURSIONS = 3;

/**
 * How far residuals usually are from 0 at each sample: the largest of what the whole range, the neighbourhood and the
 * usual excursions of a silent signal say, and of a floor.
 *
 * @param residuals - Values minus typical; NaN where missing or masked.
 * @param floor - What the signal's own nature says (see `spreadFloor`), at each sample.
 */
export function spreadOf(residuals: Float64Array, floor: Float64Array): Float64Array {
  const whole = wholeSpread(residuals);
  const local = localSpread(residuals);
  return floor.map((least, i) => Math.max(whole, local[i], least));
}

/** What the whole range and the usual excursions of a silent signal say. */
export function wholeSpread(residuals: Float64Array): number {
  return Math.max(robustSpread(residuals) || 0, silentSpread(residuals));
}

/** The robust spread around every `window`-th sample, joined by lines: it changes slowly, so not every sample is asked. */
function localSpread(residuals: Float64Array): Float64Array {
  const n = residuals.length;
  const window = windowFor(n);
  const reach = LOCAL_WINDOWS * window;
  const knots = Float64Array.from({ length: Math.ceil(n / window) + 1 }, (_, k) =>
    robustSpread(residuals.subarray(Math.max(0, k * window - reach), k * window + reach + 1))
  );
  return residuals.map((_, i) => {
    const k = Math.floor(i / window);
    const part = (i - k * window) / window;
    const line = knots[k] + (knots[k + 1] - knots[k]) * part;
    return Number.isNaN(line) ? 0 : line;
  });
}

/**
 * A signal that is mostly silent (errors, rare requests) has a spread of 0 and would be anomalous whenever it speaks.
 * A third of the usual height of its excursions takes the place, the more so the more silent it is: with a yes-or-no
 * rule the verdict would flip as the range moves.
 */
function silentSpread(residuals: Float64Array): number {
  let present = 0;
  let zeros = 0;
  let peak = 0;
  const peaks: number[] = [];
  for (const residual of residuals) {
    if (Number.isNaN(residual)) {
      continue;
    }
    present++;
    zeros += residual === 0 ? 1 : 0;
    if (residual === 0 && peak > 0) {
      peaks.push(peak);
      peak = 0;
    } else {
      peak = Math.max(peak, Math.abs(residual));
    }
  }
  const share = zeros / present;
  if (!(share > SILENT) || peaks.length < LEAST_EXCURSIONS) {
    return 0;
  }
  return (Math.min(1, 4 * share - 1) * quantile(Float64Array.from(peaks), 0.5)) / 3;
}
