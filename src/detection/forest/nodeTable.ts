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
  private capacity = 0;
  private readonly treeStart = [0];
  /** First node of the current tree. */
  private currentStart = 0;
  private feature = new Int32Array(0);
  private threshold = new Float64Array(0);
  private leftChild = new Int32Array(0);
  private rightChild = new Int32Array(0);
  private nNodeSamples = new Int32Array(0);
  private missingGoToLeft = new Uint8Array(0);

  /** Appends a leaf to the current tree and returns its number within the tree. */
  addNode(nNodeSamples: number): number {
    if (this.length === this.capacity) {
      this.resize(Math.max(1 << 14, 2 * this.capacity));
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

  finish(): NodeTable {
    this.resize(this.length);
    const { feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft } = this;
    const treeStart = Uint32Array.from(this.treeStart);
    return { treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft };
  }

  private resize(capacity: number): void {
    const used = Math.min(this.length, capacity);
    this.capacity = capacity;
    this.feature = resized(Int32Array, this.feature, used, capacity);
    this.threshold = resized(Float64Array, this.threshold, used, capacity);
    this.leftChild = resized(Int32Array, this.leftChild, used, capacity);
    this.rightChild = resized(Int32Array, this.rightChild, used, capacity);
    this.nNodeSamples = resized(Int32Array, this.nNodeSamples, used, capacity);
    this.missingGoToLeft = resized(Uint8Array, this.missingGoToLeft, used, capacity);
  }
}

function resized<T extends { set(from: T): void; subarray(start: number, end: number): T }>(
  TypedArray: new (length: number) => T,
  from: T,
  used: number,
  capacity: number
): T {
  const to = new TypedArray(capacity);
  to.set(from.subarray(0, used));
  return to;
}
