import type { TimeSpan } from '../baseline/baseline';
import { medianInPlace } from './sampleQuantiles';
import type { SignalModel } from './judgeSignal';
import { DAY, MIN_PERIODS } from './parameters';

/** What a baseline says is normal. */
export interface BaselineModel {
  readonly signals: readonly SignalModel[];
  /** Milliseconds between samples. */
  readonly step: number;
  readonly span: TimeSpan;
  /** Samples that taught it. */
  readonly nSamples: number;
  /**
   * A baseline whose rows have the times of now (a query with an offset): the values themselves, one array a signal, NaN
   * where missing. What is expected is what they were at the same moment.
   */
  readonly aligned?: { readonly time: Float64Array; readonly columns: readonly Float64Array[] };
}

/** The model with its signals in the order of `names`; undefined if one of them is not there. */
export function inOrderOf(model: BaselineModel, names: readonly string[]): BaselineModel | undefined {
  const order = names.map((name) => model.signals.findIndex((signal) => signal.name === name));
  if (order.includes(-1)) {
    return undefined;
  }
  return {
    ...model,
    signals: order.map((from) => model.signals[from]),
    aligned: model.aligned && { ...model.aligned, columns: order.map((from) => model.aligned!.columns[from]) },
  };
}

/** Whether a baseline spans too little to know the rhythm of the day. */
export function isWithoutDays({ span, aligned }: BaselineModel): boolean {
  return aligned === undefined && span.to - span.from < MIN_PERIODS * DAY;
}

/** Values within so many samples on each side say what is expected at a moment. */
const REACH = 4;

/** What an aligned baseline expects at some moments: the median of the values around each, the last one known beyond. */
export function expectedAt(alignedTime: Float64Array, column: Float64Array, time: Float64Array): Float64Array {
  const present = Int32Array.from(column.keys()).filter((i) => !Number.isNaN(column[i]));
  let nearest = 0;
  return time.map((t) => {
    while (
      nearest + 1 < present.length &&
      Math.abs(alignedTime[present[nearest + 1]] - t) <= Math.abs(alignedTime[present[nearest]] - t)
    ) {
      nearest++;
    }
    const around = present.subarray(Math.max(0, nearest - REACH), nearest + REACH + 1);
    return medianInPlace(Float64Array.from(around, (i) => column[i]));
  });
}
