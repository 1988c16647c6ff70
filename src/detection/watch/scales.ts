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
export function scalesOf(values: Float64Array, nature: Nature): Scale[] {
  const difference: Scale = { values, slopeAt: () => 1 };
  const offset = OFFSET * nature.positiveMedian;
  if (!(offset > 0) || values.some((value) => value < 0)) {
    return [difference];
  }
  const ratio: Scale = {
    values: values.map((value) => logarithm(value + offset)),
    slopeAt: (typical) => 1 / (Math.max(typical, 0) + offset),
  };
  return [difference, ratio];
}
