import type { Samples } from '@anomaly-forest/core/internal/detection';

/** The incident and an equal time before it, epoch milliseconds; `step` milliseconds lie between two values. */
export interface TimeWindows {
  /** The first value before. */
  readonly from: number;
  /** The first value of the incident. */
  readonly start: number;
  /** Its last one. */
  readonly end: number;
  readonly step: number;
}

/** So many values before tell what is usual, however short the incident is ... */
const MIN_STEPS_BEFORE = 10;

/** ... and more in both windows together only make the answer large. */
const MAX_POINTS = 240;

/**
 * The moments that are asked for: every step of the panel, or every few where that would be too many.
 *
 * @param span - the incident's first and last sample, inclusive
 * @param step - milliseconds between two samples
 */
export function windowsOf(
  { time }: Pick<Samples, 'time'>,
  { start, end }: { readonly start: number; readonly end: number },
  step: number
): TimeWindows {
  const before = Math.max(time[end] - time[start] + step, MIN_STEPS_BEFORE * step);
  const nSteps = Math.ceil((before + time[end] - time[start]) / step);
  return {
    from: time[start] - before,
    start: time[start],
    end: time[end],
    step: step * Math.ceil(nSteps / MAX_POINTS),
  };
}

/** How many values a series has in both windows. */
export function nPoints({ from, end, step }: TimeWindows): number {
  return Math.floor((end - from) / step) + 1;
}
