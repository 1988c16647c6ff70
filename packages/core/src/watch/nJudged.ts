import type { Samples } from '../detection';

/**
 * How many samples can be judged: all, or all but the newest ones whose interval was not over when the data were asked
 * for. A count of half a minute is no drop.
 *
 * @param step - Milliseconds between samples.
 */
export function nJudgedOf({ time, asOf = Infinity, stamp = 'start' }: Samples, step: number): number {
  const length = stamp === 'start' ? step : 0;
  const n = time.length;
  return n > 0 && time[n - 1] + length > asOf ? n - 1 : n;
}
