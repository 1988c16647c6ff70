import type { Steps } from '../task/steps';
import { commonStep } from '../series/commonStep';
import { pick, representatives } from './sampleQuantiles';

/** More distinct values than this are no steps of a scale, unless they are whole numbers. */
const MAX_DISTINCT = 200;

/** One signal on the samples in which it has a value. */
export interface SignalSeries {
  /** Which samples of the range these are, ascending. */
  readonly rows: Int32Array;
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  readonly values: Float64Array;
  /** Milliseconds between neighbours, their median. */
  readonly step: number;
  /** The smallest distance of two values that differ, if the signal moves in steps; else 0. */
  readonly quantum: number;
  /** Indices of the samples that stand for all in quantiles. */
  readonly representatives: Int32Array;
}

/**
 * The samples of a signal that have a value.
 *
 * @param time - Epoch milliseconds of the whole range, ascending.
 * @param column - The signal's values; NaN where it has none.
 * @param nJudged - Only these first samples are taken.
 * @param allRows - 0, 1, 2, ... `nJudged - 1`: signals that have all values share it.
 */
export function* signalSeriesSteps(
  time: Float64Array,
  column: Float64Array,
  nJudged = column.length,
  allRows?: Int32Array
): Steps<SignalSeries> {
  const own = rowsWithValue(column, nJudged, allRows);
  const n = own.length;
  const isWhole = n === column.length;
  const values = isWhole ? column : new Float64Array(n);
  const times = isWhole ? time : new Float64Array(n);
  for (let k = 0; !isWhole && k < n; k++) {
    values[k] = column[own[k]];
    times[k] = time[own[k]];
  }
  yield;
  const step = stepOf(times);
  yield;
  const quantum = quantumOf(values);
  yield;
  return { rows: own, time: times, values, step, quantum, representatives: representatives(times, step) };
}

function rowsWithValue(column: Float64Array, nJudged: number, allRows: Int32Array | undefined): Int32Array {
  let n = 0;
  for (let i = 0; i < nJudged; i++) {
    n += Number.isNaN(column[i]) ? 0 : 1;
  }
  if (allRows && n === nJudged) {
    return allRows;
  }
  const rows = new Int32Array(n);
  let k = 0;
  for (let i = 0; i < nJudged; i++) {
    if (!Number.isNaN(column[i])) {
      rows[k++] = i;
    }
  }
  return rows;
}

/** Some samples of a series, ascending indices `kept`; they keep its step, its quantum and what stands for all. */
export function subseries(series: SignalSeries, kept: Int32Array): SignalSeries {
  const n = kept.length;
  const rows = new Int32Array(n);
  for (let at = 0; at < n; at++) {
    rows[at] = series.rows[kept[at]];
  }
  const representing = new Int32Array(series.representatives.length);
  let count = 0;
  let at = 0;
  for (let r = 0; r < representing.length; r++) {
    while (at < n && kept[at] < series.representatives[r]) {
      at++;
    }
    if (at < n && kept[at] === series.representatives[r]) {
      representing[count++] = at;
    }
  }
  return {
    ...series,
    rows,
    time: pick(series.time, kept),
    values: pick(series.values, kept),
    representatives: representing.slice(0, count),
  };
}

/** The median distance of neighbours in milliseconds; 0 for less than two samples. */
export function stepOf(time: Float64Array): number {
  if (time.length < 2) {
    return 0;
  }
  const common = commonStep(time);
  if (common !== undefined) {
    return common;
  }
  const distances = new Float64Array(time.length - 1);
  for (let i = 0; i < distances.length; i++) {
    distances[i] = time[i + 1] - time[i];
  }
  return distances.sort()[distances.length >> 1];
}

function quantumOf(values: Float64Array): number {
  const distinct = new Set<number>();
  let isWhole = true;
  for (let i = 0; i < values.length; i++) {
    isWhole &&= Number.isInteger(values[i]);
    if (distinct.size > MAX_DISTINCT) {
      if (!isWhole) {
        return 0;
      }
    } else if (i === 0 || values[i] !== values[i - 1]) {
      distinct.add(values[i]);
    }
  }
  if (distinct.size > MAX_DISTINCT) {
    return isWhole ? 1 : 0;
  }
  const ascending = Float64Array.from(distinct).sort();
  let least = Infinity;
  for (let i = 1; i < ascending.length; i++) {
    least = Math.min(least, ascending[i] - ascending[i - 1]);
  }
  return least === Infinity ? 0 : least;
}
