import { byteSplitter, MAX_BYTE_FEATURES, MAX_BYTE_SAMPLES } from './byteSplitter';
import type { IsolationForestParams } from '../detection';
import { forestDrawsSteps } from './forestDraws';
import type { ForestShape } from './forestShape';
import { growTree } from './growTree';
import { growTreeFast } from './growTreeFast';
import type { Matrix } from '../matrix';
import { type NodeTable, NodeTableBuilder } from './nodeTable';
import { RandomState } from '../random/randomState';
import { RAND_R_MAX, splitterStatesOf } from './splitterRandom';
import { partOf, runToEnd, type Steps } from '../steps';
import { drawTreeSamples, wholeSamples } from './treeSamples';

/** Samples to look at between two steps: some milliseconds' work. */
const WORK_PER_STEP = 100_000;

/** Grows the trees of a forest: the fast way where it applies, else plainly. Both give the same trees. */
export function growForestSteps(X: Matrix, params: IsolationForestParams, shape: ForestShape): Steps<NodeTable> {
  const isUsual =
    !shape.bootstrap &&
    shape.nFeaturesPerTree === shape.nFeatures &&
    shape.nSamplesPerTree <= MAX_BYTE_SAMPLES &&
    shape.nFeatures <= MAX_BYTE_FEATURES;
  return isUsual ? growFast(X, params, shape) : growPlainly(X, params, shape);
}

/** Any data, any parameters. */
export function* growPlainly(X: Matrix, params: IsolationForestParams, shape: ForestShape): Steps<NodeTable> {
  const targetRandom = new RandomState(params.seed);
  const targets = Float64Array.from({ length: shape.nSamples }, () => targetRandom.double());
  const seedRandom = new RandomState(params.seed);
  const seeds = Int32Array.from({ length: params.nEstimators }, () => seedRandom.below(RAND_R_MAX));
  const splitterStates = splitterStatesOf(seeds);
  const nodes = new NodeTableBuilder(params.nEstimators * shape.nSamplesPerTree);
  let work = 0;
  for (let t = 0; t < params.nEstimators; t++) {
    const samples = drawTreeSamples(seeds[t], shape);
    const ownTargets = Float64Array.from(samples.rows, (row) => targets[row]);
    for (const nLookedAt of growTree(samples, X, ownTargets, splitterStates[t], shape.maxDepth, nodes)) {
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
  const nodes = new NodeTableBuilder(params.nEstimators * shape.nSamplesPerTree);
  for (let t = 0; t < params.nEstimators; t++) {
    const rows = draws.rows.subarray(t * nSamplesPerTree, (t + 1) * nSamplesPerTree);
    const targets = draws.targets.subarray(t * nSamplesPerTree, (t + 1) * nSamplesPerTree);
    const state = draws.splitterStates[t];
    byteSplitter.targets.set(targets);
    if (!gatherComplete(X, rows) || !growTreeFast(rows.length, shape.nFeatures, state, maxDepth, nodes)) {
      growInOrder(X, rows, targets, state, maxDepth, nodes);
    }
    yield 0.5 + (0.5 * t) / params.nEstimators;
  }
  return nodes.finish();
}

/** Grows a tree plainly, for which the order of the rows matters. */
function growInOrder(
  X: Matrix,
  rows: Int32Array,
  targets: Float64Array,
  state: number,
  maxDepth: number,
  nodes: NodeTableBuilder
): void {
  const targetOf = new Map(Array.from(rows, (row, i) => [row, targets[i]]));
  const ascending = rows.slice().sort();
  const samples = wholeSamples(ascending, X.columns.length);
  runToEnd(
    growTree(
      samples,
      X,
      Float64Array.from(ascending, (row) => targetOf.get(row) ?? NaN),
      state,
      maxDepth,
      nodes
    )
  );
}

/** Fills in the values of the rows, feature by feature; false if some are missing. */
function gatherComplete(X: Matrix, rows: Int32Array): boolean {
  let difference = 0;
  for (let f = 0; f < X.columns.length; f++) {
    difference += gatherColumn(X.columns[f], rows, f * MAX_BYTE_SAMPLES);
  }
  return difference === 0;
}

/** The sum of each value's difference to itself: NaN if one is missing or infinite. */
function gatherColumn(column: Float64Array, rows: Int32Array, start: number): number {
  const { values } = byteSplitter;
  let difference = 0;
  for (let i = 0; i < rows.length; i++) {
    const single = Math.fround(column[rows[i]]);
    values[start + i] = single;
    difference += single - single;
  }
  return difference;
}
