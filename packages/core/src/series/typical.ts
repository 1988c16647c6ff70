import { quantileSteps } from '../statistics/quantile';
import { trailingMedians } from '../statistics/runningMedian';
import { endsStep, type Steps } from '../task/steps';

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
  const far = futureFirst(yield* mediansBeside(values, window), Math.floor(window / 2));
  const half = Math.ceil(window / 2);
  const typical = new Float64Array(n);
  const oneSided: Stretch[] = [];
  for (let i = 0; i < n; i++) {
    typical[i] = (far.before(i) + far.after(i)) / 2;
    if (Number.isNaN(typical[i])) {
      extend(oneSided, i, 2 * half);
    }
    if (endsStep(i)) {
      yield;
    }
  }
  for (const stretch of oneSided) {
    yield* fillOneSided(typical, values, far, stretch, half);
  }
  const usual = yield* quantileSteps(values, 0.5);
  yield;
  return fillGaps(typical, usual);
}

/** What is typical before and after a sample; NaN where too little is known. */
interface Sides {
  readonly before: (i: number) => number;
  readonly after: (i: number) => number;
}

/** The first samples have next to no past: there, only the future counts if it is known. */
function futureFirst({ before, after }: Sides, nFirst: number): Sides {
  return { before: (i) => (i < nFirst && !Number.isNaN(after(i)) ? NaN : before(i)), after };
}

/** Fills in what is typical where only one side is known: half as far, if that is enough. */
function* fillOneSided(
  typical: Float64Array,
  values: Float64Array,
  far: Sides,
  { start, end }: Stretch,
  half: number
): Steps<void> {
  const offset = Math.max(0, start - half);
  const near = yield* mediansBeside(values.subarray(offset, end + half), half);
  for (let i = start; i < end; i++) {
    if (Number.isNaN(typical[i])) {
      typical[i] = Number.isNaN(far.before(i))
        ? firstKnown(near.after(i - offset), far.after(i))
        : firstKnown(near.before(i - offset), far.before(i));
    }
  }
}

/** Samples `start` .. `end - 1`. */
interface Stretch {
  readonly start: number;
  end: number;
}

/** Adds a sample behind all others: to the last stretch, unless it is `gap` samples or more away. */
function extend(stretches: Stretch[], i: number, gap: number): void {
  const last = stretches[stretches.length - 1];
  if (last && i - last.end < gap) {
    last.end = i + 1;
  } else {
    stretches.push({ start: i, end: i + 1 });
  }
}

/** The medians of `window` samples before and after each sample; NaN where fewer than a sixth of them have a value. */
function* mediansBeside(values: Float64Array, window: number): Steps<Sides> {
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
