import { fit, scoreSamples } from './isolationForest';
import { createMatrix } from '../matrix';
import { warmUpSteps } from './warmUp';

it('can be done in slices, with other work in between, and changes no result', () => {
  const X = createMatrix([Float64Array.from({ length: 1600 }, (_, i) => (i * 7919) % 1601)]);
  const params = { nEstimators: 5, maxSamples: 64, maxFeatures: 1, bootstrap: false, seed: 1 };
  const expected = scoreSamples(fit(X, params), X);
  let done = 0;
  let nSlices = 0;
  for (const share of warmUpSteps()) {
    expect(share).toBeGreaterThanOrEqual(done);
    done = share;
    if (nSlices++ % 200 === 0) {
      expect(scoreSamples(fit(X, params), X)).toEqual(expected);
    }
  }
  expect(nSlices).toBeGreaterThan(100);
  expect(done).toBe(1);
});
