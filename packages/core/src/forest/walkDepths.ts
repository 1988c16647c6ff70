import { depthsOfLeaves } from './leafDepths';
import { LEAF, type NodeTable } from './nodeTable';
import { toSingle } from './singlePrecision';

/** Paths to walk between two steps: some milliseconds' work. */
const PATHS_PER_STEP = 100_000;

/**
 * Adds up, for each sample, the depth at which each tree isolates it, by walking it down all trees: the plain version,
 * for any forest and data. Yields the share done.
 *
 * @param depthSums - one number a sample, all 0; the sums are added here in the order of the trees, which decides the
 * last bits.
 */
export function* walkDepths(
  forest: NodeTable,
  columns: readonly Float64Array[],
  depthSums: Float64Array
): Generator<number, void> {
  const leafDepths = depthsOfLeaves(forest);
  const nTrees = forest.treeStart.length - 1;
  const nPerStep = Math.max(1, Math.floor(PATHS_PER_STEP / nTrees));
  for (let start = 0; start < depthSums.length; start += nPerStep) {
    const end = Math.min(start + nPerStep, depthSums.length);
    for (let t = 0; t < nTrees; t++) {
      walkTree(forest, forest.treeStart[t], leafDepths, columns, depthSums, start, end);
    }
    yield end / depthSums.length;
  }
}

function walkTree(
  { feature, threshold, leftChild, rightChild, missingGoToLeft }: NodeTable,
  root: number,
  leafDepths: Float64Array,
  columns: readonly Float64Array[],
  depthSums: Float64Array,
  start: number,
  end: number
): void {
  for (let i = start; i < end; i++) {
    let node = root;
    while (feature[node] !== LEAF) {
      const value = toSingle(columns[feature[node]][i]);
      const goesLeft = Number.isNaN(value) ? missingGoToLeft[node] === 1 : value <= threshold[node];
      node = root + (goesLeft ? leftChild[node] : rightChild[node]);
    }
    depthSums[i] += leafDepths[node];
  }
}
