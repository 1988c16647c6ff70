/**
 * The nodes of many trees, one tree after the other, in the order in which scikit-learn numbers them: a node, its left
 * subtree, its right subtree. Children are numbers within their tree, as in scikit-learn's `tree_`.
 */
export interface NodeTable {
  /** Tree t has the nodes `treeStart[t]` .. `treeStart[t + 1] - 1`. */
  readonly treeStart: Uint32Array;
  /** Column of the samples that the node looks at; a leaf has `LEAF`. */
  readonly feature: Int32Array;
  /** Values up to the threshold (compared after rounding to float32) go left; -2 in a leaf. */
  readonly threshold: Float64Array;
  /** Number of the left child within the tree; -1 in a leaf. */
  readonly leftChild: Int32Array;
  readonly rightChild: Int32Array;
  /** Different training samples that reached the node. */
  readonly nNodeSamples: Int32Array;
  /** 1: samples without a value go left; 0: right (and in leaves). */
  readonly missingGoToLeft: Uint8Array;
}

/** What stands for the feature (and the threshold) of a leaf. */
export const LEAF = -2;

/** A node table that grows. */
export class NodeTableBuilder {
  /** The nodes of the current tree are `start` .. `end - 1`; those behind are as yet leaves without samples. */
  start = 0;
  end = 0;
  feature: Int32Array;
  leftChild: Int32Array;
  rightChild: Int32Array;
  nNodeSamples: Int32Array;
  private threshold: Float64Array;
  private missingGoToLeft: Uint8Array;
  private readonly treeStart = [0];

  /** @param capacity - for how many nodes there is to be room at once, 1 or more. */
  constructor(private capacity: number) {
    this.feature = new Int32Array(capacity).fill(LEAF);
    this.threshold = new Float64Array(capacity).fill(LEAF);
    this.leftChild = new Int32Array(capacity).fill(-1);
    this.rightChild = new Int32Array(capacity).fill(-1);
    this.nNodeSamples = new Int32Array(capacity);
    this.missingGoToLeft = new Uint8Array(capacity);
  }

  /** Appends a leaf to the current tree and returns its number within the tree. */
  addNode(nNodeSamples: number): number {
    if (this.end === this.capacity) {
      this.grow(2 * this.capacity);
    }
    this.nNodeSamples[this.end] = nNodeSamples;
    return this.end++ - this.start;
  }

  /** Turns a leaf of the current tree into an inner node; its children follow by `addChild`. */
  setSplit(node: number, feature: number, threshold: number, missingGoToLeft: boolean): void {
    const index = this.start + node;
    this.feature[index] = feature;
    this.threshold[index] = threshold;
    this.missingGoToLeft[index] = missingGoToLeft ? 1 : 0;
  }

  /** Appends a child, as yet a leaf, to a node of the current tree and returns its number. */
  addChild(parent: number, isLeft: boolean, nNodeSamples: number): number {
    const child = this.addNode(nNodeSamples);
    (isLeft ? this.leftChild : this.rightChild)[this.start + parent] = child;
    return child;
  }

  /** The current tree is complete; the next node begins another. */
  endTree(): void {
    this.treeStart.push(this.end);
    this.start = this.end;
  }

  /** Takes back the nodes of the current tree. */
  dropTree(): void {
    this.feature.fill(LEAF, this.start, this.end);
    this.threshold.fill(LEAF, this.start, this.end);
    this.leftChild.fill(-1, this.start, this.end);
    this.rightChild.fill(-1, this.start, this.end);
    this.missingGoToLeft.fill(0, this.start, this.end);
    this.end = this.start;
  }

  /** The table, as views of arrays that may be longer: copying them would take as long as growing some trees. */
  finish(): NodeTable {
    const end = this.end;
    return {
      treeStart: Uint32Array.from(this.treeStart),
      feature: this.feature.subarray(0, end),
      threshold: this.threshold.subarray(0, end),
      leftChild: this.leftChild.subarray(0, end),
      rightChild: this.rightChild.subarray(0, end),
      nNodeSamples: this.nNodeSamples.subarray(0, end),
      missingGoToLeft: this.missingGoToLeft.subarray(0, end),
    };
  }

  private grow(capacity: number): void {
    this.capacity = capacity;
    this.feature = moved(this.feature, new Int32Array(capacity).fill(LEAF));
    this.threshold = moved(this.threshold, new Float64Array(capacity).fill(LEAF));
    this.leftChild = moved(this.leftChild, new Int32Array(capacity).fill(-1));
    this.rightChild = moved(this.rightChild, new Int32Array(capacity).fill(-1));
    this.nNodeSamples = moved(this.nNodeSamples, new Int32Array(capacity));
    this.missingGoToLeft = moved(this.missingGoToLeft, new Uint8Array(capacity));
  }
}

function moved<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
