import { runToEnd, type Steps } from './task/steps';

/** A millisecond of work. */
const NUMBERS_A_STEP = 131_072;

/**
 * A short hash that says whether two verdicts rest on the same numbers: 32 bits, MurmurHash3 (Austin Appleby, public
 * domain). Not for secrets.
 */
export class Fingerprint {
  private hash = 0;
  private nWords = 0;

  /** Takes in numbers bit by bit; all NaN count as the same. */
  addNumbers(values: Float64Array): this {
    return runToEnd(this.addNumbersSteps(values));
  }

  /** `addNumbers` in steps. */
  *addNumbersSteps(values: Float64Array): Steps<this> {
    for (let start = 0; start < values.length; start += NUMBERS_A_STEP) {
      this.mixNumbers(values.subarray(start, start + NUMBERS_A_STEP));
      yield;
    }
    return this.close(this.hash, 2 * values.length);
  }

  private mixNumbers(values: Float64Array): void {
    const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
    let hash = this.hash;
    for (let i = 0; i < values.length; i++) {
      if (Number.isNaN(values[i])) {
        hash = mix(mix(hash, 0x7ff80000), 0);
      } else {
        hash = mix(mix(hash, words[2 * i]), words[2 * i + 1]);
      }
    }
    this.hash = hash;
  }

  /** Takes in integers of 32 bits or less, such as labels. */
  addIntegers(values: Int8Array | Uint32Array): this {
    let hash = this.hash;
    for (let i = 0; i < values.length; i++) {
      hash = mix(hash, values[i]);
    }
    return this.close(hash, values.length);
  }

  /** Takes in a text, by its UTF-16 code units. */
  addText(text: string): this {
    let hash = this.hash;
    for (let i = 0; i < text.length; i++) {
      hash = mix(hash, text.charCodeAt(i));
    }
    return this.close(hash, text.length);
  }

  /** 8 hexadecimal digits. */
  toString(): string {
    let h = this.hash ^ (4 * this.nWords);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
  }

  /** The length goes in behind the words, so that [1], [2] is not [1, 2]. */
  private close(hash: number, nWords: number): this {
    this.hash = mix(hash, nWords);
    this.nWords += nWords + 1;
    return this;
  }
}

/** Takes one word of 32 bits into the hash. */
function mix(hash: number, word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  const h = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}
