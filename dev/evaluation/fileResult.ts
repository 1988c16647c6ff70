import { type Counts, countSeries, type Stretch, stretchesOf } from '@anomaly-forest/core/internal/agreement/measures';
import type { LabelledRows } from './labelledRows';

const DAY = 24 * 60 * 60 * 1000;

/** An alarm that ends at most this many samples before an event touches it, as in `countSeries`. */
const EARLY = 2;

/** How long events are, in samples. */
export const eventLengths = [
  { name: '1 or 2 samples', from: 1, to: 2 },
  { name: '3 to 10', from: 3, to: 10 },
  { name: 'over 10', from: 11, to: Infinity },
];

/** What became of one file. */
export interface FileResult {
  /** Files of one series are drawn together by the bootstrap. */
  readonly series: string;
  readonly counts: Counts;
  readonly days: number;
  readonly missed: readonly Stretch[];
  readonly falseAlarms: readonly Stretch[];
  /** Parallel to `eventLengths`. */
  readonly eventsByLength: readonly number[];
  readonly foundByLength: readonly number[];
}

/** What flags are worth, given the events. */
export function resultOf(series: string, { rows: { time }, isEvent }: LabelledRows, flags: Uint8Array): FileResult {
  const events = stretchesOf(isEvent);
  const alarms = stretchesOf(flags);
  const isFound = (event: Stretch): boolean => alarms.some((alarm) => touches(alarm, event));
  return {
    series,
    counts: countSeries(isEvent, flags),
    days: (time[time.length - 1] - time[0]) / DAY,
    missed: events.filter((event) => !isFound(event)),
    falseAlarms: alarms.filter((alarm) => !events.some((event) => touches(alarm, event))),
    eventsByLength: countByLength(events),
    foundByLength: countByLength(events.filter(isFound)),
  };
}

function countByLength(events: readonly Stretch[]): number[] {
  const nSamples = events.map(({ start, end }) => end - start + 1);
  return eventLengths.map(({ from, to }) => nSamples.filter((n) => n >= from && n <= to).length);
}

function touches(alarm: Stretch, event: Stretch): boolean {
  return alarm.start <= event.end && alarm.end >= event.start - EARLY;
}
