import type { FittedForest } from '../fittedForest';
import { type Matrix, selectRows } from '../matrix';
import { transform } from '../standardScaler';
import { type Counterfactual, counterfactual } from './counterfactual';
import { shapleyValues } from './shapley';

/**
 * The part of each signal in a sample's strangeness: by how much it shortens the sample's path (Shapley values), 0 for
 * signals that make it look normal. Made for `findIncidents`, which turns the parts into shares.
 */
export function forestParts({ forest, scaler }: FittedForest, X: Matrix, row: number): Float64Array {
  return shapleyValues(forest, sampleAt(scaler, X, row)).map((value) => Math.max(0, -value));
}

/** How each signal would have to change, all others being equal, for a sample not to be flagged; in the signals' units. */
export function counterfactuals(
  { forest, scaler }: FittedForest,
  X: Matrix,
  row: number,
  offset: number
): Counterfactual[] {
  const sample = sampleAt(scaler, X, row);
  return X.columns.map((_, signal) => {
    const { below, above } = counterfactual(forest, sample, signal, offset);
    const inOwnUnit = (z: number | undefined): number | undefined =>
      z === undefined || !scaler ? z : z * scaler.scale[signal] + scaler.mean[signal];
    return { below: inOwnUnit(below), above: inOwnUnit(above) };
  });
}

function sampleAt(scaler: FittedForest['scaler'], X: Matrix, row: number): number[] {
  const sample = selectRows(X, [row]);
  return (scaler ? transform(scaler, sample) : sample).columns.map((column) => column[0]);
}
