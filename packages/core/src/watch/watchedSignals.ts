import type { Samples } from '../detection';
import { mapSteps } from '../task/mapSteps';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { MINUTE, QUANTILE_REQUESTS, SECOND } from './parameters';
import { type SignalSeries, signalSeriesSteps } from './signalSeries';

/** Quantiles are told from their names only; a latency is nearly always one, or a mean, which scatters alike. */
const isQuantile = (role: string): boolean => role === 'latency';

/** Local times of some moments. @param offsets - see `Samples.utcOffsets`. */
export function localTimes(time: Float64Array, offsets: Samples['utcOffsets'] = []): Float64Array {
  if (offsets.length === 0) {
    return time;
  }
  let k = 0;
  return time.map((t) => {
    while (k + 1 < offsets.length && offsets[k + 1].from <= t) {
      k++;
    }
    return t + offsets[k].offset;
  });
}

/**
 * One series a signal, of the first `nJudged` samples; where traffic is below the minimum the other signals have no value:
 * what three requests took says nothing.
 */
export function* seriesSteps(
  { time, signals, X }: Samples,
  nJudged: number,
  { leastTraffic }: WatchOptions
): Steps<SignalSeries[]> {
  const traffic = X.columns.filter((_, j) => signals[j].role === 'traffic');
  const isQuiet = (i: number): boolean => traffic.length > 0 && traffic.every((requests) => requests[i] < leastTraffic);
  const allRows = Int32Array.from({ length: nJudged }, (_, row) => row);
  const series: SignalSeries[] = [];
  for (const [j, column] of X.columns.entries()) {
    const isThinned = leastTraffic > 0 && signals[j].role !== 'traffic';
    const values = isThinned ? yield* mapSteps(column, (value, i) => (isQuiet(i) ? NaN : value)) : column;
    series.push(yield* signalSeriesSteps(time, values, nJudged, allRows));
  }
  return series;
}

function isWhole(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isInteger(values[i]) && !Number.isNaN(values[i])) {
      return false;
    }
  }
  return true;
}

/**
 * A quantile of few requests scatters: its standard error falls with the root of their number, so limits of latency are
 * sqrt(1 + 30 / n) times as wide, n requests in a step. Whole numbers of traffic count minutes; others are taken for a rate
 * in seconds, as `rate()` gives it. Of several signals of traffic the largest counts, in whatever order they come.
 *
 * @returns undefined for signals of another role, or without traffic beside them.
 */
export function wideningByRequests(
  { signals, X }: Samples,
  j: number,
  { rows, step }: SignalSeries
): Float64Array | undefined {
  const traffic = X.columns.filter((_, other) => signals[other].role === 'traffic');
  if (!isQuantile(signals[j].role) || traffic.length === 0) {
    return undefined;
  }
  const requests = new Float64Array(rows.length).fill(-1);
  for (const column of traffic) {
    const unit = isWhole(column) ? MINUTE : SECOND;
    for (let k = 0; k < rows.length; k++) {
      const own = (column[rows[k]] * step) / unit;
      requests[k] = own > requests[k] ? own : requests[k];
    }
  }
  const widening = requests;
  for (let k = 0; k < rows.length; k++) {
    widening[k] = requests[k] >= 0 ? Math.sqrt(1 + QUANTILE_REQUESTS / Math.max(requests[k], 1)) : 1;
  }
  return widening;
}
