/* The generator MT19937 (Matsumoto and Nishimura, 1998), in parts. All words have 32 bits, signed or not. */

/** Words of state. */
export const STATE_LENGTH = 624;
/** How far ahead the word lies that a new word is mixed with. */
export const SHIFT = 397;

/** numpy's plain seeding with one integer. */
export function seedState(state: Int32Array, seed: number): void {
  let word = seed | 0;
  for (let i = 0; i < STATE_LENGTH; i++) {
    state[i] = word;
    word = seedWordAfter(word, i);
  }
}

/** The word of state i + 1, from word i. */
function seedWordAfter(word: number, i: number): number {
  return (Math.imul(1812433253, word ^ (word >>> 30)) + i + 1) | 0;
}

/**
 * The first random word (signed) of each seed, without the state that further words would need. Four at a time, as each
 * step waits for the one before.
 */
export function firstWords(seeds: Int32Array): Int32Array {
  const words = new Int32Array(4 * Math.ceil(seeds.length / 4));
  words.set(seeds);
  const steps = SHIFT;
  for (let s = 0; s < words.length; s += 4) {
    let far0 = words[s];
    let far1 = words[s + 1];
    let far2 = words[s + 2];
    let far3 = words[s + 3];
    for (let i = 0; i < steps; i++) {
      far0 = seedWordAfter(far0, i);
      far1 = seedWordAfter(far1, i);
      far2 = seedWordAfter(far2, i);
      far3 = seedWordAfter(far3, i);
    }
    words[s] = far0;
    words[s + 1] = far1;
    words[s + 2] = far2;
    words[s + 3] = far3;
  }
  return seeds.map((seed, s) => temper(words[s] ^ twist(seed, seedWordAfter(seed, 0))));
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
