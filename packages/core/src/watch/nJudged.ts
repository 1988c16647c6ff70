import type { Samples } from '../detection';

/**
 * How many samples can be judged: all but the newest ones that may be incomplete, since their interval was not over when
 * the data were asked for (a count of half a minute is no drop), or since data are only complete after a delay.
 *
 * @param step - Milliseconds between samples.
 */
export function nJudgedOf(
  { time, asOf = Infinity, stamp = 'start', completeAfter = 0 }: Samples,
  step: number
): number {
  const length = stamp === 'start' ? step : 0;
  let n = time.length;
  if (n > 0 && time[n - 1] + length > asOf) {
    n--;
  }
  const newest = asOf === Infinity ? time[time.length - 1] : asOf;
  while (completeAfter > 0 && n > 0 && time[n - 1] > newest - completeAfter) {
    n--;
  }
  return n;
}
