import { depthSumSteps } from '@anomaly-forest/core/internal/forest/depthSums';
import { fit, type IsolationForest, scoreSamples } from '@anomaly-forest/core/internal/forest/isolationForest';
import type { Matrix } from '@anomaly-forest/core/internal/series/matrix';
import { labelsOf, offsetOf } from '@anomaly-forest/core/internal/verdict/offset';
import { fitStandardScaler, type StandardScaler, transform } from '@anomaly-forest/core/internal/series/standardScaler';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import {
  type Expected,
  type ExpectedScores,
  type ExpectedTree,
  exactScores,
  type GoldenCase,
  toMatrix,
  toParams,
} from './sklearn/cases';

/** What our forest says differently from scikit-learn, by name; empty if all is the same, bit for bit. */
export function differencesFrom(golden: GoldenCase): string[] {
  const { expected, params } = golden;
  const raw = toMatrix(golden.X);
  const scaler = golden.scale ? fitStandardScaler(raw) : undefined;
  const prepare = (X: Matrix): Matrix => (scaler ? transform(scaler, X) : X);
  const X = prepare(raw);
  const forest = fit(X, toParams(params));
  const offset = offsetOf(scoreSamples(forest, X), params.contamination);
  const checks: Record<string, boolean> = {
    scaler: isSameScaler(scaler, expected.scaler),
    'samples a tree': forest.nSamplesPerTree === expected.max_samples_,
    'maximum depth': forest.maxDepth === expected.max_depth,
    denominator: forest.denominator === expected.denominator,
    trees: (expected.trees ?? []).every((tree, t) => isSameTree(forest, t, tree)),
    offset: offset === expected.offset_from_exact_scores,
    ...checkScores(forest, offset, X, expected),
  };
  if (golden.X_new && expected.new) {
    const ofNew = checkScores(forest, offset, prepare(toMatrix(golden.X_new)), expected.new);
    Object.keys(ofNew).forEach((name) => (checks[`${name} of new samples`] = ofNew[name]));
  }
  return Object.keys(checks).filter((name) => !checks[name]);
}

function checkScores(
  forest: IsolationForest,
  offset: number,
  X: Matrix,
  expected: ExpectedScores
): Record<string, boolean> {
  const scores = scoreSamples(forest, X);
  const labels = labelsOf(scores, offset);
  const flagged = Array.from(labels.keys()).filter((row) => labels[row] === -1);
  return {
    'depth sums': isSame(runToEnd(depthSumSteps(forest, X)), expected.depth_sum),
    scores: isSame(scores, exactScores(expected)),
    'scores beyond one unit in the last place': expected.exact_minus_score_ulp.every(([, k]) => Math.abs(k) <= 1),
    flagged: isSame(flagged, expected.flagged),
  };
}

function isSame(ours: ArrayLike<number>, theirs: ArrayLike<number | null>): boolean {
  return ours.length === theirs.length && Array.from(ours).every((value, i) => Object.is(value, theirs[i] ?? NaN));
}

function isSameScaler(ours: StandardScaler | undefined, theirs: Expected['scaler']): boolean {
  if (!ours || !theirs) {
    return !ours && !theirs;
  }
  return isSame(ours.mean, theirs.mean) && isSame(ours.variance, theirs.var) && isSame(ours.scale, theirs.scale);
}

function isSameTree(forest: IsolationForest, t: number, tree: ExpectedTree): boolean {
  const { treeStart } = forest;
  const isSameColumn = (ours: Float64Array | Int32Array | Uint8Array, theirs: readonly number[]): boolean =>
    isSame(ours.subarray(treeStart[t], treeStart[t + 1]), theirs);
  return (
    isSameColumn(
      forest.feature,
      tree.feature.map((f) => (f < 0 ? f : (tree.features?.[f] ?? f)))
    ) &&
    isSameColumn(forest.threshold, tree.threshold) &&
    isSameColumn(forest.leftChild, tree.children_left) &&
    isSameColumn(forest.rightChild, tree.children_right) &&
    isSameColumn(forest.nNodeSamples, tree.n_node_samples) &&
    isSameColumn(forest.missingGoToLeft, tree.missing_go_to_left)
  );
}
