import { averagePathLength } from './averagePathLength';
import { LEAF, type NodeTable } from './nodeTable';

/**
 * The depth at which a leaf isolates its samples: its own (the root has 1), plus that of an average tree of the samples
 * it holds, minus 1. The order of the two additions decides the last bit.
 *
 * @param pathLength - `averagePathLength` of the leaf's samples.
 */
export function depthOfLeaf(depth: number, pathLength: number): number {
  return depth + pathLength - 1;
}

/**
 * `averagePathLength` for each number of samples that a leaf of the forest has, by that number. A table, and not a call
 * where it is needed: the compiler would copy the logarithm into the loops over all nodes, and a first verdict would
 * wait for that.
 */
export function pathLengthsOf(forest: NodeTable): Float64Array {
  const { treeStart, nNodeSamples } = forest;
  let mostSamples = 0;
  for (let t = 0; t + 1 < treeStart.length; t++) {
    mostSamples = Math.max(mostSamples, nNodeSamples[treeStart[t]]);
  }
  const isLeafSize = new Uint8Array(mostSamples + 1);
  for (let t = 0; t + 1 < treeStart.length; t++) {
    noteLeafSizes(forest, t, isLeafSize);
  }
  return Float64Array.from(isLeafSize, (isNeeded, n) => (isNeeded === 1 ? averagePathLength(n) : NaN));
}

/** (One tree a call: see blockLength.ts.) */
function noteLeafSizes({ treeStart, feature, nNodeSamples }: NodeTable, t: number, isLeafSize: Uint8Array): void {
  for (let node = treeStart[t]; node < treeStart[t + 1]; node++) {
    if (feature[node] === LEAF) {
      isLeafSize[nNodeSamples[node]] = 1;
    }
  }
}

/** `depthOfLeaf` of all leaves. Inner nodes keep their own depth. */
export function depthsOfLeaves(forest: NodeTable): Float64Array {
  const pathLengths = pathLengthsOf(forest);
  const depths = new Float64Array(forest.feature.length);
  for (let t = 0; t + 1 < forest.treeStart.length; t++) {
    fillDepths(forest, t, pathLengths, depths);
  }
  return depths;
}

function fillDepths(forest: NodeTable, t: number, pathLengths: Float64Array, depths: Float64Array): void {
  const { treeStart, feature, leftChild, rightChild, nNodeSamples } = forest;
  const root = treeStart[t];
  const end = treeStart[t + 1];
  depths[root] = 1;
  for (let node = root; node < end; node++) {
    if (feature[node] === LEAF) {
      depths[node] = depthOfLeaf(depths[node], pathLengths[nNodeSamples[node]]);
    } else {
      depths[root + leftChild[node]] = depths[node] + 1;
      depths[root + rightChild[node]] = depths[node] + 1;
    }
  }
}
