/* The generator MT19937 (Matsumoto and Nishimura, 1998), in parts. All words have 32 bits, signed or not. */

/** Words of state. */
export const STATE_LENGTH = 624;
/** How far ahead the word lies that a new word is mixed with. */
export const SHIFT = 397;

/** numpy's plain seeding with one integer; only the first words, if no more are needed. */
export function seedState(state: Int32Array, seed: number, nWords = STATE_LENGTH): void {
  let word = seed | 0;
  for (let i = 0; i < nWords; i++) {
    state[i] = word;
    word = (Math.imul(1812433253, word ^ (word >>> 30)) + (i + 1)) | 0;
  }
}

/** The words of state that the first random word is made of. */
const firstState = new Int32Array(SHIFT + 1);

/** The first random word (signed) of a seed, without the state that further words would need. */
export function firstWord(seed: number): number {
  seedState(firstState, seed, SHIFT + 1);
  return temper(firstState[SHIFT] ^ twist(firstState[0], firstState[1]));
}

/** The top bit of one word and the rest of the next, shifted and, if odd, mixed with the generator's constant. */
export function twist(word: number, next: number): number {
  const mixed = (word & 0x80000000) | (next & 0x7fffffff);
  return (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df);
}

/** Turns a word of state into a random word. */
export function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >>> 18);
}
