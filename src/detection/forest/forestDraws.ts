import { PermutedRows } from './permutedRows';
import { RandomState } from '../random/randomState';
import { drawsByPermutation, sampleWithoutReplacement } from '../random/sampleWithoutReplacement';
import { RAND_R_MAX, splitterStateOf } from './splitterRandom';
import type { Steps } from '../steps';

/**
 * Everything random that a forest needs before it sees data, if each tree gets all features and every sample at most
 * once.
 */
export interface ForestDraws {
  /** Rows of tree t, ascending: `nSamplesPerTree` from `t * nSamplesPerTree` on. */
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
  const targetsOfAll = drawTargets(forestSeed, nSamples);
  const rows = new Int32Array(nEstimators * nSamplesPerTree);
  const splitterStates = new Int32Array(nEstimators);
  const seeds = new RandomState(forestSeed);
  const drawRows = rowDrawer(nSamples, nSamplesPerTree);
  for (let t = 0; t < nEstimators; t++) {
    const seed = seeds.below(RAND_R_MAX);
    splitterStates[t] = splitterStateOf(seed);
    drawRows(seed, rows, t * nSamplesPerTree);
    yield t / nEstimators;
  }
  return { rows, targets: gatherTargets(targetsOfAll, rows), splitterStates };
}

/** scikit-learn fits regression trees; these are the numbers they are to predict, one a sample. */
export function drawTargets(seed: number, nSamples: number): Float64Array {
  const random = new RandomState(seed);
  const targets = new Float64Array(nSamples);
  for (let i = 0; i < nSamples; i++) {
    targets[i] = random.double();
  }
  return targets;
}

function gatherTargets(targets: Float64Array, rows: Int32Array): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    gathered[i] = targets[rows[i]];
  }
  return gathered;
}

/** Writes different rows, ascending, to an array. */
type RowDrawer = (seed: number, rows: Int32Array, start: number) => void;

function rowDrawer(nSamples: number, nSamplesPerTree: number): RowDrawer {
  if (drawsByPermutation(nSamples, nSamplesPerTree)) {
    const permuted = new PermutedRows(nSamples, nSamplesPerTree);
    return (seed, rows, start) => permuted.draw(seed, rows, start);
  }
  return (seed, rows, start) =>
    rows.set(sampleWithoutReplacement(new RandomState(seed), nSamples, nSamplesPerTree).sort(), start);
}
