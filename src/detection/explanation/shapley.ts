import type { IsolationForest } from '../forest/isolationForest';
import { depthsOfLeaves } from '../forest/leafDepths';
import { LEAF } from '../forest/nodeTable';
import { toSingle } from '../forest/singlePrecision';
import { PathTable } from './pathTable';

/**
 * What each signal adds to the average length of a sample's path (Shapley values, path-dependent, as
 * `shap.TreeExplainer` gives them for scikit-learn's IsolationForest). Negative: the signal makes the sample easier to
 * isolate, stranger. They sum to the sample's path length minus `expectedDepth`.
 *
 * With `bootstrap` shap weighs a branch by its drawings, this by its different samples.
 *
 * @param sample - One value a feature, in the units that the forest was fitted on; NaN = missing.
 * @throws RangeError if the sample has another number of features.
 */
export function shapleyValues(forest: IsolationForest, sample: ArrayLike<number>): Float64Array {
  if (sample.length !== forest.nFeatures) {
    throw new RangeError(
      `Got a sample with ${sample.length} features; expected ${forest.nFeatures}, as in the forest.`
    );
  }
  const walk = new ShapleyWalk(forest, Float64Array.from(sample, toSingle));
  const nTrees = forest.treeStart.length - 1;
  for (let t = 0; t < nTrees; t++) {
    walk.visit(forest.treeStart[t], forest.treeStart[t], 0, 1, 1, -1);
  }
  return walk.shapley.map((value) => value / nTrees);
}

/** The average path length of the training samples: what Shapley values count from. */
export function expectedDepth(forest: IsolationForest): number {
  const depths = depthsOfLeaves(forest);
  const { treeStart, feature, nNodeSamples } = forest;
  const nTrees = treeStart.length - 1;
  let sum = 0;
  for (let t = 0; t < nTrees; t++) {
    for (let node = treeStart[t]; node < treeStart[t + 1]; node++) {
      sum += feature[node] === LEAF ? (depths[node] * nNodeSamples[node]) / nNodeSamples[treeStart[t]] : 0;
    }
  }
  return sum / nTrees;
}

class ShapleyWalk {
  readonly shapley: Float64Array;
  private readonly path: PathTable;
  private readonly depths: Float64Array;

  constructor(
    private readonly forest: IsolationForest,
    private readonly sample: Float64Array
  ) {
    this.shapley = new Float64Array(forest.nFeatures);
    this.path = new PathTable(forest.maxDepth);
    this.depths = depthsOfLeaves(forest);
  }

  /**
   * @param feature - What the branch to this node was decided by (-1 at the root).
   * @param zero - Fraction of samples that come here if that feature is unknown.
   * @param one - 1 if the explained sample comes here by that feature, else 0.
   */
  visit(root: number, node: number, depth: number, zero: number, one: number, feature: number): void {
    this.path.extend(depth, feature, zero, one);
    const splitBy = this.forest.feature[node];
    if (splitBy === LEAF) {
      this.path.attribute(depth, this.depths[node], this.shapley);
      return;
    }
    const { leftChild, rightChild, nNodeSamples } = this.forest;
    const hot = root + (this.goesLeft(node) ? leftChild : rightChild)[node];
    const cold = root + (this.goesLeft(node) ? rightChild : leftChild)[node];
    const earlier = this.path.takeOut(depth, splitBy);
    const share = earlier.zero / nNodeSamples[node];
    this.visit(root, hot, depth + 1, share * nNodeSamples[hot], earlier.one, splitBy);
    this.visit(root, cold, depth + 1, share * nNodeSamples[cold], 0, splitBy);
  }

  private goesLeft(node: number): boolean {
    const value = this.sample[this.forest.feature[node]];
    return Number.isNaN(value) ? this.forest.missingGoToLeft[node] === 1 : value <= this.forest.threshold[node];
  }
}
