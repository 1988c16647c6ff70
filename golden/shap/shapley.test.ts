import { expectedDepth, shapleyValues } from '../../src/detection/explanation/shapley';
import { fit } from '../../src/detection/forest/isolationForest';
import { createMatrix } from '../../src/detection/matrix';
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

  it('gives each signal its Shapley value, within 1e-6', () => {
    rows.forEach((row, i) => {
      const values = shapleyValues(
        forest,
        columns.map((column) => column[row])
      );
      shapley_values[i].forEach((expected, j) => expect(Math.abs(values[j] - expected)).toBeLessThan(1e-6));
    });
  });

  it('counts from the same expected path length', () => {
    expect(Math.abs(expectedDepth(forest) - expected_depth)).toBeLessThan(1e-6);
  });
});
