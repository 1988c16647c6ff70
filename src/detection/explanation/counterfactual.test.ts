import fc from 'fast-check';
import type { IsolationForestParams } from '../detection';
import { fit, type IsolationForest, scoreSamples } from '../forest/isolationForest';
import { createMatrix } from '../matrix';
import { RandomState } from '../random/randomState';
import { counterfactual } from './counterfactual';

const params: IsolationForestParams = {
  nEstimators: 10,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 1,
};

function fitDrawn(seed: number): { forest: IsolationForest; columns: Float64Array[] } {
  const random = new RandomState(seed);
  const columns = [0, 1, 2].map(() => Float64Array.from({ length: 120 }, () => Math.fround(random.normal(0, 1))));
  return { forest: fit(createMatrix(columns), params), columns };
}

/** The score of a sample in which one signal has another value. */
function scoreWith(forest: IsolationForest, sample: readonly number[], signal: number, value: number): number {
  const changed = sample.map((v, j) => Float64Array.of(j === signal ? value : v));
  return scoreSamples(forest, createMatrix(changed))[0];
}

/** All thresholds of a signal: between two of them the score cannot change. */
function thresholdsOf(forest: IsolationForest, signal: number): number[] {
  return Array.from(forest.threshold).filter((_, node) => forest.feature[node] === signal);
}

describe('counterfactual', () => {
  const { forest, columns } = fitDrawn(7);
  const offset = -0.5;

  it('is the nearest threshold on each side beyond which the sample is not flagged, tried one after the other', () => {
    fc.assert(
      fc.property(fc.nat(119), fc.nat(2), (row, signal) => {
        const sample = columns.map((column) => column[row]);
        const own = sample[signal];
        const isNormal = (value: number): boolean => scoreWith(forest, sample, signal, value) >= offset;
        fc.pre(!isNormal(own));
        const thresholds = thresholdsOf(forest, signal).sort((a, b) => a - b);
        const single = (t: number): number => (Math.fround(t) <= t ? Math.fround(t) : t - 1e-6);
        const below = thresholds.filter((t) => t < own && isNormal(single(t))).at(-1);
        const above = thresholds.find((t) => t >= own && isNormal(t + 1e-5));
        expect(counterfactual(forest, sample, signal, offset)).toEqual({ below, above });
      }),
      { seed: 3, numRuns: 20 }
    );
  });

  it('is empty where this signal alone cannot help', () => {
    const sample = [50, 50, 0];
    expect(counterfactual(forest, sample, 2, -0.4)).toEqual({ below: undefined, above: undefined });
  });
});
