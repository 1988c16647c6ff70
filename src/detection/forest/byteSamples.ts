/** Most samples of a tree: they are numbered in bytes. */
export const MAX_BYTE_SAMPLES = 256;
/** Most values of a tree's samples. */
export const MAX_BYTE_VALUES = 1 << 14;

/** The samples of one tree: their values, and their numbers in the order of the nodes, twice. */
export interface ByteSamples {
  /** Value of feature f of sample i at `f * nSamples + i`, none NaN. */
  readonly values: Float32Array;
  /** The samples' random targets. */
  readonly targets: Float64Array;
  /** Numbers of the samples: from 0 on for nodes of even depth, from `MAX_BYTE_SAMPLES` on for those of odd depth. */
  readonly order: Uint8Array;
  /** Smallest and largest value that `findRange` found. */
  readonly range: Float64Array;
  /** Looks at the column of values of the samples `order[start]` .. `order[end - 1]`. */
  readonly findRange: (column: number, start: number, end: number) => void;
  /** Adds up the targets of the samples `order[start]` .. `order[end - 1]`. */
  readonly sumTargets: (start: number, end: number) => number;
  /**
   * Copies these samples to the other order: up to the threshold from the left, the others from the right. Returns the
   * place of the first of the others.
   */
  readonly partition: (column: number, start: number, end: number, threshold: number) => number;
}

/** Tables as constants of a closure that is made once: see treeWalker.ts. */
function createByteSamples(): ByteSamples {
  const values = new Float32Array(MAX_BYTE_VALUES);
  const targets = new Float64Array(MAX_BYTE_SAMPLES);
  const order = new Uint8Array(2 * MAX_BYTE_SAMPLES);
  const range = new Float64Array(2);
  const valueMask = MAX_BYTE_VALUES - 1;
  const orderMask = 2 * MAX_BYTE_SAMPLES - 1;

  function findRange(column: number, start: number, end: number): void {
    let low = values[(column + order[start & orderMask]) & valueMask];
    let high = low;
    for (let p = start + 1; p < end; p++) {
      const value = values[(column + order[p & orderMask]) & valueMask];
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    range[0] = low;
    range[1] = high;
  }

  function sumTargets(start: number, end: number): number {
    let sum = 0;
    for (let p = start; p < end; p++) {
      sum += targets[order[p & orderMask]];
    }
    return sum;
  }

  /** Every sample is written to both sides, and one side moves on: nothing for the processor to mispredict. */
  function partition(column: number, start: number, end: number, threshold: number): number {
    let left = start ^ MAX_BYTE_SAMPLES;
    let right = (end - 1) ^ MAX_BYTE_SAMPLES;
    for (let p = start; p < end; p++) {
      const sample = order[p & orderMask];
      const goesLeft = Number(values[(column + sample) & valueMask] <= threshold) | 0;
      order[left & orderMask] = sample;
      order[right & orderMask] = sample;
      left += goesLeft;
      right -= 1 - goesLeft;
    }
    return left;
  }

  return { values, targets, order, range, findRange, sumTargets, partition };
}

/** The one tree's samples: filled in for each tree, and the growth of a tree is not interrupted. */
export const byteSamples = createByteSamples();
