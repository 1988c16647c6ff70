import type { IsolationForestParams } from '../detection';
import { exp2 } from '../arithmetic/exactMath';
import { fit, type IsolationForest, scoreSamples } from '../forest/isolationForest';
import { createMatrix, type Matrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { explainable } from './explainableForest';
import { shapleyValues } from './shapley';
import { subsetShapley } from './subsetShapley';
import { treeShapley } from './treeShapley';

const params: IsolationForestParams = {
  nEstimators: 20,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 1,
};

/** Noise in which every ninth value is missing. */
function noise(nFeatures: number): Matrix {
  const random = new RandomState(nFeatures);
  return createMatrix(
    Array.from({ length: nFeatures }, (_, f) =>
      Float64Array.from({ length: 300 }, (_, i) => ((i + f) % 9 === 0 ? NaN : Math.fround(random.normal(0, 1))))
    )
  );
}

function rowOf(X: Matrix, row: number): Float64Array {
  return Float64Array.from(X.columns, (column) => column[row]);
}

describe.each([1, 2, 3, 4, 5, 6, 8])('Shapley values of %d features', (nFeatures) => {
  const X = noise(nFeatures);
  const forest: IsolationForest = fit(X, params);
  const explained = explainable(forest);

  it('are the same by subsets and by whole trees', () => {
    for (let row = 0; row < 30; row++) {
      const bySubsets = subsetShapley(explained, rowOf(X, row));
      treeShapley(explained, rowOf(X, row)).forEach((value, f) => expect(value).toBeCloseTo(bySubsets[f], 9));
    }
  });

  it('sum to the path length minus the expected one', () => {
    const scores = scoreSamples(forest, X);
    for (let row = 0; row < 30; row++) {
      const sum = shapleyValues(explained, rowOf(X, row)).reduce((a, b) => a + b, 0);
      const depthSum = (explained.expectedDepth + sum) * params.nEstimators;
      expect(-exp2(-depthSum / forest.denominator)).toBeCloseTo(scores[row], 12);
    }
  });
});

it('shapleyValues refuses a sample of another number of features', () => {
  const explained = explainable(fit(noise(2), params));
  expect(() => shapleyValues(explained, [1])).toThrow('Got a sample with 1 features; expected 2');
});
