import type { Contamination, IsolationForestParams } from '../detection';
import { fit as growForest, type IsolationForest as GrownForest, scoreSamples } from '../forest/isolationForest';
import type { Matrix } from '../series/matrix';
import { labelsOf, offsetOf } from '../verdict/offset';

/** Parameters of scikit-learn's `IsolationForest`; those that are absent have its defaults, and the seed is 0. */
export interface EstimatorParams extends Partial<IsolationForestParams> {
  /** Share of anomalies among the samples of the fit, 0 < contamination <= 0.5; `'auto'` by default: offset -0.5. */
  readonly contamination?: Contamination;
}

/** A fitted forest with its offset: what scikit-learn's `IsolationForest` is after `fit`. */
export interface IsolationForest extends GrownForest {
  /** Samples with a score below this are outliers: scikit-learn's `offset_`. */
  readonly offset: number;
}

const defaultParams: IsolationForestParams = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 0,
};

/**
 * Fits an isolation forest (Liu, Ting and Zhou, "Isolation Forest", ICDM 2008), bit for bit the one that scikit-learn
 * 1.9.1 fits to the same samples with the same parameters and `random_state`.
 *
 * @param X - shape (n_samples, n_features), in any units. NaN is missing, and so is what single precision cannot hold.
 * @throws RangeError if the matrix is empty, its columns differ in length, or a parameter is outside its domain.
 */
export function fit(X: Matrix, { contamination = 'auto', ...params }: EstimatorParams = {}): IsolationForest {
  const forest = growForest(X, { ...defaultParams, ...params });
  const scores = contamination === 'auto' ? new Float64Array() : scoreSamples(forest, X);
  return { ...forest, offset: offsetOf(scores, contamination) };
}

/**
 * How far each sample is on the normal side: its score minus the offset, negative for outliers. scikit-learn's
 * `decision_function`.
 *
 * @param X - shape (n_samples, n_features), with the features of the fit in their order.
 * @returns shape (n_samples,).
 * @throws RangeError if the number of features differs from that of the fit, or columns differ in length.
 */
export function decisionFunction(forest: IsolationForest, X: Matrix): Float64Array {
  return scoreSamples(forest, X).map((score) => score - forest.offset);
}

/**
 * -1 for outliers, 1 for inliers. scikit-learn's `predict`.
 *
 * @param X - shape (n_samples, n_features), with the features of the fit in their order.
 * @returns shape (n_samples,).
 * @throws RangeError if the number of features differs from that of the fit, or columns differ in length.
 */
export function predict(forest: IsolationForest, X: Matrix): Int8Array {
  return labelsOf(scoreSamples(forest, X), forest.offset);
}
