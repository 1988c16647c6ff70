import { MAX_DRAWN, MAX_PERMUTED, rowDraws } from './rowDraws';
import { doublesAt, stateWords } from '../random/stateWords';
import { RandomState } from '../random/randomState';
import { drawsByPermutation, sampleWithoutReplacement } from '../random/sampleWithoutReplacement';
import { RAND_R_MAX, splitterStateOf } from './splitterRandom';

/** Everything random that a tree needs before it sees data, if it gets all features and every sample at most once. */
export interface TreeDraws {
  /** Its rows, in any order. */
  readonly rows: Int32Array;
  /** The random targets of these rows. */
  readonly targets: Float64Array;
  /** Where the splitter's generator starts. */
  readonly splitterState: number;
}

let kept: { key: string; trees: readonly TreeDraws[] } | undefined;

/**
 * The draws of a forest, tree after tree, those of the last call if they are asked for again: they depend on four numbers
 * only, and a panel that is refreshed asks for the same time and again. (A cache of a pure function: nothing else can be
 * seen of it.)
 */
export function* forestDraws(
  seed: number,
  nEstimators: number,
  nSamples: number,
  nSamplesPerTree: number
): Generator<TreeDraws, void> {
  const key = `${seed} ${nEstimators} ${nSamples} ${nSamplesPerTree}`;
  if (kept?.key === key) {
    yield* kept.trees;
    return;
  }
  const drawRows = rowDrawing(nSamples, nSamplesPerTree);
  const targetsOf = targetDrawing(seed, nSamples, nEstimators * nSamplesPerTree);
  const trees: TreeDraws[] = [];
  for (const treeSeed of drawSeeds(seed, nEstimators)) {
    const rows = drawRows(treeSeed);
    const tree = { rows, targets: targetsOf(rows), splitterState: splitterStateOf(treeSeed) };
    trees.push(tree);
    yield tree;
  }
  kept = { key, trees };
}

/** One seed a tree, 0 .. 2^31 - 2. */
function drawSeeds(forestSeed: number, nEstimators: number): Int32Array {
  const random = new RandomState(forestSeed);
  const seeds = new Int32Array(nEstimators);
  for (let t = 0; t < nEstimators; t++) {
    seeds[t] = random.below(RAND_R_MAX);
  }
  return seeds;
}

/** `sampleWithoutReplacement` for a seed: faster, but where nearly all samples are drawn. */
function rowDrawing(nSamples: number, nSamplesPerTree: number): (seed: number) => Int32Array {
  const isPermuted = drawsByPermutation(nSamples, nSamplesPerTree);
  if (isPermuted && nSamplesPerTree <= MAX_DRAWN && nSamples <= MAX_PERMUTED) {
    return (seed) => rowDraws.permuted(seed, nSamples, nSamplesPerTree);
  }
  if (!isPermuted && nSamplesPerTree < 0.2 * nSamples) {
    const isDrawn = new Uint8Array(nSamples);
    return (seed) => rowDraws.different(seed, isDrawn, nSamplesPerTree);
  }
  return (seed) => sampleWithoutReplacement(new RandomState(seed), nSamples, nSamplesPerTree);
}

/**
 * scikit-learn fits regression trees; these are the numbers they are to predict, one a sample: those of some rows. Rows
 * are repeated in different trees; if more rows than there are samples will be asked for, every sample's number is made
 * once.
 */
function targetDrawing(seed: number, nSamples: number, nRows: number): (rows: Int32Array) => Float64Array {
  const words = stateWords(seed, 2 * nSamples);
  if (nSamples > nRows) {
    return (rows) => doublesAt(words, rows);
  }
  const allRows = Int32Array.from({ length: nSamples }, (_, row) => row);
  const targets = doublesAt(words, allRows);
  return (rows) => gather(targets, rows);
}

function gather(values: Float64Array, indices: Int32Array): Float64Array {
  const gathered = new Float64Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    gathered[i] = values[indices[i]];
  }
  return gathered;
}
