import { FARTHEST } from '@anomaly-forest/core/internal/series/timeGrid';

const iso8601 = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:[.,]\d+)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * Epoch milliseconds of a time that is written as such or as ISO 8601 (`2023-10-01T00:00:00Z`, `2023-10-01 00:00`); UTC
 * unless a zone is given. NaN for anything else.
 */
export function parseCsvTime(text: string): number {
  const trimmed = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) {
    return Math.abs(Number(trimmed)) <= FARTHEST ? Number(trimmed) : NaN;
  }
  const match = iso8601.exec(trimmed);
  if (!match) {
    return NaN;
  }
  const [, date, minutes = '00:00', seconds = ':00', zone = 'Z'] = match;
  return Date.parse(`${date}T${minutes}${seconds.replace(',', '.')}${parseZone(zone)}`);
}

/** `+02`, `+0200` and `+02:00` are the same zone; only the last is understood everywhere. */
function parseZone(zone: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}
