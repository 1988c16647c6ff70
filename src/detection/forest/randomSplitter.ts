import type { SplitterRandom } from './splitterRandom';

/** A feature whose values differ by no more than this is constant to scikit-learn (in float32). */
const FEATURE_THRESHOLD = Math.fround(1e-7);

/**
 * Finds random splits, as scikit-learn's `splitter="random"` with `max_features=1` does: one random threshold in one
 * random feature. Features found constant in a node are remembered for its descendants and not tried again.
 *
 * A node is the samples at the places `start` .. `end - 1` of an order that the subclass keeps and rearranges.
 */
export abstract class RandomSplitter {
  /** The last split: index into the tree's columns, threshold, first place of the right child, side of missing ones. */
  feature = 0;
  threshold = 0;
  position = 0;
  missingGoToLeft = false;
  /** Constant features known after the last call, for both children of the node. */
  nConstants = 0;

  /** Smallest and largest present value of the loaded feature, and how many are missing. */
  protected low = 0;
  protected high = 0;
  protected nMissing = 0;

  /** Features in an order that carries over from node to node: [drawn | known constants | found constants | others]. */
  private readonly features: Int32Array;
  private readonly constants: Int32Array;

  constructor(
    nFeatures: number,
    private readonly random: SplitterRandom
  ) {
    this.features = new Int32Array(nFeatures).map((_, f) => f);
    this.constants = new Int32Array(nFeatures);
  }

  /** Finds the range of a feature in a node: sets `low`, `high` and `nMissing`. */
  protected abstract loadFeature(feature: number, start: number, end: number): void;

  /** Rearranges a node by the loaded feature and returns the place of the first sample that goes right. */
  protected abstract partition(start: number, end: number, threshold: number, missingGoToLeft: boolean): number;

  /** Tries to split a node of which the first `nKnown` constants are known; tells whether that went well. */
  split(start: number, end: number, nKnown: number): boolean {
    const { features, constants, random } = this;
    let nCandidates = features.length;
    let nFound = 0;
    let nDrawn = 0;
    let nVisited = 0;
    let nTotal = nKnown;
    let found = false;
    while (nCandidates > nTotal && (nVisited < 1 || nVisited <= nFound + nDrawn)) {
      nVisited++;
      const drawn = random.integer(nDrawn, nCandidates - nFound);
      if (drawn < nKnown) {
        swap(features, nDrawn++, drawn);
        continue;
      }
      const index = drawn + nFound;
      this.feature = features[index];
      this.loadFeature(this.feature, start, end);
      if (this.isConstant(end - start)) {
        swap(features, index, nTotal++);
        nFound++;
        continue;
      }
      swap(features, --nCandidates, index);
      found = this.splitFeature(start, end);
    }
    for (let i = 0; i < nKnown; i++) {
      features[i] = constants[i];
    }
    for (let i = nKnown; i < nTotal; i++) {
      constants[i] = features[i];
    }
    this.nConstants = nTotal;
    return found;
  }

  /** A feature with both missing and present values is never constant. */
  private isConstant(nSamples: number): boolean {
    const { low, high, nMissing } = this;
    return nMissing === nSamples || (nMissing === 0 && high <= Math.fround(low + FEATURE_THRESHOLD));
  }

  /** Draws a threshold for the loaded feature; false if all samples would go to one side. */
  private splitFeature(start: number, end: number): boolean {
    const { low, high, nMissing, random } = this;
    const drawn = random.uniform(low, high);
    const sideOfMissing = nMissing > 0 && random.integer(0, 2) === 1;
    this.threshold = drawn === high ? low : drawn;
    this.position = this.partition(start, end, this.threshold, sideOfMissing);
    this.missingGoToLeft = nMissing > 0 ? sideOfMissing : this.position - start > end - this.position;
    return this.position !== start && this.position !== end;
  }
}

function swap(array: Int32Array, i: number, j: number): void {
  const swapped = array[i];
  array[i] = array[j];
  array[j] = swapped;
}
