import { firstWords } from '../random/mt19937';
import { RandomState } from '../random/randomState';

/** 2^31 - 1: the largest number of the splitter's generator, and the bound of scikit-learn's seeds (exclusive). */
export const RAND_R_MAX = 0x7fffffff;

/**
 * The small generator that scikit-learn's splitter draws features and thresholds from: a 32-bit xorshift (Marsaglia,
 * 2003), of which 31 bits are used.
 */
export class SplitterRandom {
  /** @param state - the starting point, an integer 0 .. 2^32 - 1. */
  constructor(private state: number) {}

  /** An integer 0 .. 2^31 - 1. */
  next(): number {
    let state = this.state === 0 ? 1 : this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return state & RAND_R_MAX;
  }

  /** An integer low .. high - 1; slightly uneven, as in scikit-learn. */
  integer(low: number, high: number): number {
    return low + (this.next() % (high - low));
  }

  /** A number between low and high. */
  uniform(low: number, high: number): number {
    return ((high - low) * this.next()) / RAND_R_MAX + low;
  }
}

/** Where the generator starts in the trees that are drawn with these seeds: scikit-learn hands them down in two steps. */
export function splitterStatesOf(seeds: Int32Array): Int32Array {
  return firstSeeds(firstSeeds(seeds));
}

/** `new RandomState(seed).below(RAND_R_MAX)` of each seed, of which only one in 2^31 takes more than the first word. */
function firstSeeds(seeds: Int32Array): Int32Array {
  return firstWords(seeds).map((word, s) => {
    const seed = word & RAND_R_MAX;
    return seed < RAND_R_MAX ? seed : new RandomState(seeds[s]).below(RAND_R_MAX);
  });
}
