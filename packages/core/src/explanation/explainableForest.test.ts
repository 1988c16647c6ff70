import { depthSumSteps } from '../forest/depthSums';
import { fit } from '../forest/isolationForest';
import { runToEnd } from '../task/steps';
import { defaultParams, normalSamples } from '../testing/forestSamples';
import { explainable } from './explainableForest';

it('the expected depth is the average path length of the samples that the trees were grown from', () => {
  const X = normalSamples(120, 2, 1);
  const forest = fit(X, { ...defaultParams, nEstimators: 7, maxSamples: { fraction: 1 } });
  const depthSums = runToEnd(depthSumSteps(forest, X));
  const average = depthSums.reduce((sum, depth) => sum + depth, 0) / X.nSamples / 7;
  const { nTrees, expectedDepth } = explainable(forest);
  expect(nTrees).toBe(7);
  expect(expectedDepth).toBeCloseTo(average, 12);
});
