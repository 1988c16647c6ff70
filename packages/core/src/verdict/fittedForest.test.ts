import { fitForestSteps, scoreWith, scoreWithSteps } from './fittedForest';
import { selectRows } from '../series/matrix';
import { runToEnd } from '../task/steps';
import { defaultParams, normalSamples } from '../testing/forestSamples';
import { sharesOf } from '../testing/sharesOf';

const X = normalSamples(300, 2, 1);

describe.each([true, false])('a forest that was fitted with scale %s', (scale) => {
  const fitted = runToEnd(fitForestSteps(X, { forest: { ...defaultParams, nEstimators: 10 }, scale }));

  it('gives a sample the score it had among those that were fitted', () => {
    expect(fitted.scaler !== undefined).toBe(scale);
    expect(scoreWith(fitted, selectRows(X, [7, 250]))).toEqual(
      Float64Array.of(fitted.scoreSamples[7], fitted.scoreSamples[250])
    );
  });

  it('tells how far it is, never less than before', () => {
    for (const steps of [fitForestSteps(X, { forest: defaultParams, scale }), scoreWithSteps(fitted, X)]) {
      const told = sharesOf(steps);
      told.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : told[i - 1]));
      expect(Math.max(0, ...told)).toBeLessThanOrEqual(1);
    }
  });
});
