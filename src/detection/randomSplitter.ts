import { SplitterRandom } from './splitterRandom';

/** A feature whose values differ by no more than this is constant to scikit-learn (in float32). */
const FEATURE_THRESHOLD = Math.fround(1e-7);

/** How a node's samples part: in `order`, those from `start` to `position - 1` go left, the others right. */
export interface Split {
  /** Index into the tree's columns. */
  readonly feature: number;
  readonly threshold: number;
  readonly position: number;
  readonly missingGoToLeft: boolean;
}

/**
 * Finds random splits, as scikit-learn's `splitter="random"` with `max_features=1` does: one random threshold in one
 * random feature. Features found constant in a node are remembered for its descendants and not tried again.
 */
export class RandomSplitter {
  /** The samples, rearranged so that those of a node stand side by side. */
  readonly order: Int32Array;
  /** Constant features known after the last call, for both children of the node. */
  nConstants = 0;
  private readonly values: Float32Array;
  /** Features in an order that carries over from node to node: [drawn | known constants | found constants | others]. */
  private readonly features: Int32Array;
  private readonly constants: Int32Array;
  private range = { low: 0, high: 0, nMissing: 0 };

  /** @param columns values of the tree's samples in float32, NaN where missing. */
  constructor(
    private readonly columns: readonly Float32Array[],
    nSamples: number,
    private readonly random: SplitterRandom
  ) {
    this.order = Int32Array.from({ length: nSamples }, (_, i) => i);
    this.values = new Float32Array(nSamples);
    this.features = Int32Array.from(columns, (_, f) => f);
    this.constants = new Int32Array(columns.length);
  }

  /** Tries to split the node that holds the samples `order[start]` .. `order[end - 1]`. */
  split(start: number, end: number, nKnown: number): Split | undefined {
    const { features, random } = this;
    let nCandidates = features.length;
    let nFound = 0;
    let nDrawn = 0;
    let nVisited = 0;
    let nTotal = nKnown;
    let split: Split | undefined;
    while (nCandidates > nTotal && (nVisited < 1 || nVisited <= nFound + nDrawn)) {
      nVisited++;
      const drawn = random.integer(nDrawn, nCandidates - nFound);
      if (drawn < nKnown) {
        swap(features, nDrawn++, drawn);
        continue;
      }
      const index = drawn + nFound;
      const feature = features[index];
      if (this.isConstant(feature, start, end)) {
        swap(features, index, nTotal++);
        nFound++;
        continue;
      }
      swap(features, --nCandidates, index);
      split = this.splitFeature(feature, start, end);
    }
    features.set(this.constants.subarray(0, nKnown));
    this.constants.set(features.subarray(nKnown, nKnown + nFound), nKnown);
    this.nConstants = nTotal;
    return split;
  }

  /** Loads the feature's values and their range. A feature with both missing and present values is never constant. */
  private isConstant(feature: number, start: number, end: number): boolean {
    const column = this.columns[feature];
    let low = Infinity;
    let high = -Infinity;
    let nMissing = 0;
    for (let p = start; p < end; p++) {
      const value = column[this.order[p]];
      this.values[p] = value;
      low = value < low ? value : low;
      high = value > high ? value : high;
      nMissing += Number.isNaN(value) ? 1 : 0;
    }
    this.range = { low, high, nMissing };
    return nMissing === end - start || (nMissing === 0 && high <= Math.fround(low + FEATURE_THRESHOLD));
  }

  /** Draws a threshold for the loaded values; none if all samples would go to one side. */
  private splitFeature(feature: number, start: number, end: number): Split | undefined {
    const { low, high, nMissing } = this.range;
    const drawn = this.random.uniform(low, high);
    const sideOfMissing = nMissing > 0 && this.random.integer(0, 2) === 1;
    const threshold = drawn === high ? low : drawn;
    const position = this.partition(start, end, threshold, sideOfMissing);
    if (position === start || position === end) {
      return undefined;
    }
    const missingGoToLeft = nMissing > 0 ? sideOfMissing : position - start > end - position;
    return { feature, threshold, position, missingGoToLeft };
  }

  private partition(start: number, end: number, threshold: number, missingGoToLeft: boolean): number {
    const { values, order } = this;
    let left = start;
    let right = end;
    while (left < right) {
      const value = values[left];
      if (Number.isNaN(value) ? missingGoToLeft : value <= threshold) {
        left++;
      } else {
        right--;
        swap(values, left, right);
        swap(order, left, right);
      }
    }
    return left;
  }
}

function swap(array: Int32Array | Float32Array, i: number, j: number): void {
  const swapped = array[i];
  array[i] = array[j];
  array[j] = swapped;
}
