import type { IsolationForestParams } from '../detection';
import { fit, scoreSamples } from './isolationForest';
import { createMatrix } from '../series/matrix';
import { fitStandardScaler } from '../series/standardScaler';
import { defaultParams, normalSamples } from '../testing/forestSamples';

describe('misuse is refused, with what was got and what is expected', () => {
  const X = normalSamples(10, 2, 1);
  it.each<[Partial<IsolationForestParams>, string]>([
    [{ nEstimators: 0 }, 'Got 0 trees (nEstimators); expected a whole number, 1 or more.'],
    [{ nEstimators: 1.5 }, 'Got 1.5 trees (nEstimators); expected a whole number, 1 or more.'],
    [
      { maxSamples: 0 },
      "Got 0 samples per tree (maxSamples); expected 'auto', a whole number from 1, or a fraction such as 0.5.",
    ],
    [
      { maxSamples: -1 },
      "Got -1 samples per tree (maxSamples); expected 'auto', a whole number from 1, or a fraction such as 0.5.",
    ],
    [
      { maxSamples: NaN },
      "Got NaN samples per tree (maxSamples); expected 'auto', a whole number from 1, or a fraction such as 0.5.",
    ],
    [
      { maxSamples: { fraction: 2 } },
      'Got the fraction 2 of samples per tree (maxSamples); expected above 0, at most 1.',
    ],
    [
      { maxSamples: { fraction: 0 } },
      'Got the fraction 0 of samples per tree (maxSamples); expected above 0, at most 1.',
    ],
    [
      { maxSamples: { fraction: 0.05 } },
      'Got the fraction 0.05 of 10 samples per tree (maxSamples), which is not one whole sample; expected',
    ],
    [
      { maxFeatures: 3 },
      'Got 3 signals per tree (maxFeatures) of 2 in all; expected a whole number 1 .. 2, or a fraction such as 1.0.',
    ],
    [
      { maxFeatures: 0 },
      'Got 0 signals per tree (maxFeatures) of 2 in all; expected a whole number 1 .. 2, or a fraction such as 1.0.',
    ],
    [
      { maxFeatures: { fraction: 1.1 } },
      'Got the fraction 1.1 of signals per tree (maxFeatures); expected above 0, at most 1.',
    ],
    [{ seed: -1 }, 'Got the seed -1; expected an integer 0 .. 4294967295.'],
    [{ seed: 2 ** 32 }, 'Got the seed 4294967296; expected an integer 0 .. 4294967295.'],
    [{ seed: 0.5 }, 'Got the seed 0.5; expected an integer 0 .. 4294967295.'],
  ])('%j', (params, message) => {
    const act = (): unknown => fit(X, { ...defaultParams, ...params });
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });

  it('an empty matrix', () => {
    expect(() => fit(createMatrix([new Float64Array(0)]), defaultParams)).toThrow(
      'Got a matrix of 0 samples and 1 features to fit on; expected at least one of each.'
    );
    expect(() => fit({ nSamples: 3, columns: [] }, defaultParams)).toThrow('Got a matrix of 3 samples and 0 features');
  });

  it('columns of other lengths than the matrix says', () => {
    const ragged = { nSamples: 3, columns: [new Float64Array(3), new Float64Array(2)] };
    expect(() => fit(ragged, defaultParams)).toThrow('Column 1 has 2 values; expected 3 as nSamples says.');
    expect(() => scoreSamples(fit(normalSamples(3, 2, 1), defaultParams), ragged)).toThrow('Column 1 has 2 values');
    expect(() => fitStandardScaler(ragged)).toThrow('Column 1 has 2 values');
    expect(() => createMatrix(ragged.columns)).toThrow(RangeError);
  });

  it('scoring another number of features than were fitted', () => {
    expect(() => scoreSamples(fit(X, defaultParams), normalSamples(3, 1, 1))).toThrow(
      'The forest was fitted on 2 features and got 1; expected the same number.'
    );
  });
});
