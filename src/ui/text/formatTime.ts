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

function formatDay(time: number, timeZone: TimeZone): string {
  return dateTimeFormat(time, { timeZone, format: 'YYYY-MM-DD' });
}
