import { RandomSplitter } from './randomSplitter';
import type { SplitterRandom } from './splitterRandom';

/** Most samples of a tree: they are numbered in bytes. */
export const MAX_BYTE_SAMPLES = 256;

/**
 * Splits at most 256 samples without missing values. A node is copied from one buffer to the other, the left child from
 * the left, the right child from the right, without a branch that the processor could mispredict.
 */
export class ByteSplitter extends RandomSplitter {
  /** Numbers of the samples: where the nodes of even and of odd depth find theirs. */
  private readonly even = new Uint8Array(MAX_BYTE_SAMPLES);
  private readonly odd = new Uint8Array(MAX_BYTE_SAMPLES);
  /** The node's samples, and its children's after the split. */
  source = this.even;
  target = this.odd;

  /** @param values value of feature f of sample i at `f * nSamples + i`, none NaN. */
  constructor(
    private readonly values: Float32Array,
    private readonly nSamples: number,
    random: SplitterRandom
  ) {
    super(values.length / nSamples, random);
    for (let i = 0; i < nSamples; i++) {
      this.even[i] = i;
    }
  }

  /** Goes to a node of this depth. */
  enterDepth(depth: number): void {
    const isEven = depth % 2 === 0;
    this.source = isEven ? this.even : this.odd;
    this.target = isEven ? this.odd : this.even;
  }

  protected loadFeature(feature: number, start: number, end: number): void {
    const { values, source } = this;
    const column = feature * this.nSamples;
    let low = values[column + source[start]];
    let high = low;
    for (let p = start + 1; p < end; p++) {
      const value = values[column + source[p]];
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    this.low = low;
    this.high = high;
  }

  protected partition(start: number, end: number, threshold: number): number {
    const { values, source, target } = this;
    const column = this.feature * this.nSamples;
    let left = start;
    let right = end - 1;
    for (let p = start; p < end; p++) {
      const sample = source[p];
      const goesLeft = values[column + sample] <= threshold ? 1 : 0;
      target[left] = sample;
      target[right] = sample;
      left += goesLeft;
      right -= 1 - goesLeft;
    }
    return left;
  }
}
