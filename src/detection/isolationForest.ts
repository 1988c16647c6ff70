import { averagePathLength } from './averagePathLength';
import type { IsolationForestParams } from './detection';
import { exp2 } from './exactMath';
import { float32Columns } from './float32Columns';
import { forestShape, type ForestShape } from './forestShape';
import { growTree } from './growTree';
import type { Matrix } from './matrix';
import { type NodeTable, NodeTableBuilder } from './nodeTable';
import { RandomState } from './randomState';
import { RAND_R_MAX } from './splitterRandom';
import { runToEnd, type Steps } from './steps';
import { drawTreeSamples } from './treeSamples';
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

/** Samples to look at between two steps: some milliseconds' work. */
const WORK_PER_STEP = 100_000;

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
  const columns = float32Columns(X);
  const targets = drawTargets(params.seed, X.nSamples);
  const nodes = new NodeTableBuilder();
  const seeds = new RandomState(params.seed);
  let work = 0;
  for (let t = 0; t < params.nEstimators; t++) {
    for (const nLookedAt of growTreeOf(seeds.below(RAND_R_MAX), shape, columns, targets, nodes)) {
      work += nLookedAt;
      if (work > WORK_PER_STEP) {
        work = 0;
        yield t / params.nEstimators;
      }
    }
  }
  const denominator = params.nEstimators * averagePathLength(shape.nSamplesPerTree);
  const { nFeatures, nSamplesPerTree, maxDepth } = shape;
  return { ...nodes.finish(), params, nFeatures, nSamplesPerTree, maxDepth, denominator };
}

/** scikit-learn fits regression trees; these are the numbers they are to predict, one a sample. */
function drawTargets(seed: number, nSamples: number): Float64Array {
  const random = new RandomState(seed);
  const targets = new Float64Array(nSamples);
  for (let i = 0; i < nSamples; i++) {
    targets[i] = random.double();
  }
  return targets;
}

function* growTreeOf(
  seed: number,
  shape: ForestShape,
  columns: readonly Float32Array[],
  targets: Float64Array,
  nodes: NodeTableBuilder
): Generator<number, void> {
  const treeSeed = new RandomState(seed).below(RAND_R_MAX);
  const samples = drawTreeSamples(seed, shape);
  const treeColumns = Array.from(samples.features, (f) => Float32Array.from(samples.rows, (row) => columns[f][row]));
  const treeTargets = Float64Array.from(samples.rows, (row) => targets[row]);
  yield* growTree(samples, treeColumns, treeTargets, treeSeed, shape.maxDepth, nodes);
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
  yield* walkDepths(forest, float32Columns(X), depthSums);
  return depthSums;
}

function scoreOf(depthSum: number, denominator: number): number {
  return denominator === 0 ? -0.5 : -exp2(-(depthSum / denominator));
}
