import { MAX_BYTE_SAMPLES } from './byteSplitter';
import type { IsolationForestParams } from './detection';
import { drawTargets, forestDrawsSteps } from './forestDraws';
import type { ForestShape } from './forestShape';
import { growTree } from './growTree';
import { growTreeFast } from './growTreeFast';
import type { Matrix } from './matrix';
import { type NodeTable, NodeTableBuilder } from './nodeTable';
import { RandomState } from './randomState';
import { RAND_R_MAX } from './splitterRandom';
import { partOf, runToEnd, type Steps } from './steps';
import { drawTreeSamples, wholeSamples } from './treeSamples';

/** Samples to look at between two steps: some milliseconds' work. */
const WORK_PER_STEP = 100_000;

/** Grows the trees of a forest: the fast way where it applies, else plainly. Both give the same trees. */
export function growForestSteps(X: Matrix, params: IsolationForestParams, shape: ForestShape): Steps<NodeTable> {
  const isUsual =
    shape.nSamplesPerTree <= MAX_BYTE_SAMPLES && !shape.bootstrap && shape.nFeaturesPerTree === shape.nFeatures;
  return isUsual ? growFast(X, params, shape) : growPlainly(X, params, shape);
}

/** Any data, any parameters. */
export function* growPlainly(X: Matrix, params: IsolationForestParams, shape: ForestShape): Steps<NodeTable> {
  const targets = drawTargets(params.seed, shape.nSamples);
  const seeds = new RandomState(params.seed);
  const nodes = new NodeTableBuilder();
  let work = 0;
  for (let t = 0; t < params.nEstimators; t++) {
    const seed = seeds.below(RAND_R_MAX);
    const samples = drawTreeSamples(seed, shape);
    const ownTargets = Float64Array.from(samples.rows, (row) => targets[row]);
    const treeSeed = new RandomState(seed).below(RAND_R_MAX);
    for (const nLookedAt of growTree(samples, X, ownTargets, treeSeed, shape.maxDepth, nodes)) {
      work += nLookedAt;
      if (work > WORK_PER_STEP) {
        work = 0;
        yield t / params.nEstimators;
      }
    }
  }
  return nodes.finish();
}

/** At most 256 samples a tree, each drawn once, all features. Trees that need it are grown plainly. */
function* growFast(X: Matrix, params: IsolationForestParams, shape: ForestShape): Steps<NodeTable> {
  const { nSamplesPerTree, maxDepth } = shape;
  const drawing = forestDrawsSteps(params.seed, params.nEstimators, shape.nSamples, nSamplesPerTree);
  const draws = yield* partOf(drawing, 0, 0.5);
  const nodes = new NodeTableBuilder();
  const values = new Float32Array(shape.nFeatures * nSamplesPerTree);
  for (let t = 0; t < params.nEstimators; t++) {
    const rows = draws.rows.subarray(t * nSamplesPerTree, (t + 1) * nSamplesPerTree);
    const targets = draws.targets.subarray(t * nSamplesPerTree, (t + 1) * nSamplesPerTree);
    const seed = draws.treeSeeds[t];
    if (!gatherComplete(X, rows, values) || !growTreeFast(values, targets, seed, maxDepth, nodes)) {
      runToEnd(growTree(wholeSamples(rows, shape.nFeatures), X, targets, seed, maxDepth, nodes));
    }
    yield 0.5 + (0.5 * t) / params.nEstimators;
  }
  return nodes.finish();
}

/** Fills in the values of the rows, feature by feature; false if some are missing. */
function gatherComplete(X: Matrix, rows: Int32Array, values: Float32Array): boolean {
  let next = 0;
  let difference = 0;
  for (const column of X.columns) {
    for (let i = 0; i < rows.length; i++) {
      const single = Math.fround(column[rows[i]]);
      values[next++] = single;
      difference += single - single; // NaN for NaN and infinities
    }
  }
  return difference === 0;
}
