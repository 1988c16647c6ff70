import { dateTimeForTimeZone } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { Samples } from '@anomaly-forest/core/internal/detection';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Longer ranges are looked at in fewer steps: no zone changes its clocks more often than twice a year. */
const MAX_LOOKS = 500;

/**
 * The offsets of a time zone from UTC over some moments, as `Samples.utcOffsets` takes them: rhythms follow the clock on the
 * wall. None for UTC, where nothing has to be added.
 *
 * @param time - Epoch milliseconds, ascending.
 */
export function utcOffsets(time: Float64Array, timeZone: TimeZone | undefined): NonNullable<Samples['utcOffsets']> {
  if (time.length === 0 || timeZone === 'utc' || timeZone === 'UTC') {
    return [];
  }
  const [first, last] = [time[0], time[time.length - 1]];
  const step = Math.max(DAY, (last - first) / MAX_LOOKS);
  const offsets = [{ from: first, offset: offsetAt(first, timeZone) }];
  for (let t = first; t < last; t += step) {
    const [from, to] = [t, Math.min(last, t + step)];
    const offset = offsetAt(to, timeZone);
    if (offset !== offsets[offsets.length - 1].offset) {
      offsets.push({ from: changeBetween(from, to, timeZone), offset });
    }
  }
  return offsets.every(({ offset }) => offset === 0) ? [] : offsets;
}

/** Milliseconds that local time is ahead of UTC. */
function offsetAt(time: number, timeZone: TimeZone | undefined): number {
  return dateTimeForTimeZone(timeZone, time).utcOffset() * 60_000;
}

/** The moment between two that have other offsets, to the minute. */
function changeBetween(from: number, to: number, timeZone: TimeZone | undefined): number {
  const before = offsetAt(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > 60_000) {
    const middle = (low + high) / 2;
    if (offsetAt(middle, timeZone) === before) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return Math.ceil(high / 60_000) * 60_000;
}
