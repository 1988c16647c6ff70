import { exp2 } from '../arithmetic/exactMath';
import { fit, scoreSamples } from '../forest/isolationForest';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { depthSumKnowing } from './depthSumKnowing';
import { explainable } from './explainableForest';

const random = new RandomState(3);
const columns = [0, 1, 2].map((f) =>
  Float64Array.from({ length: 400 }, (_, i) => (i % 50 === f ? NaN : Math.fround(random.normal(0, 1))))
);
const X = createMatrix(columns);
const forest = fit(X, {
  nEstimators: 50,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 4,
});
const explained = explainable(forest);

describe('depthSumKnowing', () => {
  it('is what the score is made of, to the last bit, if all features are known', () => {
    const scores = scoreSamples(forest, X);
    scores.forEach((score, row) => {
      const sample = Float64Array.from(columns, (column) => column[row]);
      expect(-exp2(-(depthSumKnowing(explained, sample, -1) / forest.denominator))).toBe(score);
    });
  });

  it('is the expected depth of the training samples if none is known', () => {
    const sum = depthSumKnowing(explained, Float64Array.of(9, 9, 9), 0);
    expect(sum / 50).toBeCloseTo(explained.expectedDepth, 10);
  });
});
