import type { IsolationForest } from '../forest/isolationForest';
import { depthsOfLeaves } from '../forest/leafDepths';
import { LEAF } from '../forest/nodeTable';

/** A forest with what every explanation needs of it, computed once for all samples. */
export interface ExplainableForest {
  readonly forest: IsolationForest;
  readonly nTrees: number;
  /** As `depthsOfLeaves` gives them. */
  readonly leafDepths: Float64Array;
  /** The average path length of the training samples: what Shapley values count from. */
  readonly expectedDepth: number;
}

/** Prepares a forest for explanations: the same for all samples, some milliseconds' work. */
export function explainable(forest: IsolationForest): ExplainableForest {
  const nTrees = forest.treeStart.length - 1;
  const leafDepths = depthsOfLeaves(forest);
  return { forest, nTrees, leafDepths, expectedDepth: expectedDepthSum(forest, leafDepths) / nTrees };
}

function expectedDepthSum({ treeStart, feature, nNodeSamples }: IsolationForest, leafDepths: Float64Array): number {
  let sum = 0;
  for (let t = 0; t + 1 < treeStart.length; t++) {
    const root = treeStart[t];
    for (let node = root; node < treeStart[t + 1]; node++) {
      sum += feature[node] === LEAF ? (leafDepths[node] * nNodeSamples[node]) / nNodeSamples[root] : 0;
    }
  }
  return sum;
}
