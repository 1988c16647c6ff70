import { mapSteps } from '../task/mapSteps';
import { quantile, robustSpread, robustSpreadSteps } from '../statistics/quantile';
import { partOf, type Steps } from '../task/steps';
import { windowFor } from '../series/typical';

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
export function* spreadOf(residuals: Float64Array, floor: Float64Array): Steps<Float64Array> {
  const whole = yield* partOf(wholeSpread(residuals), 0, 0.2);
  const local = yield* partOf(localSpread(residuals), 0.2, 0.9);
  return yield* partOf(
    mapSteps(floor, (least, i) => Math.max(whole, local[i], least)),
    0.9,
    1
  );
}

/** What the whole range and the usual excursions of a silent signal say. */
export function* wholeSpread(residuals: Float64Array): Steps<number> {
  yield 0; // Who asks has just made the residuals.
  const usual = (yield* partOf(robustSpreadSteps(residuals), 0, 0.7)) || 0;
  yield 0.7;
  const silent = silentSpread(residuals);
  yield 1;
  return Math.max(usual, silent);
}

/** The robust spread around every `window`-th sample, joined by lines: it changes slowly, so not every sample is asked. */
function* localSpread(residuals: Float64Array): Steps<Float64Array> {
  const n = residuals.length;
  const window = windowFor(n);
  const reach = LOCAL_WINDOWS * window;
  const local = new Float64Array(n);
  let left = robustSpread(residuals.subarray(0, reach + 1));
  for (let start = 0; start < n; start += window) {
    const next = start + window;
    const right = robustSpread(residuals.subarray(Math.max(0, next - reach), next + reach + 1));
    joinByLine(local.subarray(start, next), left, right, window);
    left = right;
    yield start / n;
  }
  return local;
}

/** Fills in a line that comes from `left` to `right` after `length` samples; 0 if one of them is unknown. */
function joinByLine(line: Float64Array, left: number, right: number, length: number): void {
  for (let i = 0; i < line.length; i++) {
    line[i] = left + (right - left) * (i / length) || 0;
  }
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
