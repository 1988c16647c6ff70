import { dateTimeFormat, getTimeZoneInfo } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';

/** A time zone by its name and its offset at that time, also for `browser`: `Europe/Berlin (UTC+02:00)`; or `UTC`. */
export function timeZoneName(timeZone: TimeZone, time: number): string {
  const name = getTimeZoneInfo(timeZone, time)?.ianaName ?? timeZone;
  return /^(etc\/)?utc$/i.test(name) ? 'UTC' : `${name} (UTC${dateTimeFormat(time, { timeZone, format: 'Z' })})`;
}
