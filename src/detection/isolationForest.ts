import { averagePathLength } from './averagePathLength';
import type { IsolationForestParams } from './detection';
import { exp2 } from './exactMath';
import { forestShape } from './forestShape';
import { growForestSteps } from './growForest';
import type { Matrix } from './matrix';
import type { NodeTable } from './nodeTable';
import { runToEnd, type Steps } from './steps';
import { walkDepths } from './walkDepths';

/**
 * A fitted isolation forest (Liu, Ting and Zhou, 2008), bit for bit the one that scikit-learn 1.9.1 grows from the
 * same samples, parameters and `random_state`.
 */
export interface IsolationForest extends NodeTable {
  readonly params: IsolationForestParams;
  readonly nFeatures: number;
  /** scikit-learn's `max_samples_`. */
  readonly nSamplesPerTree: number;
  readonly maxDepth: number;
  /** What the sum of the depths over all trees is divided by: nEstimators * c(nSamplesPerTree). */
  readonly denominator: number;
}

/**
 * Grows a forest.
 *
 * @param X samples x features in any units; NaN is missing, and so are infinities and numbers beyond float32.
 * @throws RangeError if the matrix is empty or a parameter is outside its domain.
 */
export function fit(X: Matrix, params: IsolationForestParams): IsolationForest {
  return runToEnd(fitSteps(X, params));
}

/** `fit` in steps. */
export function* fitSteps(X: Matrix, params: IsolationForestParams): Steps<IsolationForest> {
  const shape = forestShape(X, params);
  const nodes = yield* growForestSteps(X, params, shape);
  const denominator = params.nEstimators * averagePathLength(shape.nSamplesPerTree);
  const { nFeatures, nSamplesPerTree, maxDepth } = shape;
  return { ...nodes, params, nFeatures, nSamplesPerTree, maxDepth, denominator };
}

/**
 * The score of each sample, -1..0: lower = stranger. scikit-learn's `score_samples` with 2^x correctly rounded (numpy's
 * own is up to one unit in the last place off, depending on the machine).
 *
 * @param X samples x the features that the forest was fitted on, in the same order.
 * @throws RangeError if the number of features differs from that of the fit.
 */
export function scoreSamples(forest: IsolationForest, X: Matrix): Float64Array {
  return runToEnd(scoreSteps(forest, X));
}

/** `scoreSamples` in steps. */
export function* scoreSteps(forest: IsolationForest, X: Matrix): Steps<Float64Array> {
  const scores = yield* depthSumSteps(forest, X);
  for (let i = 0; i < scores.length; i++) {
    scores[i] = scoreOf(scores[i], forest.denominator);
  }
  return scores;
}

/** D: for each sample the sum, over the trees in their order, of the depth at which it is isolated. */
export function* depthSumSteps(forest: IsolationForest, X: Matrix): Steps<Float64Array> {
  if (X.columns.length !== forest.nFeatures) {
    throw new RangeError(
      `The forest was fitted on ${forest.nFeatures} features and got ${X.columns.length}; expected the same number.`
    );
  }
  const depthSums = new Float64Array(X.nSamples);
  yield* walkDepths(forest, X.columns, depthSums);
  return depthSums;
}

function scoreOf(depthSum: number, denominator: number): number {
  return denominator === 0 ? -0.5 : -exp2(-(depthSum / denominator));
}
