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
  private length = 0;
  private readonly treeStart = [0];
  /** First node of the current tree. */
  private currentStart = 0;
  private feature: Int32Array;
  private threshold: Float64Array;
  private leftChild: Int32Array;
  private rightChild: Int32Array;
  private nNodeSamples: Int32Array;
  private missingGoToLeft: Uint8Array;

  /** @param capacity for how many nodes there is to be room at once, 1 or more. */
  constructor(private capacity: number) {
    this.feature = new Int32Array(capacity);
    this.threshold = new Float64Array(capacity);
    this.leftChild = new Int32Array(capacity);
    this.rightChild = new Int32Array(capacity);
    this.nNodeSamples = new Int32Array(capacity);
    this.missingGoToLeft = new Uint8Array(capacity);
  }

  /** Appends a leaf to the current tree and returns its number within the tree. */
  addNode(nNodeSamples: number): number {
    if (this.length === this.capacity) {
      this.grow(2 * this.capacity);
    }
    const node = this.length++;
    this.feature[node] = LEAF;
    this.threshold[node] = LEAF;
    this.leftChild[node] = -1;
    this.rightChild[node] = -1;
    this.missingGoToLeft[node] = 0;
    this.nNodeSamples[node] = nNodeSamples;
    return node - this.currentStart;
  }

  /** Turns a leaf of the current tree into an inner node; its children follow by `addChild`. */
  setSplit(node: number, feature: number, threshold: number, missingGoToLeft: boolean): void {
    const index = this.currentStart + node;
    this.feature[index] = feature;
    this.threshold[index] = threshold;
    this.missingGoToLeft[index] = missingGoToLeft ? 1 : 0;
  }

  /** Appends a child, as yet a leaf, to a node of the current tree and returns its number. */
  addChild(parent: number, isLeft: boolean, nNodeSamples: number): number {
    const child = this.addNode(nNodeSamples);
    (isLeft ? this.leftChild : this.rightChild)[this.currentStart + parent] = child;
    return child;
  }

  /** The current tree is complete; the next node begins another. */
  endTree(): void {
    this.treeStart.push(this.length);
    this.currentStart = this.length;
  }

  /** Takes back the nodes of the current tree. */
  dropTree(): void {
    this.length = this.currentStart;
  }

  /** The table, as views of arrays that may be longer: copying them would take as long as growing some trees. */
  finish(): NodeTable {
    const end = this.length;
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
    this.feature = grown(Int32Array, this.feature, capacity);
    this.threshold = grown(Float64Array, this.threshold, capacity);
    this.leftChild = grown(Int32Array, this.leftChild, capacity);
    this.rightChild = grown(Int32Array, this.rightChild, capacity);
    this.nNodeSamples = grown(Int32Array, this.nNodeSamples, capacity);
    this.missingGoToLeft = grown(Uint8Array, this.missingGoToLeft, capacity);
  }
}

function grown<T extends { set(from: T): void }>(TypedArray: new (length: number) => T, from: T, capacity: number): T {
  const to = new TypedArray(capacity);
  to.set(from);
  return to;
}
