import { log } from '../arithmetic/exactMath';
import { seedState, SHIFT, STATE_LENGTH, temper, twist } from './mt19937';

/**
 * numpy's legacy `RandomState(seed)`: the generator MT19937 with its plain seeding, and numpy's ways of turning 32-bit words into numbers. The same seed gives the same numbers as numpy, bit for bit.
 */
export class RandomState {
  private readonly state = new Int32Array(STATE_LENGTH);
  /** The state word that is to be replaced next, and makes the next number. */
  private position = 0;
  /** Normal deviates come in pairs; the second of a pair waits here. */
  private spareNormal: number | undefined;

  /** @throws RangeError unless the seed is an integer 0 .. 2^32 - 1. */
  constructor(seed: number) {
    checkSeed(seed);
    seedState(this.state, seed);
  }

  /** The next word: an integer 0 .. 2^32 - 1. */
  uint32(): number {
    const { state, position } = this;
    const next = position + 1 < STATE_LENGTH ? position + 1 : 0;
    const far = position < STATE_LENGTH - SHIFT ? position + SHIFT : position + SHIFT - STATE_LENGTH;
    const word = state[far] ^ twist(state[position], state[next]);
    state[position] = word;
    this.position = next;
    return temper(word) >>> 0;
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

function checkSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`Got the seed ${seed}; expected an integer 0 .. 4294967295.`);
  }
}
