import { median, robustSpread } from '@anomaly-forest/core/internal/statistics/quantile';
import type { Detector } from './detector';

const WINDOW = 2 * 60 * 60 * 1000;
const MIN_SAMPLES = 12;

/** Robust standard deviations that a value may lie from what was typical before. */
const LIMIT = 8;

/**
 * The plain rule that an alert would have without a detector: a value is anomalous that is far from the median of the two
 * hours before it, in robust standard deviations of such distances over the whole range. It tells no incidents.
 */
export const trailingMedianRule: Detector = ({ time, signals }) => {
  const flags = new Uint8Array(time.length);
  for (const { values } of signals) {
    const distances = distancesFromTrailingMedian(time, values);
    const limit = LIMIT * robustSpread(distances);
    distances.forEach((distance, i) => {
      if (Math.abs(distance) > limit) {
        flags[i] = 1;
      }
    });
  }
  return { flags, incidents: [], notices: [] };
};

/** NaN where there are too few samples before. */
function distancesFromTrailingMedian(time: Float64Array, values: Float64Array): Float64Array {
  let first = 0;
  return values.map((value, i) => {
    while (time[first] < time[i] - WINDOW) {
      first++;
    }
    const from = Math.min(first, Math.max(0, i - MIN_SAMPLES));
    return i - from < MIN_SAMPLES ? NaN : value - median(values.slice(from, i));
  });
}
