import type { IsolationForestParams } from '../detection';
import { createMatrix, type Matrix } from '../series/matrix';
import { RandomState } from '../random/randomState';

/** scikit-learn's defaults, with a seed. */
export const defaultParams: IsolationForestParams = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 0,
};

/** A matrix from rows of numbers. */
export function fromRows(rows: number[][]): Matrix {
  return createMatrix(rows[0].map((_, f) => Float64Array.from(rows, (row) => row[f])));
}

/** Samples from a standard normal distribution. */
export function normalSamples(nSamples: number, nFeatures: number, seed: number): Matrix {
  const random = new RandomState(seed);
  return createMatrix(
    Array.from({ length: nFeatures }, () => Float64Array.from({ length: nSamples }, () => random.normal(0, 1)))
  );
}
