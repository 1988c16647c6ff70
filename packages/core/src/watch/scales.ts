import { mapSteps } from '../task/mapSteps';
import type { Steps } from '../task/steps';
import { logarithm } from './logarithm';
import type { Nature } from './nature';

/** One way of looking at a signal: its values, and how much one unit of the signal is there at a typical value. */
export interface Scale {
  readonly values: Float64Array;
  readonly slopeAt: (typical: number) => number;
}

/** Part of the median that is added before taking logarithms, so that a value near 0 is not infinitely far down. */
const OFFSET = 0.2;

/**
 * The ways to look at a signal: as differences, which show spikes of quiet signals, and, if no value is negative, as
 * ratios, which show drops and bursts at any level.
 */
export function* scalesOf(values: Float64Array, nature: Nature): Steps<Scale[]> {
  const hasRatios = nature.positiveMedian > 0 && !values.some((value) => value < 0);
  return hasRatios ? [differences(values), yield* ratios(values, nature)] : [differences(values)];
}

/** The values as they are: what counts is the difference from typical, in the signal's unit. */
export function differences(values: Float64Array): Scale {
  return { values, slopeAt: () => 1 };
}

/**
 * The logarithms of the values: what counts is the ratio to typical.
 *
 * @param values - In the signal's unit; values below 0 count as 0.
 */
export function* ratios(values: Float64Array, { positiveMedian }: Nature): Steps<Scale> {
  const offset = OFFSET * positiveMedian;
  return {
    values: yield* mapSteps(values, (value) => logarithm(Math.max(value, 0) + offset)),
    slopeAt: (typical) => 1 / (Math.max(typical, 0) + offset),
  };
}
