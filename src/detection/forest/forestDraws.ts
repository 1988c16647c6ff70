import { MAX_DRAWN, MAX_PERMUTED, rowDraws } from './rowDraws';
import { doublesAt, stateWords } from '../random/stateWords';
import { RandomState } from '../random/randomState';
import { drawsByPermutation, sampleWithoutReplacement } from '../random/sampleWithoutReplacement';
import { RAND_R_MAX, splitterStatesOf } from './splitterRandom';
import type { Steps } from '../steps';

/**
 * Everything random that a forest needs before it sees data, if each tree gets all features and every sample at most
 * once.
 */
export interface ForestDraws {
  /** Rows of tree t, in any order: `nSamplesPerTree` from `t * nSamplesPerTree` on. */
  readonly rows: Int32Array;
  /** The random targets of these rows. */
  readonly targets: Float64Array;
  /** Where the splitter's generator of each tree starts. */
  readonly splitterStates: Int32Array;
}

let kept: { key: string; draws: ForestDraws } | undefined;

/**
 * The draws of a forest, those of the last call if they are asked for again: they depend on four numbers only, and a
 * panel that is refreshed asks for the same time and again. (A cache of a pure function: nothing else can be seen of it.)
 */
export function* forestDrawsSteps(
  seed: number,
  nEstimators: number,
  nSamples: number,
  nSamplesPerTree: number
): Steps<ForestDraws> {
  const key = `${seed} ${nEstimators} ${nSamples} ${nSamplesPerTree}`;
  if (kept?.key !== key) {
    kept = { key, draws: yield* draw(seed, nEstimators, nSamples, nSamplesPerTree) };
  }
  return kept.draws;
}

function* draw(forestSeed: number, nEstimators: number, nSamples: number, nSamplesPerTree: number): Steps<ForestDraws> {
  const seeds = drawSeeds(forestSeed, nEstimators);
  const rows = yield* drawRows(seeds, nSamples, nSamplesPerTree);
  return { rows, targets: drawTargets(forestSeed, nSamples, rows), splitterStates: splitterStatesOf(seeds) };
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

/**
 * scikit-learn fits regression trees; these are the numbers they are to predict, one a sample: those of some rows. Rows
 * are repeated in different trees; if there are more rows than samples, every sample's number is made once.
 */
function drawTargets(seed: number, nSamples: number, rows: Int32Array): Float64Array {
  const words = stateWords(seed, 2 * nSamples);
  if (nSamples > rows.length) {
    return doublesAt(words, rows);
  }
  const targets = doublesAt(
    words,
    Int32Array.from({ length: nSamples }, (_, row) => row)
  );
  const gathered = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    gathered[i] = targets[rows[i]];
  }
  return gathered;
}

/** `sampleWithoutReplacement` for each seed: all of it faster, but where nearly all samples are drawn. */
function drawRows(seeds: Int32Array, nSamples: number, nSamplesPerTree: number): Steps<Int32Array> {
  const isPermuted = drawsByPermutation(nSamples, nSamplesPerTree);
  if (isPermuted && nSamplesPerTree <= MAX_DRAWN && nSamples <= MAX_PERMUTED) {
    return rowDraws.permuted(seeds, nSamples, nSamplesPerTree);
  }
  return !isPermuted && nSamplesPerTree < 0.2 * nSamples
    ? rowDraws.different(seeds, nSamples, nSamplesPerTree)
    : drawPlainly(seeds, nSamples, nSamplesPerTree);
}

function* drawPlainly(seeds: Int32Array, nSamples: number, nSamplesPerTree: number): Steps<Int32Array> {
  const rows = new Int32Array(seeds.length * nSamplesPerTree);
  for (let t = 0; t < seeds.length; t++) {
    rows.set(sampleWithoutReplacement(new RandomState(seeds[t]), nSamples, nSamplesPerTree), t * nSamplesPerTree);
    yield t / seeds.length;
  }
  return rows;
}
