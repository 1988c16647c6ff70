import { depthSumSteps } from '@anomaly-forest/core/internal/forest/depthSums';
import { forestShape } from '@anomaly-forest/core/internal/forest/forestShape';
import { growPlainly } from '@anomaly-forest/core/internal/forest/growForest';
import { fit, scoreSamples } from '@anomaly-forest/core/internal/forest/isolationForest';
import type { NodeTable } from '@anomaly-forest/core/internal/forest/nodeTable';
import type { Matrix } from '@anomaly-forest/core/internal/series/matrix';
import { labelsOf, offsetOf } from '@anomaly-forest/core/internal/verdict/offset';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { sampleWithoutReplacement } from '@anomaly-forest/core/internal/random/sampleWithoutReplacement';
import { fitStandardScaler, transform } from '@anomaly-forest/core/internal/series/standardScaler';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import {
  type ExpectedScores,
  type ExpectedTree,
  exactScores,
  type GoldenCase,
  readCases,
  toColumn,
  toMatrix,
  toParams,
} from './cases';

describe.each(readCases())('$name: the same as scikit-learn, bit for bit', (golden) => {
  const { expected } = golden;
  const raw = toMatrix(golden.X);
  const scaler = golden.scale ? fitStandardScaler(raw) : undefined;
  const prepare = (X: Matrix): Matrix => (scaler ? transform(scaler, X) : X);
  const forest = fit(prepare(raw), toParams(golden.params));
  const scores = scoreSamples(forest, prepare(raw));
  const offset = offsetOf(scores, golden.params.contamination);

  function expectScores(X: Matrix, expectedScores: ExpectedScores): void {
    const scoresOfX = scoreSamples(forest, X);
    expect(runToEnd(depthSumSteps(forest, X))).toEqual(Float64Array.from(expectedScores.depth_sum));
    expect(scoresOfX).toEqual(exactScores(expectedScores));
    expect(flagged(labelsOf(scoresOfX, offset))).toEqual(expectedScores.flagged);
  }

  it('mean, variance and scale of each feature', () => {
    expect(scaler?.mean).toEqual(expected.scaler ? toColumn(expected.scaler.mean) : undefined);
    expect(scaler?.variance).toEqual(expected.scaler ? toColumn(expected.scaler.var) : undefined);
    expect(scaler?.scale).toEqual(expected.scaler ? toColumn(expected.scaler.scale) : undefined);
  });

  it('samples a tree, depth and denominator', () => {
    expect(forest.nSamplesPerTree).toBe(expected.max_samples_);
    expect(forest.maxDepth).toBe(expected.max_depth);
    expect(forest.denominator).toBe(expected.denominator);
  });

  it('every node of the trees that the reference holds, also if all trees are grown plainly', () => {
    const [X, params] = [prepare(raw), toParams(golden.params)];
    const trees = (expected.trees ?? []).map((tree, t) => withColumnsOfX(tree, golden, t));
    for (const nodes of [forest, runToEnd(growPlainly(X, params, forestShape(X, params)))]) {
      expect(trees.map((_, t) => treeOf(nodes, t))).toEqual(trees);
    }
  });

  it('depth sums, scores and flagged samples', () => {
    expectScores(prepare(raw), expected);
  });

  it('the offset, one unit in the last place apart where scikit-learn rounds 2^x differently', () => {
    expect(offset).toBe(expected.offset_from_exact_scores);
    expect(Math.abs(offset - expected.offset_)).toBeLessThanOrEqual(2 ** -53);
  });

  const { X_new: newSamples } = golden;
  const { new: expectedOfNew } = expected;
  if (newSamples && expectedOfNew) {
    it('new samples, scored by the fitted forest', () => {
      expectScores(prepare(toMatrix(newSamples)), expectedOfNew);
    });
  }
});

function flagged(labels: Int8Array): number[] {
  return Array.from(labels.keys()).filter((row) => labels[row] === -1);
}

function treeOf(forest: NodeTable, t: number): ExpectedTree {
  const nodes = <T extends { slice(start: number, end: number): ArrayLike<number> }>(table: T): number[] =>
    Array.from(table.slice(forest.treeStart[t], forest.treeStart[t + 1]));
  return {
    feature: nodes(forest.feature),
    threshold: nodes(forest.threshold),
    children_left: nodes(forest.leftChild),
    children_right: nodes(forest.rightChild),
    n_node_samples: nodes(forest.nNodeSamples),
    missing_go_to_left: nodes(forest.missingGoToLeft),
  };
}

/** scikit-learn numbers the features of a tree as they were drawn for it; we name the column. */
function withColumnsOfX({ features, ...tree }: ExpectedTree, golden: GoldenCase, t: number): ExpectedTree {
  const columns = features ?? drawnColumns(golden, t);
  return { ...tree, feature: tree.feature.map((f) => (f < 0 ? f : columns[f])) };
}

function drawnColumns({ params, X }: GoldenCase, t: number): ArrayLike<number> {
  const seeds = new RandomState(params.random_state);
  const seed = Array.from({ length: t + 1 }, () => seeds.below(2 ** 31 - 1))[t];
  const size = params.max_features_is_fraction
    ? Math.max(1, Math.trunc(params.max_features * X.length))
    : params.max_features;
  return sampleWithoutReplacement(new RandomState(seed), X.length, size);
}
