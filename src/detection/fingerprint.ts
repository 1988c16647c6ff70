/**
 * A short hash that says whether two verdicts rest on the same numbers: 32 bits, MurmurHash3 (Austin Appleby, public
 * domain). Not for secrets.
 */
export class Fingerprint {
  private hash = 0;
  private nWords = 0;

  /** Takes in numbers bit by bit; all NaN count as the same. */
  addNumbers(values: ArrayLike<number>): this {
    const doubles = Float64Array.from(values);
    const words = new Uint32Array(doubles.buffer);
    for (let i = 0; i < doubles.length; i++) {
      if (Number.isNaN(doubles[i])) {
        this.addWord(0x7ff80000);
        this.addWord(0);
      } else {
        this.addWord(words[2 * i]);
        this.addWord(words[2 * i + 1]);
      }
    }
    return this.addWord(doubles.length);
  }

  addText(text: string): this {
    for (let i = 0; i < text.length; i++) {
      this.addWord(text.charCodeAt(i));
    }
    return this.addWord(text.length);
  }

  /** 8 hexadecimal digits. */
  toString(): string {
    let h = this.hash ^ (4 * this.nWords);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
  }

  private addWord(word: number): this {
    const k = Math.imul(word, 0xcc9e2d51);
    const h = this.hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    this.hash = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
    this.nWords++;
    return this;
  }
}
