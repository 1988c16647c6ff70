import type { TimeSpan } from '../baseline/baseline';
import type { Matrix } from '../series/matrix';
import type { Companion, UsualMoves } from './companion';
import type { Tail } from './evidence';
import type { Nature } from './nature';
import { profileAt } from './season';

/** What is usual of a signal on one scale (see `scalesOf`). */
export interface ScaleModel {
  /** Typical value, without what the time of day adds. */
  readonly level: number;
  /** What the time of day adds: one value a time of day from midnight UTC on, evenly spaced; empty if unknown. */
  readonly profile: Float64Array;
  readonly spread: number;
  readonly tail: Tail;
  /** Typical values at given moments, which take the place of level and profile. */
  readonly curve?: { readonly time: Float64Array; readonly values: Float64Array };
}

/** How a signal moves with another one. */
export interface JointModel extends Companion {
  /** How the other signal usually moves. */
  readonly usual: UsualMoves;
  readonly spread: number;
  readonly tail: Tail;
}

/** What a baseline says of one signal. */
export interface SignalModel {
  readonly name: string;
  readonly nature: Nature;
  /** Differences and, if no value is negative, ratios. */
  readonly scales: readonly ScaleModel[];
  readonly joint: JointModel | undefined;
  /** Least and largest value. */
  readonly range: readonly [number, number];
}

/**
 * What a baseline says is normal. It holds no reference to where it came from, so equal data under an equal model get an
 * equal verdict in every window.
 */
export interface BaselineModel {
  readonly signals: readonly SignalModel[];
  /** Milliseconds between samples. */
  readonly step: number;
  readonly span: TimeSpan;
  readonly nSamples: number;
  /** Some hundred of the samples, for the forest. */
  readonly rows: Matrix;
}

/** Whether it says what is typical moment by moment: then a value may be odd now that is common in the range. */
export function isAligned({ signals }: BaselineModel): boolean {
  return signals.some(({ scales }) => scales[0].curve !== undefined);
}

/** The model with its signals in another order; undefined if one is not in it. */
export function inOrderOf(model: BaselineModel, names: readonly string[]): BaselineModel | undefined {
  const order = names.map((name) => model.signals.findIndex((signal) => signal.name === name));
  if (order.includes(-1)) {
    return undefined;
  }
  const signals = order.map((from) => {
    const signal = model.signals[from];
    const companion = signal.joint ? order.indexOf(signal.joint.signal) : -1;
    return { ...signal, joint: signal.joint && companion >= 0 ? { ...signal.joint, signal: companion } : undefined };
  });
  const rows = { ...model.rows, columns: order.map((from) => model.rows.columns[from]) };
  return { ...model, signals, rows };
}

/** The typical value at each moment, on the model's scale. */
export function typicalBy(
  { level, profile, curve }: Pick<ScaleModel, 'level' | 'profile' | 'curve'>,
  time: Float64Array
): Float64Array {
  if (!curve) {
    return time.map((t) => level + profileAt(profile, t));
  }
  let k = 0;
  return time.map((t) => {
    while (k + 1 < curve.time.length && Math.abs(curve.time[k + 1] - t) <= Math.abs(curve.time[k] - t)) {
      k++;
    }
    return curve.values[k];
  });
}
