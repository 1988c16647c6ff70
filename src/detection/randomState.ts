import { log } from './exactMath';

const STATE_LENGTH = 624;
const SHIFT = 397;

/**
 * numpy's legacy `RandomState(seed)`: the generator MT19937 (Matsumoto and Nishimura, 1998) with its plain seeding,
 * and numpy's ways of turning 32-bit words into numbers. The same seed gives the same numbers as numpy, bit for bit.
 */
export class RandomState {
  private readonly state = new Uint32Array(STATE_LENGTH);
  private position = STATE_LENGTH;
  /** Normal deviates come in pairs; the second of a pair waits here. */
  private spareNormal: number | undefined;

  /** @throws RangeError unless the seed is an integer 0 .. 2^32 - 1. */
  constructor(seed: number) {
    checkSeed(seed);
    let word = seed;
    for (let i = 0; i < STATE_LENGTH; i++) {
      this.state[i] = word;
      word = (Math.imul(1812433253, word ^ (word >>> 30)) + i + 1) >>> 0;
    }
  }

  /** The next word: an integer 0 .. 2^32 - 1. */
  uint32(): number {
    if (this.position === STATE_LENGTH) {
      refill(this.state);
      this.position = 0;
    }
    return temper(this.state[this.position++]) >>> 0;
  }

  /** Fills the array with the next words of a state that was not drawn from yet, or only by this method. */
  block(words: Uint32Array): void {
    refill(this.state);
    for (let i = 0; i < STATE_LENGTH; i++) {
      words[i] = temper(this.state[i]);
    }
  }

  /** Uniform in [0, 1) with 53 random bits: numpy's `random_sample` and `uniform`. */
  double(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** A uniform integer 0 .. bound - 1, 1 <= bound <= 2^32: numpy's `randint`. A bound of 1 draws nothing. */
  below(bound: number): number {
    const largest = bound - 1;
    if (largest === 0) {
      return 0;
    }
    const mask = 0xffffffff >>> Math.clz32(largest);
    for (;;) {
      const value = (this.uint32() & mask) >>> 0;
      if (value <= largest) {
        return value;
      }
    }
  }

  /** A normal deviate by the polar method: numpy's `normal`. */
  normal(mean: number, standardDeviation: number): number {
    return mean + standardDeviation * this.standardNormal();
  }

  private standardNormal(): number {
    if (this.spareNormal !== undefined) {
      const spare = this.spareNormal;
      this.spareNormal = undefined;
      return spare;
    }
    for (;;) {
      const x1 = 2 * this.double() - 1;
      const x2 = 2 * this.double() - 1;
      const r2 = x1 * x1 + x2 * x2;
      if (r2 < 1 && r2 !== 0) {
        const factor = Math.sqrt((-2 * log(r2)) / r2);
        this.spareNormal = factor * x1;
        return factor * x2;
      }
    }
  }

  /** The integers 0 .. length - 1 in random order (Fisher and Yates). */
  permutation(length: number): Int32Array {
    const order = Int32Array.from({ length }, (_, i) => i);
    for (let i = length - 1; i >= 1; i--) {
      const j = this.below(i + 1);
      const swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }
}

function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >>> 18);
}

/** Makes the next 624 words of the sequence, in place. */
function refill(state: Uint32Array): void {
  for (let i = 0; i < STATE_LENGTH - SHIFT; i++) {
    state[i] = state[i + SHIFT] ^ twist(state[i], state[i + 1]);
  }
  for (let i = STATE_LENGTH - SHIFT; i < STATE_LENGTH - 1; i++) {
    state[i] = state[i + SHIFT - STATE_LENGTH] ^ twist(state[i], state[i + 1]);
  }
  state[STATE_LENGTH - 1] = state[SHIFT - 1] ^ twist(state[STATE_LENGTH - 1], state[0]);
}

/** The top bit of one word and the rest of the next, shifted and, if odd, mixed with the generator's constant. */
function twist(word: number, next: number): number {
  const mixed = (word & 0x80000000) | (next & 0x7fffffff);
  return (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df);
}

function checkSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`Got the seed ${seed}; expected an integer 0 .. 4294967295.`);
  }
}
