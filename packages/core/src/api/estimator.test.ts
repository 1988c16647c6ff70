import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decisionFunction, fit, predict } from './estimator';
import { scoreSamples } from '../forest/isolationForest';
import { createMatrix } from '../series/matrix';
import { normalSamples } from '../testing/forestSamples';

const file = path.join(__dirname, '..', '..', '..', '..', 'dev', 'golden', 'sklearn', 'cases.json');

/** One of scikit-learn's results: see dev/golden/README.md. */
interface Golden {
  readonly name: string;
  readonly scale: boolean;
  readonly params: {
    readonly n_estimators: number;
    readonly contamination: 'auto' | number;
    readonly random_state: number;
  };
  readonly X: ReadonlyArray<readonly number[]>;
  readonly expected: { readonly offset_from_exact_scores: number; readonly flagged: readonly number[] };
}
const cases: Golden[] = JSON.parse(readFileSync(file, 'utf8')).cases;
const golden = cases.find(({ name }) => name === 'tiny-5x1')!;

it('has the offset and the outliers of scikit-learn', () => {
  const X = createMatrix(golden.X.map((column) => Float64Array.from(column)));
  const { n_estimators: nEstimators, random_state: seed } = golden.params;
  const forest = fit(X, { nEstimators, seed });
  expect(forest.offset).toBe(golden.expected.offset_from_exact_scores);
  expect(Array.from(predict(forest, X), (label, i) => (label === -1 ? i : -1)).filter((i) => i >= 0)).toEqual(
    golden.expected.flagged
  );
});

describe('with a contamination', () => {
  const X = normalSamples(1000, 2, 7);
  const forest = fit(X, { contamination: 0.03, nEstimators: 20 });

  it('calls that share of the samples outliers', () => {
    expect(predict(forest, X).filter((label) => label === -1)).toHaveLength(30);
  });

  it('has a decision function that is the score above the offset, negative for outliers only', () => {
    const decision = decisionFunction(forest, X);
    expect(decision).toEqual(scoreSamples(forest, X).map((score) => score - forest.offset));
    expect(Array.from(decision, (value) => (value < 0 ? -1 : 1))).toEqual(Array.from(predict(forest, X)));
  });
});

it('refuses a contamination above one half before it is used', () => {
  expect(() => fit(normalSamples(10, 1, 1), { contamination: 0.6 })).toThrow(
    "Got the contamination 0.6; expected 'auto' or a share above 0, at most 0.5."
  );
});
