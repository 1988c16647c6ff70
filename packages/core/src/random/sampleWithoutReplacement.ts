import { RandomState } from './randomState';

/**
 * Draws `size` different integers of 0 .. population - 1, as scikit-learn's `sample_without_replacement` does: three
 * methods, chosen by the share that is drawn. Each uses the random stream differently, so the choice must be the same.
 *
 * @throws RangeError if more is to be drawn than there is.
 */
export function sampleWithoutReplacement(random: RandomState, population: number, size: number): Int32Array {
  if (size > population) {
    throw new RangeError(`Cannot draw ${size} different integers from ${population}; expected at most ${population}.`);
  }
  if (drawsByPermutation(population, size)) {
    return random.permutation(population).slice(0, size);
  }
  return size < 0.2 * population ? drawUntilNew(random, population, size) : drawIntoReservoir(random, population, size);
}

/** Neither few of many nor nearly all: the first `size` of a permutation are drawn. */
export function drawsByPermutation(population: number, size: number): boolean {
  const share = population === 0 ? 1 : size / population;
  return share > 0.01 && share < 0.99;
}

/** Few of many: draws again whatever was drawn before. */
function drawUntilNew(random: RandomState, population: number, size: number): Int32Array {
  const drawn = new Set<number>();
  while (drawn.size < size) {
    drawn.add(random.below(population));
  }
  return Int32Array.from(drawn);
}

/** Nearly all: starts with the first `size` and lets each later one replace a random one. */
function drawIntoReservoir(random: RandomState, population: number, size: number): Int32Array {
  const reservoir = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = size; i < population; i++) {
    const j = random.below(i + 1);
    if (j < size) {
      reservoir[j] = i;
    }
  }
  return reservoir;
}
