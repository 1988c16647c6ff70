/** Milliseconds for which the offset of a zone is taken to be the same: no zone changes within a quarter of an hour. */
const QUARTER = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** True for `UTC`, an offset such as `+02:00`, or a name that the machine knows, such as `Europe/Berlin`. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * How far a zone's clock is ahead of UTC when it shows a time, in milliseconds. Of an hour that a clock shows twice the
 * first one is meant; an hour that it leaves out is read as if it had not yet been put forward.
 *
 * @param clock - what the clock shows, as if it were epoch milliseconds of UTC
 */
export function zoneOffset(clock: number, zone: string): number {
  if (zone === 'UTC') {
    return 0;
  }
  const before = offsetAt(clock - 86_400_000, zone);
  const after = offsetAt(clock + 86_400_000, zone);
  return [before, after].find((offset) => offsetAt(clock - offset, zone) === offset) ?? before;
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(time: number, zone: string): number {
  if (zone === 'UTC') {
    return 0;
  }
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(time / QUARTER);
  const offset = known.get(quarter) ?? clockAt(quarter * QUARTER, zone) - quarter * QUARTER;
  known.set(quarter, offset);
  return offset;
}

function clockAt(time: number, zone: string): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)])
  );
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, format);
  return format;
}
