import { median } from '../statistics/quantile';
import type { IsExplained } from './effect';

const WEEK = 7 * 24 * 60 * 60 * 1000;
const HALF_AN_HOUR = 30 * 60 * 1000;

/** Whether the hour a week before or after explains at least half of a change. */
export function likeOtherWeek(time: Float64Array, values: Float64Array): IsExplained {
  return (i, change) =>
    [-WEEK, WEEK].some((shift) => {
      const then = medianAround(time, values, time[i] + shift);
      return Math.abs(values[i] - then) < Math.abs(change) / 2;
    });
}

/** The median of the hour around a moment; NaN outside the range. */
function medianAround(time: Float64Array, values: Float64Array, moment: number): number {
  const first = firstAtOrAfter(time, moment - HALF_AN_HOUR);
  const end = firstAtOrAfter(time, moment + HALF_AN_HOUR + 1);
  return median(values.subarray(first, end));
}

function firstAtOrAfter(time: Float64Array, moment: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] < moment) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
