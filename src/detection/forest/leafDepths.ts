import { averagePathLength } from './averagePathLength';
import { LEAF, type NodeTable } from './nodeTable';

/**
 * The depth at which a leaf isolates its samples: its own (the root has 1), plus that of an average tree of the samples
 * it holds, minus 1. The order of the two additions decides the last bit.
 */
export function depthOfLeaf(depth: number, nNodeSamples: number): number {
  return depth + averagePathLength(nNodeSamples) - 1;
}

/** `depthOfLeaf` of all leaves. Inner nodes keep their own depth. */
export function depthsOfLeaves({ treeStart, feature, leftChild, rightChild, nNodeSamples }: NodeTable): Float64Array {
  const depths = new Float64Array(feature.length);
  for (let t = 0; t + 1 < treeStart.length; t++) {
    const root = treeStart[t];
    depths[root] = 1;
    for (let node = root; node < treeStart[t + 1]; node++) {
      if (feature[node] === LEAF) {
        depths[node] = depthOfLeaf(depths[node], nNodeSamples[node]);
      } else {
        depths[root + leftChild[node]] = depths[node] + 1;
        depths[root + rightChild[node]] = depths[node] + 1;
      }
    }
  }
  return depths;
}
