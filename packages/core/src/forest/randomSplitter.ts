import { nextState, RAND_R_MAX } from './splitterRandom';

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
  threshold = NaN;
  position = 0;
  missingGoToLeft = false;
  /** Constant features known after the last call, for both children of the node. */
  nConstants = 0;

  /** Smallest and largest present value of a feature in the node, and how many are missing. */
  protected readonly range = new Float64Array(2);
  protected nMissing = 0;

  /** Features in an order that carries over from node to node: [drawn | known constants | found constants | others]. */
  private features = new Int32Array(0);
  private constants = new Int32Array(0);
  /** Of the random generator. */
  private state = 0;

  /** Prepares for another tree. `state`: where its random generator starts, an integer of 32 bits. */
  begin(nFeatures: number, state: number): void {
    this.features = Int32Array.from({ length: nFeatures }, (_, f) => f);
    this.constants = new Int32Array(nFeatures);
    this.state = state;
  }

  /** Finds the range of a feature in a node: sets `range` and `nMissing`. */
  protected abstract findRange(feature: number, start: number, end: number): void;

  /** Rearranges a node by `feature` and returns the place of the first sample that goes right. */
  protected abstract partition(start: number, end: number, threshold: number, missingGoToLeft: boolean): number;

  /**
   * Tries to split a node of which the first `nKnown` constants are known; tells whether that went well. (All in one
   * function: in four, each would be compiled on its own and again as a part of the next, and a first verdict would
   * wait for that.)
   */
  split(start: number, end: number, nKnown: number): boolean {
    const { features, range } = this;
    let nCandidates = features.length;
    let nFound = 0;
    let nDrawn = 0;
    let nVisited = 0;
    let nTotal = nKnown;
    let found = false;
    while (nCandidates > nTotal && (nVisited < 1 || nVisited <= nFound + nDrawn)) {
      nVisited++;
      const drawn = nDrawn + (this.next() % (nCandidates - nFound - nDrawn));
      if (drawn < nKnown) {
        swap(features, nDrawn++, drawn);
        continue;
      }
      const index = drawn + nFound;
      this.feature = features[index];
      this.findRange(this.feature, start, end);
      const { nMissing } = this;
      const low = range[0];
      const high = range[1];
      // A feature with both missing and present values is never constant.
      if (nMissing === end - start || (nMissing === 0 && high <= Math.fround(low + FEATURE_THRESHOLD))) {
        swap(features, index, nTotal++);
        nFound++;
        continue;
      }
      swap(features, --nCandidates, index);
      const threshold = ((high - low) * this.next()) / RAND_R_MAX + low;
      const sideOfMissing = nMissing > 0 && this.next() % 2 === 1;
      this.threshold = threshold === high ? low : threshold;
      this.position = this.partition(start, end, this.threshold, sideOfMissing);
      this.missingGoToLeft = nMissing > 0 ? sideOfMissing : this.position - start > end - this.position;
      found = this.position !== start && this.position !== end;
    }
    this.keepConstants(nKnown, nTotal);
    return found;
  }

  private keepConstants(nKnown: number, nTotal: number): void {
    const { features, constants } = this;
    for (let i = 0; i < nKnown; i++) {
      features[i] = constants[i];
    }
    for (let i = nKnown; i < nTotal; i++) {
      constants[i] = features[i];
    }
    this.nConstants = nTotal;
  }

  /** The next random number: an integer 0 .. 2^31 - 1. */
  private next(): number {
    this.state = nextState(this.state);
    return this.state & RAND_R_MAX;
  }
}

function swap(array: Int32Array, i: number, j: number): void {
  const swapped = array[i];
  array[i] = array[j];
  array[j] = swapped;
}
