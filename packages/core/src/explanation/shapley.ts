import type { ExplainableForest } from './explainableForest';
import { subsetShapley } from './subsetShapley';
import { toSingle } from '../forest/singlePrecision';
import { treeShapley } from './treeShapley';

/** Up to this many features the subsets are quicker. */
const MAX_SUBSET_FEATURES = 5;

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
export function shapleyValues(explained: ExplainableForest, sample: ArrayLike<number>): Float64Array {
  const { nFeatures } = explained.forest;
  if (sample.length !== nFeatures) {
    throw new RangeError(`Got a sample with ${sample.length} features; expected ${nFeatures}, as in the forest.`);
  }
  const singles = Float64Array.from(sample, toSingle);
  const sums = nFeatures <= MAX_SUBSET_FEATURES ? subsetShapley(explained, singles) : treeShapley(explained, singles);
  return sums.map((sum) => sum / explained.nTrees);
}
