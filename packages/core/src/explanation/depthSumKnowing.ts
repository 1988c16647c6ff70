import type { ExplainableForest } from './explainableForest';
import { LEAF } from '../forest/nodeTable';

/**
 * The sum over all trees of a sample's expected depth if only some of its features are known: at a split by another
 * one both branches count, by the fraction of training samples that took them (Lundberg, Erion and Lee, 2018,
 * algorithm 1). With all features known it is the sum that the sample's score is made of, to the last bit.
 *
 * @param sample - One value a feature in single precision, in the units that the forest was fitted on; NaN = missing.
 * @param known - Bit f is set if feature f is known.
 */
export function depthSumKnowing(
  { forest, leafDepths }: ExplainableForest,
  sample: Float64Array,
  known: number
): number {
  const { treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft } = forest;
  // Right branches that are still to be walked, at most one a level.
  const nodes = new Int32Array(forest.maxDepth + 1);
  const weights = new Float64Array(forest.maxDepth + 1);
  let sum = 0;
  for (let t = 0; t + 1 < treeStart.length; t++) {
    const root = treeStart[t];
    nodes[0] = root;
    weights[0] = 1;
    let nOpen = 1;
    while (nOpen > 0) {
      let node = nodes[--nOpen];
      let weight = weights[nOpen];
      for (let f = feature[node]; f !== LEAF; f = feature[node]) {
        const left = root + leftChild[node];
        const right = root + rightChild[node];
        if ((known & (1 << f)) !== 0) {
          const value = sample[f];
          node = (Number.isNaN(value) ? missingGoToLeft[node] === 1 : value <= threshold[node]) ? left : right;
        } else {
          nodes[nOpen] = right;
          weights[nOpen++] = (weight * nNodeSamples[right]) / nNodeSamples[node];
          weight *= nNodeSamples[left] / nNodeSamples[node];
          node = left;
        }
      }
      sum += weight * leafDepths[node];
    }
  }
  return sum;
}
