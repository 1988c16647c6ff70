import { averagePathLength } from './averagePathLength';
import { BLOCK_LENGTH } from '../series/blockLength';
import { depthSumSteps } from './depthSums';
import type { IsolationForestParams } from '../detection';
import { fastExp2 } from '../arithmetic/fastExp2';
import { forestShape } from './forestShape';
import { growForestSteps } from './growForest';
import { checkColumns, type Matrix } from '../series/matrix';
import type { NodeTable } from './nodeTable';
import { endsStep, runToEnd, type Steps } from '../task/steps';

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
 * @param X - samples x features in any units; NaN is missing, and so are infinities and numbers beyond float32.
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
 * @param X - samples x the features that the forest was fitted on, in the same order.
 * @throws RangeError if the number of features differs from that of the fit, or columns differ in length.
 */
export function scoreSamples(forest: IsolationForest, X: Matrix): Float64Array {
  return runToEnd(scoreSteps(forest, X));
}

/** `scoreSamples` in steps. */
export function* scoreSteps(forest: IsolationForest, X: Matrix): Steps<Float64Array> {
  if (X.columns.length !== forest.nFeatures) {
    throw new RangeError(
      `The forest was fitted on ${forest.nFeatures} features and got ${X.columns.length}; expected the same number.`
    );
  }
  checkColumns(X);
  const scores = yield* depthSumSteps(forest, X);
  yield 1;
  for (let start = 0; start < scores.length; start += BLOCK_LENGTH) {
    const end = Math.min(start + BLOCK_LENGTH, scores.length);
    depthSumsToScores(scores, forest.denominator, start, end);
    if (endsStep(end - 1)) {
      yield 1;
    }
  }
  return scores;
}

/** In place: the score is -2^(-D / denominator), or -0.5 if no tree could tell samples apart (c = 0). */
function depthSumsToScores(values: Float64Array, denominator: number, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    values[i] = denominator === 0 ? -0.5 : -fastExp2(-(values[i] / denominator));
  }
}
