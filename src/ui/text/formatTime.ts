import { dateTimeFormat, systemDateFormats } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';

/** A moment with date and time of day, as Grafana writes it in the given time zone. */
export function formatTime(time: number, timeZone: TimeZone): string {
  return dateTimeFormat(time, { timeZone });
}

/** The end of something that started at `start`: the time of day alone if both are on the same day. */
export function formatEndTime(time: number, start: number, timeZone: TimeZone): string {
  const sameDay = formatDay(time, timeZone) === formatDay(start, timeZone);
  return sameDay
    ? dateTimeFormat(time, { timeZone, format: systemDateFormats.interval.second })
    : formatTime(time, timeZone);
}

/** Samples closer than this are told apart by their seconds, milliseconds. */
const MINUTE = 60_000;

/**
 * A moment as short as it can be understood: the time of day, to the second only where samples are closer than a minute,
 * with the day in front if it is another day than that of `reference`.
 *
 * @param interval - usual distance of two samples, milliseconds
 */
export function formatClock(
  time: number,
  { reference, interval, timeZone }: { reference: number; interval: number; timeZone: TimeZone }
): string {
  const { minute, second, day } = systemDateFormats.interval;
  const clock = dateTimeFormat(time, { timeZone, format: interval < MINUTE ? second : minute });
  return formatDay(time, timeZone) === formatDay(reference, timeZone)
    ? clock
    : `${dateTimeFormat(time, { timeZone, format: day })} ${clock}`;
}

function formatDay(time: number, timeZone: TimeZone): string {
  return dateTimeFormat(time, { timeZone, format: 'YYYY-MM-DD' });
}
