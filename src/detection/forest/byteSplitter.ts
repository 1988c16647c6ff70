import { byteSamples, MAX_BYTE_SAMPLES } from './byteSamples';
import { RandomSplitter } from './randomSplitter';
import type { SplitterRandom } from './splitterRandom';

const FIRST_ORDER = Uint8Array.from({ length: MAX_BYTE_SAMPLES }, (_, i) => i);

/** Splits the samples in `byteSamples`. */
export class ByteSplitter extends RandomSplitter {
  /** Where the order of the node's samples begins, and that of its children's. */
  source = 0;
  target = MAX_BYTE_SAMPLES;

  constructor(
    private readonly nSamples: number,
    nFeatures: number,
    random: SplitterRandom
  ) {
    super(nFeatures, random);
    byteSamples.order.set(FIRST_ORDER);
  }

  /** Goes to a node of this depth. */
  enterDepth(depth: number): void {
    this.source = depth % 2 === 0 ? 0 : MAX_BYTE_SAMPLES;
    this.target = this.source ^ MAX_BYTE_SAMPLES;
  }

  protected loadFeature(feature: number, start: number, end: number): void {
    byteSamples.findRange(feature * this.nSamples, this.source + start, this.source + end);
    this.low = byteSamples.range[0];
    this.high = byteSamples.range[1];
  }

  protected partition(start: number, end: number, threshold: number): number {
    const { source, target } = this;
    return byteSamples.partition(this.feature * this.nSamples, source + start, source + end, threshold) - target;
  }
}
