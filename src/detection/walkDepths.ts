import { averagePathLength } from './averagePathLength';
import { LEAF, type NodeTable } from './nodeTable';
import { toSingle } from './singlePrecision';

/** Paths to walk between two steps: some milliseconds' work. */
const PATHS_PER_STEP = 100_000;

/**
 * Adds up, for each sample, the depth at which each tree isolates it, by walking it down all trees: the plain version,
 * for any forest and data. Yields the share done.
 *
 * @param depthSums one number a sample, all 0; the sums are added here in the order of the trees, which decides the
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

/**
 * The depth at which a leaf isolates its samples: its own (the root has 1), plus that of an average tree of the samples
 * it holds, minus 1. The order of the two additions decides the last bit. Inner nodes keep their own depth.
 */
export function depthsOfLeaves({ treeStart, feature, leftChild, rightChild, nNodeSamples }: NodeTable): Float64Array {
  const depths = new Float64Array(feature.length);
  for (let t = 0; t + 1 < treeStart.length; t++) {
    const root = treeStart[t];
    depths[root] = 1;
    for (let node = root; node < treeStart[t + 1]; node++) {
      if (feature[node] === LEAF) {
        depths[node] = depths[node] + averagePathLength(nNodeSamples[node]) - 1;
      } else {
        depths[root + leftChild[node]] = depths[node] + 1;
        depths[root + rightChild[node]] = depths[node] + 1;
      }
    }
  }
  return depths;
}
