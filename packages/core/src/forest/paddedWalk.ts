import { depthOfLeaf, pathLengthsOf } from './leafDepths';
import { LEAF, type NodeTable } from './nodeTable';
import { MAX_BLOCK_SAMPLES, MAX_BLOCK_VALUES, treeWalker, WALKER_DEPTH, WALKER_LEAVES } from './treeWalker';

/*
 * Walks samples down trees that are padded to full binary trees of 8 levels, without a branch: the root is node 1, the
 * children of node q are 2q and 2q + 1, and the outcome of the comparison is added. A leaf above the lowest level
 * becomes a chain of nodes with the threshold Infinity, which send everything left.
 *
 * Why it gives the same depth sums as walkDepths: every comparison is the same, a sample ends in the same leaf, and
 * the trees' depths are added in the same order.
 */

/** All trees, padded: those of tree t from t * WALKER_LEAVES on. */
interface PaddedTrees {
  readonly column: Int32Array;
  readonly threshold: Float64Array;
  readonly leafDepth: Float64Array;
}

/** True if trees and samples fit the tables. */
export function canWalkPadded(maxDepth: number, nFeatures: number): boolean {
  return maxDepth <= WALKER_DEPTH && 2 * nFeatures <= MAX_BLOCK_VALUES;
}

/**
 * Adds up the depths of all samples, as `walkDepths` does, if `canWalkPadded` and no value is missing. Yields the share
 * done.
 *
 * @param depthSums - one number a sample, all 0.
 */
export function* walkPadded(
  forest: NodeTable,
  columns: readonly Float64Array[],
  depthSums: Float64Array
): Generator<number, void> {
  const blockLength = Math.min(MAX_BLOCK_SAMPLES, Math.floor(MAX_BLOCK_VALUES / columns.length));
  const trees = padTrees(forest, blockLength);
  for (let start = 0; start < depthSums.length; start += blockLength) {
    const end = Math.min(start + blockLength, depthSums.length);
    columns.forEach((column, f) => treeWalker.values.set(column.subarray(start, end), f * blockLength));
    walkBlock(trees, end - start);
    depthSums.set(treeWalker.sums.subarray(0, end - start), start);
    yield end / depthSums.length;
  }
}

function walkBlock({ column, threshold, leafDepth }: PaddedTrees, nSamples: number): void {
  treeWalker.sums.fill(0);
  for (let start = 0; start < column.length; start += WALKER_LEAVES) {
    treeWalker.column.set(column.subarray(start, start + WALKER_LEAVES));
    treeWalker.threshold.set(threshold.subarray(start, start + WALKER_LEAVES));
    treeWalker.leafDepth.set(leafDepth.subarray(start, start + WALKER_LEAVES));
    treeWalker.walk(nSamples);
  }
}

function padTrees(forest: NodeTable, blockLength: number): PaddedTrees {
  const nTrees = forest.treeStart.length - 1;
  const padded = {
    column: new Int32Array(nTrees * WALKER_LEAVES),
    threshold: new Float64Array(nTrees * WALKER_LEAVES).fill(Infinity),
    leafDepth: new Float64Array(nTrees * WALKER_LEAVES),
  };
  const pathLengths = pathLengthsOf(forest);
  for (let t = 0; t < nTrees; t++) {
    padTree(forest, t, blockLength, pathLengths, padded);
  }
  return padded;
}

/** For each node of the tree at hand, its number in the full tree. */
const fullNode = new Int32Array(2 * WALKER_LEAVES);

function padTree(
  { treeStart, feature, threshold, leftChild, rightChild, nNodeSamples }: NodeTable,
  t: number,
  blockLength: number,
  pathLengths: Float64Array,
  padded: PaddedTrees
): void {
  const start = treeStart[t];
  const end = treeStart[t + 1];
  const first = t * WALKER_LEAVES;
  fullNode[0] = 1;
  for (let node = start; node < end; node++) {
    const q = fullNode[node - start];
    if (feature[node] === LEAF) {
      const level = 31 - Math.clz32(q);
      padded.leafDepth[first + leftmostLeaf(q, level)] = depthOfLeaf(level + 1, pathLengths[nNodeSamples[node]]);
    } else {
      padded.column[first + q] = feature[node] * blockLength;
      padded.threshold[first + q] = threshold[node];
      fullNode[leftChild[node]] = 2 * q;
      fullNode[rightChild[node]] = 2 * q + 1;
    }
  }
}

/** The leaf that is reached from node q of the full tree, on this level, by going left only. */
function leftmostLeaf(q: number, level: number): number {
  return (q << (WALKER_DEPTH - level)) - WALKER_LEAVES;
}
