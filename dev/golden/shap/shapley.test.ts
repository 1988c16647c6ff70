import { explainable } from '@anomaly-forest/core/internal/explanation/explainableForest';
import { shapleyValues } from '@anomaly-forest/core/internal/explanation/shapley';
import { subsetShapley } from '@anomaly-forest/core/internal/explanation/subsetShapley';
import { treeShapley } from '@anomaly-forest/core/internal/explanation/treeShapley';
import { fit } from '@anomaly-forest/core/internal/forest/isolationForest';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { cases } from './cases.json';

describe.each(cases)('$name: the same as shap.TreeExplainer', ({ X, params, rows, shapley_values, expected_depth }) => {
  const columns = X.map((column) => Float64Array.from(column));
  const forest = fit(createMatrix(columns), {
    nEstimators: params.n_estimators,
    maxSamples: params.max_samples,
    maxFeatures: params.max_features_is_fraction ? { fraction: params.max_features } : params.max_features,
    bootstrap: false,
    seed: params.random_state,
  });
  const explained = explainable(forest);
  const perTree = (sums: Float64Array): Float64Array => sums.map((sum) => sum / params.n_estimators);

  it.each([
    ['shapleyValues', shapleyValues],
    ['subsetShapley', (of: typeof explained, sample: Float64Array) => perTree(subsetShapley(of, sample))],
    ['treeShapley', (of: typeof explained, sample: Float64Array) => perTree(treeShapley(of, sample))],
  ])('%s gives each signal its Shapley value, within 1e-6', (_, shapley) => {
    rows.forEach((row, i) => {
      const values = shapley(
        explained,
        Float64Array.from(columns, (column) => Math.fround(column[row]))
      );
      shapley_values[i].forEach((expected, j) => expect(Math.abs(values[j] - expected)).toBeLessThan(1e-6));
    });
  });

  it('counts from the same expected path length', () => {
    expect(Math.abs(explained.expectedDepth - expected_depth)).toBeLessThan(1e-6);
  });
});
