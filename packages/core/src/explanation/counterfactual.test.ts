import fc from 'fast-check';
import type { IsolationForestParams } from '../detection';
import { fit, type IsolationForest, scoreSamples } from '../forest/isolationForest';
import { nextSingle } from '../forest/singlePrecision';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { endOfNormal } from './counterfactual';
import { explainable } from './explainableForest';

const params: IsolationForestParams = {
  nEstimators: 10,
  maxSamples: 64,
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 1,
};

interface Drawn {
  readonly forest: IsolationForest;
  /** A sample that is flagged, one value a feature. */
  readonly sample: readonly number[];
  /** Always a score of one of the samples: the hardest case for rounding. */
  readonly offset: number;
}

/** @param rank - 0: the strangest of 120 samples. Those up to the tenth rank after it are flagged. */
function draw(seed: number, nFeatures: number, rank: number): Drawn {
  const random = new RandomState(seed);
  const columns = Array.from({ length: nFeatures }, () =>
    Float64Array.from({ length: 120 }, () => Math.fround(random.normal(0, 1)))
  );
  const X = createMatrix(columns);
  const forest = fit(X, { ...params, seed });
  const scores = scoreSamples(forest, X);
  const rows = Array.from(scores.keys()).sort((a, b) => scores[a] - scores[b]);
  const offset = scores[rows[rank + 10]];
  return { forest, sample: columns.map((column) => column[rows[rank]]), offset };
}

/** The forest's own score of a sample in which one feature has another value. */
function scoreWith(forest: IsolationForest, sample: readonly number[], feature: number, value: number): number {
  const changed = sample.map((v, f) => Float64Array.of(f === feature ? value : v));
  return scoreSamples(forest, createMatrix(changed))[0];
}

const previousSingle = (value: number): number => -nextSingle(-value);

describe('endOfNormal', () => {
  const anySeed = fc.nat(1000);
  const anyRank = fc.nat(20);

  it('parts normal from flagged: one step of single precision further, the forest itself flags the sample', () => {
    let nFound = 0;
    fc.assert(
      fc.property(anySeed, anyRank, fc.integer({ min: 1, max: 3 }), (seed, rank, nFeatures) => {
        const { forest, sample, offset } = draw(seed, nFeatures, rank);
        const limit = endOfNormal(explainable(forest), sample, 0, 0, offset);
        if (limit === undefined) {
          expect(scoreWith(forest, sample, 0, 0)).toBeLessThan(offset);
          return;
        }
        nFound++;
        expect(scoreWith(forest, sample, 0, limit)).toBeGreaterThanOrEqual(offset);
        const beyond = sample[0] > 0 ? nextSingle(limit) : previousSingle(limit);
        expect(scoreWith(forest, sample, 0, beyond)).toBeLessThan(offset);
      }),
      { seed: 3, numRuns: 200 }
    );
    expect(nFound).toBeGreaterThan(100);
  });

  it('has nothing but normal values between a typical one and itself', () => {
    const anyPlaces = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(anySeed, anyRank, anyPlaces, (seed, rank, places) => {
        const { forest, sample, offset } = draw(seed, 2, rank);
        const limit = endOfNormal(explainable(forest), sample, 0, 0, offset);
        fc.pre(limit !== undefined);
        for (const place of places) {
          expect(scoreWith(forest, sample, 0, place * limit!)).toBeGreaterThanOrEqual(offset);
        }
      }),
      { seed: 5, numRuns: 50 }
    );
  });

  it('is undefined where the value or what is typical is missing, or both are the same', () => {
    const { forest, offset } = draw(1, 2, 20);
    const explained = explainable(forest);
    expect(endOfNormal(explained, [NaN, 9], 0, 0, offset)).toBeUndefined();
    expect(endOfNormal(explained, [9, 9], 0, NaN, offset)).toBeUndefined();
    expect(endOfNormal(explained, [9, 0], 0, 9, offset)).toBeUndefined();
  });
});
