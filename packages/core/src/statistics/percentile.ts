import { runToEnd, type Steps } from '../task/steps';
import { selectSmallestSteps } from './selectSmallest';

/**
 * numpy's `percentile`: the value below which `percent` of the values lie, interpolated linearly between neighbours.
 *
 * @throws RangeError if there are no values.
 */
export function percentile(values: Float64Array, percent: number): number {
  return runToEnd(percentileInPlaceSteps(values.slice(), percent));
}

/** `percentile` in steps, of values that may be put in another order. */
export function* percentileInPlaceSteps(values: Float64Array, percent: number): Steps<number> {
  if (values.length === 0) {
    throw new RangeError('Got no values to take a percentile of; expected at least one.');
  }
  const position = (values.length - 1) * (percent / 100);
  const index = Math.floor(position);
  const below = yield* selectSmallestSteps(values, index);
  if (position >= values.length - 1) {
    return below.value;
  }
  const t = position - index;
  const gap = below.next - below.value;
  return t >= 0.5 ? below.next - gap * (1 - t) : below.value + gap * t;
}
