import { seedState, SHIFT, STATE_LENGTH, temper, twist } from './mt19937';

/*
 * The random words of a seed in one go, for those who need a few out of very many: all have to be made, as each rests on
 * earlier ones, but only the needed ones are tempered and turned into numbers.
 */

/** The state words that the first `nWords` words of `RandomState(seed)` are tempered from, behind the seed's own 624. */
export function stateWords(seed: number, nWords: number): Int32Array {
  const words = new Int32Array(STATE_LENGTH + nWords);
  seedState(words, seed);
  for (let k = STATE_LENGTH; k < words.length; k++) {
    const from = k - STATE_LENGTH;
    words[k] = words[from + SHIFT] ^ twist(words[from], words[from + 1]);
  }
  return words;
}

/** The i-th numbers (from 0) of `RandomState(seed).double()`, for some i. */
export function doublesAt(words: Int32Array, indices: Int32Array): Float64Array {
  const doubles = new Float64Array(indices.length);
  for (let n = 0; n < indices.length; n++) {
    const first = STATE_LENGTH + 2 * indices[n];
    doubles[n] = ((temper(words[first]) >>> 5) * 67108864 + (temper(words[first + 1]) >>> 6)) / 9007199254740992;
  }
  return doubles;
}
