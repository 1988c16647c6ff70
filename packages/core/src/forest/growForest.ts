import { byteSplitter, MAX_BYTE_FEATURES, MAX_BYTE_SAMPLES } from './byteSplitter';
import type { IsolationForestParams } from '../detection';
import { forestDraws, type TreeDraws } from './forestDraws';
import type { ForestShape } from './forestShape';
import { growTree } from './growTree';
import { growTreeFast } from './growTreeFast';
import type { Matrix } from '../series/matrix';
import { type NodeTable, NodeTableBuilder } from './nodeTable';
import { RandomState } from '../random/randomState';
import { RAND_R_MAX, splitterStateOf } from './splitterRandom';
import { runToEnd, type Steps } from '../task/steps';
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
  const nodes = new NodeTableBuilder(params.nEstimators * shape.nSamplesPerTree);
  let work = 0;
  for (let t = 0; t < params.nEstimators; t++) {
    const samples = drawTreeSamples(seeds[t], shape);
    const ownTargets = Float64Array.from(samples.rows, (row) => targets[row]);
    for (const nLookedAt of growTree(samples, X, ownTargets, splitterStateOf(seeds[t]), shape.maxDepth, nodes)) {
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
  // Room for the trees of most telemetry; those on evenly spread values have up to twice as many nodes.
  const nodes = new NodeTableBuilder(params.nEstimators * Math.ceil(nSamplesPerTree / 2));
  let nGrown = 0;
  // Each tree is drawn right before it is grown: so the compiler, in the first call, works at both at once.
  for (const draws of forestDraws(params.seed, params.nEstimators, shape.nSamples, nSamplesPerTree)) {
    const { rows, targets, splitterState } = draws;
    byteSplitter.targets.set(targets);
    if (!gatherComplete(X, rows) || !growTreeFast(rows.length, shape.nFeatures, splitterState, maxDepth, nodes)) {
      growInOrder(X, draws, maxDepth, nodes);
    }
    yield ++nGrown / params.nEstimators;
  }
  return nodes.finish();
}

/** Grows a tree plainly, for which the order of the rows matters. */
function growInOrder(X: Matrix, draws: TreeDraws, maxDepth: number, nodes: NodeTableBuilder): void {
  const targetOf = new Map(Array.from(draws.rows, (row, i) => [row, draws.targets[i]]));
  const rows = draws.rows.slice().sort();
  const targets = Float64Array.from(rows, (row) => targetOf.get(row) ?? NaN);
  const samples = wholeSamples(rows, X.columns.length);
  runToEnd(growTree(samples, X, targets, draws.splitterState, maxDepth, nodes));
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
