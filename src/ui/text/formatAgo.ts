import type { TimeRange } from '@grafana/data';
import { t } from '../../i18n/t';
import { formatDuration } from './formatDuration';

/** What is longer ago than this is known by its date, milliseconds. */
const MAX_AGO = 86_400_000;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Less is now. */
const MIN_AGO = 1000;

/** Whether a time range follows the clock: what lasts until its end is going on. */
export function isLive({ raw }: Pick<TimeRange, 'raw'>): boolean {
  return typeof raw.to === 'string' && raw.to.startsWith('now');
}

/** To whole minutes, after two hours to whole hours: nobody needs the seconds. */
function rounded(past: number): number {
  const unit = past < MINUTE ? 1000 : past < 2 * HOUR ? MINUTE : HOUR;
  return Math.round(past / unit) * unit;
}

/**
 * How long ago a moment was: `12 min ago`. Now is the end of the time range (data are as of then), unless that is still to
 * come, as with "Today".
 *
 * @param time - epoch milliseconds
 * @returns undefined in a range that does not follow the clock, after more than a day, and for what is not over
 */
export function formatAgo(time: number, timeRange: Pick<TimeRange, 'raw' | 'to'>): string | undefined {
  const past = Math.min(timeRange.to.valueOf(), Date.now()) - time;
  return isLive(timeRange) && past >= MIN_AGO && past <= MAX_AGO
    ? t('text.ago', '{{duration}} ago', { duration: formatDuration(rounded(past), 'short') })
    : undefined;
}
