import { RandomSplitter } from './randomSplitter';

/** Most samples of a tree: they are numbered in bytes. */
export const MAX_BYTE_SAMPLES = 256;
/** Most features. */
export const MAX_BYTE_FEATURES = 64;

/** A splitter whose tables are filled by the growth of a tree. */
export interface ByteSplitter extends RandomSplitter {
  /** Value of feature f of sample i at `f * MAX_BYTE_SAMPLES + i`. */
  readonly values: Float32Array;
  /** The samples' random targets. */
  readonly targets: Float64Array;
  /** Numbers of the samples. */
  readonly order: Uint8Array;
  /** The sum of the targets of a node's samples. */
  sumTargets(start: number, end: number): number;
}

/** Tables as constants of a closure that is made once: see treeWalker.ts. */
function createByteSplitter(): ByteSplitter {
  const values = new Float32Array(MAX_BYTE_FEATURES * MAX_BYTE_SAMPLES);
  const targets = new Float64Array(MAX_BYTE_SAMPLES);
  const order = new Uint8Array(2 * MAX_BYTE_SAMPLES);
  const valueMask = MAX_BYTE_FEATURES * MAX_BYTE_SAMPLES - 1;
  const orderMask = 2 * MAX_BYTE_SAMPLES - 1;
  const firstOrder = Uint8Array.from({ length: MAX_BYTE_SAMPLES }, (_, i) => i);

  /**
   * Splits the samples of one tree, none with a missing value. Nodes of even depth have their samples at the places
   * 0 .. 255 of the order, those of odd depth at 256 .. 511: a split copies them from the one half to the other.
   */
  class TableSplitter extends RandomSplitter {
    readonly values = values;
    readonly targets = targets;
    readonly order = order;

    override begin(nFeatures: number, state: number): void {
      super.begin(nFeatures, state);
      order.set(firstOrder);
    }

    /** Adds up the targets of a node. */
    sumTargets(start: number, end: number): number {
      let sum = 0;
      for (let p = start; p < end; p++) {
        sum += targets[order[p & orderMask]];
      }
      return sum;
    }

    protected findRange(feature: number, start: number, end: number): void {
      const column = feature * MAX_BYTE_SAMPLES;
      let low = values[(column + order[start & orderMask]) & valueMask];
      let high = low;
      for (let p = start + 1; p < end; p++) {
        const value = values[(column + order[p & orderMask]) & valueMask];
        low = value < low ? value : low;
        high = value > high ? value : high;
      }
      this.range[0] = low;
      this.range[1] = high;
    }

    /** Every sample is written to both sides, and one side moves on: nothing for the processor to mispredict. */
    protected partition(start: number, end: number, threshold: number): number {
      const column = this.feature * MAX_BYTE_SAMPLES;
      const first = start ^ MAX_BYTE_SAMPLES;
      let left = first;
      let right = first + (end - start) - 1;
      for (let p = start; p < end; p++) {
        const sample = order[p & orderMask];
        const goesLeft = +(values[(column + sample) & valueMask] <= threshold) | 0;
        order[left & orderMask] = sample;
        order[right & orderMask] = sample;
        left += goesLeft;
        right -= 1 - goesLeft;
      }
      return start + (left - first);
    }
  }
  return new TableSplitter();
}

/** The one splitter: it begins anew with each tree, and the growth of a tree is not interrupted. */
export const byteSplitter = createByteSplitter();
