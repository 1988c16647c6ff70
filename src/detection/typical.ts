import { median } from './quantile';
import { trailingMedians } from './runningMedian';
import { endsStep, partOf, type Steps } from './steps';

/** Samples on each side that say what is typical: four hours of minutes, ten days of hours. */
const WINDOW = 240;

/** Samples a side for a range of `nSamples`: both sides together never span more than the range. */
export function windowFor(nSamples: number): number {
  return Math.max(1, Math.min(WINDOW, Math.floor(nSamples / 2)));
}

/**
 * The local typical value of a signal: the mean of the median of the samples before and of those after. A slope or a
 * daily curve cancels between the two, and neither side can be spoilt by an incident shorter than half of it. At the
 * newest samples only the past is known, at the first ones only the future; there nothing cancels, so one side alone
 * looks half as far.
 *
 * @param values - One signal; NaN where it is missing or must not count (an incident).
 */
export function* localTypical(values: Float64Array): Steps<Float64Array> {
  const n = values.length;
  const window = windowFor(n);
  const half = Math.ceil(window / 2);
  const far = yield* partOf(mediansBeside(values, window), 0, 0.45);
  const near = yield* partOf(mediansBeside(values, half), 0.45, 0.9);
  const futureOnly = Math.floor(window / 2);
  const typical = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const after = far.after(i);
    const before = i < futureOnly && !Number.isNaN(after) ? NaN : far.before(i);
    if (Number.isNaN(before)) {
      typical[i] = firstKnown(near.after(i), after);
    } else {
      typical[i] = Number.isNaN(after) ? firstKnown(near.before(i), before) : (before + after) / 2;
    }
    if (endsStep(i)) {
      yield 0.9;
    }
  }
  const usual = median(values);
  yield 0.95;
  return fillGaps(typical, usual);
}

/** The medians of `window` samples before and after each sample; NaN where fewer than a sixth of them have a value. */
function* mediansBeside(
  values: Float64Array,
  window: number
): Steps<{ before: (i: number) => number; after: (i: number) => number }> {
  const medians = yield* trailingMedians(values, window, Math.max(1, Math.floor(window / 6)));
  return { before: (i) => medians[i], after: (i) => medians[i + 1 + window] };
}

function firstKnown(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}

/** Fills NaN in place: linear between its neighbours, level at both ends, `fallback` if there is no value at all. */
export function fillGaps(values: Float64Array, fallback: number): Float64Array {
  let known = -1;
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && Number.isNaN(values[i])) {
      continue;
    }
    const right = i < values.length ? values[i] : known >= 0 ? values[known] : fallback;
    const left = known >= 0 ? values[known] : right;
    for (let gap = known + 1; gap < i; gap++) {
      values[gap] = left + ((right - left) * (gap - known)) / (i - known);
    }
    known = i;
  }
  return values;
}
