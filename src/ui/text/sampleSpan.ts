import { AbsoluteTimeRange } from '@grafana/data';
import type { Samples } from '@anomaly-forest/core/internal/detection';

/** From one sample to another (inclusive): an incident, or a selection. */
export interface SampleSpan {
  readonly start: number;
  readonly end: number;
  /** It reaches up to now. */
  readonly ongoing?: boolean;
}

/** Samples of context on either side of a short span when zooming to it. */
const MARGIN_SAMPLES = 15;

/**
 * How long a span lasts, in milliseconds. A sample stands for the interval that follows it, so six samples, a minute
 * apart, last six minutes.
 */
export function spanDuration({ start, end }: SampleSpan, time: Float64Array, interval: number): number {
  return time[end] - time[start] + interval;
}

/**
 * When a span began and when it was over, epoch milliseconds: the first and the last interval belong to it whole, so that
 * the distance of the two is its duration. A sample's time is the start of its interval, with Prometheus the end.
 */
export function spanTimes(
  { start, end }: SampleSpan,
  { time, stamp }: Pick<Samples, 'time' | 'stamp'>,
  interval: number
): { from: number; to: number } {
  return stamp === 'end'
    ? { from: time[start] - interval, to: time[end] }
    : { from: time[start], to: time[end] + interval };
}

/**
 * The time range that shows a span with what came before and after: as long as the span on either side, and at least
 * `MARGIN_SAMPLES`. An ongoing one is shown up to `latest`, not into the future.
 *
 * @param latest - end of the dashboard's time range, epoch milliseconds
 */
export function rangeAround(span: SampleSpan, time: Float64Array, interval: number, latest: number): AbsoluteTimeRange {
  const margin = Math.max(spanDuration(span, time, interval), MARGIN_SAMPLES * interval);
  return {
    from: time[span.start] - margin,
    to: span.ongoing ? latest : time[span.end] + margin,
  };
}
