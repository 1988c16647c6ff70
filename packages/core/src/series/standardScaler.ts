import { checkColumns, createMatrix, type Matrix } from './matrix';
import { pairwiseSum } from '../arithmetic/pairwiseSum';
import { runToEnd, type Steps } from '../task/steps';

/** What scikit-learn's fitted `StandardScaler` knows: one number a feature, in the feature's own unit. */
export interface StandardScaler {
  /** Mean of the present values; NaN if there are none. */
  readonly mean: Float64Array;
  /** Population variance (unit squared). */
  readonly variance: Float64Array;
  /** Standard deviation, or 1 where the values are equal up to rounding. */
  readonly scale: Float64Array;
}

/**
 * Learns mean and standard deviation of each feature. Missing values (NaN) are left out; so are infinities, which
 * scikit-learn refuses.
 *
 * @throws RangeError if the matrix has no samples, or columns of different length.
 */
export function fitStandardScaler(X: Matrix): StandardScaler {
  return runToEnd(fitStandardScalerSteps(X));
}

/** `fitStandardScaler` in steps. */
export function* fitStandardScalerSteps(X: Matrix): Steps<StandardScaler> {
  if (X.nSamples === 0) {
    throw new RangeError('Got a matrix without samples to standardise; expected at least one.');
  }
  checkColumns(X);
  const columns: FittedColumn[] = [];
  for (const column of X.columns) {
    columns.push(yield* fitColumn(column));
  }
  return {
    mean: Float64Array.from(columns, (column) => column.mean),
    variance: Float64Array.from(columns, (column) => column.variance),
    scale: Float64Array.from(columns, (column) => column.scale),
  };
}

/**
 * Samples as multiples of the standard deviation from the mean. Missing stays missing, infinite infinite.
 *
 * @throws RangeError if the scaler was fitted on another number of features.
 */
export function transform(scaler: StandardScaler, X: Matrix): Matrix {
  return runToEnd(transformSteps(scaler, X));
}

/** `transform` in steps, a feature each. */
export function* transformSteps(scaler: StandardScaler, X: Matrix): Steps<Matrix> {
  if (scaler.mean.length !== X.columns.length) {
    throw new RangeError(
      `The scaler was fitted on ${scaler.mean.length} features and got ${X.columns.length}; expected the same number.`
    );
  }
  const columns: Float64Array[] = [];
  for (const [f, column] of X.columns.entries()) {
    columns.push(standardise(column, scaler.mean[f], scaler.scale[f]));
    yield;
  }
  return createMatrix(columns);
}

function standardise(values: Float64Array, mean: number, scale: number): Float64Array {
  const standardised = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    standardised[i] = (values[i] - mean) / scale;
  }
  return standardised;
}

interface FittedColumn {
  readonly mean: number;
  readonly variance: number;
  readonly scale: number;
}

/** Two passes with a correction for the rounding of the mean (Chan, Golub and LeVeque, 1983), as in scikit-learn. */
function* fitColumn(values: Float64Array): Steps<FittedColumn> {
  const { length } = values;
  const work = new Float64Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (Number.isFinite(values[i])) {
      work[i] = values[i];
      count++;
    }
  }
  yield;
  const mean = pairwiseSum(work) / count;
  for (let i = 0; i < length; i++) {
    work[i] = Number.isFinite(values[i]) ? values[i] - mean : 0;
  }
  yield;
  const correction = pairwiseSum(work);
  for (let i = 0; i < length; i++) {
    work[i] *= work[i];
  }
  const variance = (pairwiseSum(work) - (correction * correction) / count) / count;
  return { mean, variance, scale: isConstant(count, mean, variance) ? 1 : Math.sqrt(variance) };
}

/** True if the variance is no more than rounding errors can make it. */
function isConstant(count: number, mean: number, variance: number): boolean {
  const errorOfMean = count * mean * Number.EPSILON;
  return variance <= count * Number.EPSILON * variance + errorOfMean * errorOfMean;
}
