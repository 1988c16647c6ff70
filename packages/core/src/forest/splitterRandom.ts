import { firstWord } from '../random/mt19937';
import { RandomState } from '../random/randomState';

/** 2^31 - 1: the largest number of the splitter's generator, and the bound of scikit-learn's seeds (exclusive). */
export const RAND_R_MAX = 0x7fffffff;

/**
 * The small generator that scikit-learn's splitter draws features and thresholds from: the state of 32 bits after
 * another one, by xorshift (Marsaglia, 2003). The random number is its lowest 31 bits.
 */
export function nextState(before: number): number {
  let state = before === 0 ? 1 : before;
  state ^= state << 13;
  state ^= state >>> 17;
  return state ^ (state << 5);
}

/** Where the generator starts in the tree that is drawn with a seed: scikit-learn hands the seed down in two steps. */
export function splitterStateOf(seed: number): number {
  return firstSeed(firstSeed(seed));
}

/** `new RandomState(seed).below(RAND_R_MAX)`, of which only one seed in 2^31 takes more than the first word. */
function firstSeed(seed: number): number {
  const next = firstWord(seed) & RAND_R_MAX;
  return next < RAND_R_MAX ? next : new RandomState(seed).below(RAND_R_MAX);
}
