import type { Driver } from '../detection';
import type { FittedForest } from '../verdict/fittedForest';
import { type Matrix, selectRows } from '../series/matrix';
import { transform } from '../series/standardScaler';
import { endOfNormal } from './counterfactual';
import type { ExplainableForest } from './explainableForest';
import { shapleyValues } from './shapley';

/**
 * The part of each signal in a sample's strangeness: by how much it shortens the sample's path (Shapley values), 0 for
 * signals that make it look normal.
 *
 * @param sample - One value a signal, in the units that the forest was fitted on: see `forestSample`.
 */
export function forestParts(explained: ExplainableForest, sample: ArrayLike<number>): Float64Array {
  return shapleyValues(explained, sample).map((value) => Math.max(0, -value));
}

/** Up to where a flagged sample would be normal if it differed in one signal only, in the signal's own unit. */
export type NormalLimit = Pick<Driver, 'normalBelow' | 'normalAbove'>;

/**
 * Between the typical value and this limit the sample would not be flagged, all other signals being equal. Empty if the
 * signal alone does not explain the sample.
 *
 * @param sample - One value a signal, in the units that the forest was fitted on: see `forestSample`.
 * @param typical - In the signal's own unit.
 */
export function normalLimit(
  explained: ExplainableForest,
  scaler: FittedForest['scaler'],
  sample: ArrayLike<number>,
  { signal, typical }: Pick<Driver, 'signal' | 'typical'>,
  offset: number
): NormalLimit {
  const mean = scaler?.mean[signal] ?? 0;
  const scale = scaler?.scale[signal] ?? 1;
  const z = (typical - mean) / scale;
  const end = endOfNormal(explained, sample, signal, z, offset);
  if (end === undefined) {
    return {};
  }
  const limit = end * scale + mean;
  if (Math.fround((limit - mean) / scale) !== end) {
    return {}; // Beside so large a mean the signal's own unit cannot express the limit.
  }
  return sample[signal] > z ? { normalBelow: limit } : { normalAbove: limit };
}

/** A sample as the forest gets it: standardised if there is a scaler. */
export function forestSample(scaler: FittedForest['scaler'], X: Matrix, row: number): number[] {
  const sample = selectRows(X, [row]);
  return (scaler ? transform(scaler, sample) : sample).columns.map((column) => column[0]);
}
