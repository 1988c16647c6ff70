import type { ExplainableForest } from './explainableForest';
import { LEAF } from '../forest/nodeTable';
import { PathTable } from './pathTable';

/**
 * Shapley values in one walk through each whole tree, whatever the number of features: TreeSHAP, see `PathTable`.
 *
 * @returns one value a feature, summed over the trees
 */
export function treeShapley(explained: ExplainableForest, sample: Float64Array): Float64Array {
  const walk = new ShapleyWalk(explained, sample);
  const { treeStart } = explained.forest;
  for (let t = 0; t < explained.nTrees; t++) {
    walk.visit(treeStart[t], treeStart[t], 0, 1, 1, -1);
  }
  return walk.shapley;
}

class ShapleyWalk {
  readonly shapley: Float64Array;
  private readonly path: PathTable;

  constructor(
    private readonly explained: ExplainableForest,
    private readonly sample: Float64Array
  ) {
    this.shapley = new Float64Array(sample.length);
    this.path = new PathTable(explained.forest.maxDepth);
  }

  /**
   * @param feature - What the branch to this node was decided by (-1 at the root).
   * @param zero - Fraction of samples that come here if that feature is unknown.
   * @param one - 1 if the explained sample comes here by that feature, else 0.
   */
  visit(root: number, node: number, depth: number, zero: number, one: number, feature: number): void {
    const { forest, leafDepths } = this.explained;
    this.path.extend(depth, feature, zero, one);
    const splitBy = forest.feature[node];
    if (splitBy === LEAF) {
      this.path.attribute(depth, leafDepths[node], this.shapley);
      return;
    }
    const { leftChild, rightChild, nNodeSamples } = forest;
    const hot = root + (this.goesLeft(node) ? leftChild : rightChild)[node];
    const cold = root + (this.goesLeft(node) ? rightChild : leftChild)[node];
    const earlier = this.path.takeOut(depth, splitBy);
    const share = earlier.zero / nNodeSamples[node];
    this.visit(root, hot, depth + 1, share * nNodeSamples[hot], earlier.one, splitBy);
    this.visit(root, cold, depth + 1, share * nNodeSamples[cold], 0, splitBy);
  }

  private goesLeft(node: number): boolean {
    const { feature, threshold, missingGoToLeft } = this.explained.forest;
    const value = this.sample[feature[node]];
    return Number.isNaN(value) ? missingGoToLeft[node] === 1 : value <= threshold[node];
  }
}
