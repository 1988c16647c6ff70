import { depthsOfLeaves } from './leafDepths';
import { LEAF, type NodeTable } from './nodeTable';

/*
 * Walks samples down trees that were padded to full binary trees of 8 levels, without a branch: the children of node q
 * are 2q + 1 and 2q + 2, and the comparison itself is added. A leaf above the lowest level becomes a chain of nodes
 * with the threshold Infinity, which send everything left.
 *
 * Why it gives the same depth sums as walkDepths: every comparison is the same, a sample ends in the same leaf, and
 * the trees' depths are added in the same order, for each block of samples and for all.
 */

/** Deepest trees it is for: those of at most 256 samples. */
export const PADDED_DEPTH = 8;
const N_LEAVES = 1 << PADDED_DEPTH;
const N_INNER = N_LEAVES - 1;
/** Samples whose values are looked at together, so that they stay in the processor's cache. */
const BLOCK_LENGTH = 1024;

/** All trees, padded: node q of tree t at t * 256 + q, leaf at t * 256 + its place from the left. */
interface PaddedTrees {
  readonly nTrees: number;
  /** Where the block's column of the node's feature starts. */
  readonly column: Int32Array;
  readonly threshold: Float64Array;
  readonly leafDepth: Float64Array;
}

/**
 * Adds up the depths of all samples, as `walkDepths` does, for trees of at most 8 levels and samples without missing
 * values. Yields the share done.
 */
export function* walkPadded(
  forest: NodeTable,
  columns: readonly Float64Array[],
  depthSums: Float64Array
): Generator<number, void> {
  const trees = padTrees(forest);
  const block = new Float32Array(columns.length * BLOCK_LENGTH);
  for (let start = 0; start < depthSums.length; start += BLOCK_LENGTH) {
    const sums = depthSums.subarray(start, start + BLOCK_LENGTH);
    columns.forEach((column, f) => block.set(column.subarray(start, start + BLOCK_LENGTH), f * BLOCK_LENGTH));
    for (let t = 0; t < trees.nTrees; t++) {
      walkBlock(trees, t * N_LEAVES, block, sums);
    }
    yield (start + sums.length) / depthSums.length;
  }
}

function walkBlock(
  { column, threshold, leafDepth }: PaddedTrees,
  root: number,
  x: Float32Array,
  sums: Float64Array
): void {
  for (let i = 0; i < sums.length; i++) {
    let q = x[column[root] + i] > threshold[root] ? 2 : 1;
    q = 2 * q + 1 + (x[column[root + q] + i] > threshold[root + q] ? 1 : 0);
    q = 2 * q + 1 + (x[column[root + q] + i] > threshold[root + q] ? 1 : 0);
    q = 2 * q + 1 + (x[column[root + q] + i] > threshold[root + q] ? 1 : 0);
    q = 2 * q + 1 + (x[column[root + q] + i] > threshold[root + q] ? 1 : 0);
    q = 2 * q + 1 + (x[column[root + q] + i] > threshold[root + q] ? 1 : 0);
    q = 2 * q + 1 + (x[column[root + q] + i] > threshold[root + q] ? 1 : 0);
    q = 2 * q + 1 + (x[column[root + q] + i] > threshold[root + q] ? 1 : 0);
    sums[i] += leafDepth[root + q - N_INNER];
  }
}

function padTrees(forest: NodeTable): PaddedTrees {
  const nTrees = forest.treeStart.length - 1;
  const column = new Int32Array(nTrees * N_LEAVES);
  const threshold = new Float64Array(nTrees * N_LEAVES).fill(Infinity);
  const leafDepth = new Float64Array(nTrees * N_LEAVES);
  const depths = depthsOfLeaves(forest);
  const { treeStart, feature, leftChild, rightChild } = forest;
  /** For each node of a tree, its place in the full tree. */
  const place = new Int32Array(2 * N_LEAVES);
  for (let t = 0; t < nTrees; t++) {
    const start = treeStart[t];
    const padded = t * N_LEAVES;
    place[0] = 0;
    for (let node = 0; node < treeStart[t + 1] - start; node++) {
      const q = place[node];
      if (feature[start + node] === LEAF) {
        leafDepth[padded + leftmostLeaf(q)] = depths[start + node];
        continue;
      }
      column[padded + q] = feature[start + node] * BLOCK_LENGTH;
      threshold[padded + q] = forest.threshold[start + node];
      place[leftChild[start + node]] = 2 * q + 1;
      place[rightChild[start + node]] = 2 * q + 2;
    }
  }
  return { nTrees, column, threshold, leafDepth };
}

/** Place of the leaf that is reached from node q by going left. In the numbering from 1, going left doubles. */
function leftmostLeaf(q: number): number {
  const level = 31 - Math.clz32(q + 1);
  return ((q + 1) << (PADDED_DEPTH - level)) - N_LEAVES;
}
