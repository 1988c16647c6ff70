import { averagePathLength } from './averagePathLength';
import { LEAF, type NodeTable } from './nodeTable';

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
