import { createMatrix, type Matrix } from './matrix';
import { RandomState } from '../random/randomState';
import { fitStandardScaler, fitStandardScalerSteps, transform, transformSteps } from './standardScaler';

/* After scikit-learn's own tests (sklearn/preprocessing/tests/test_data.py); equality with its numbers: dev/golden/sklearn. */

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('standardised samples', () => {
  const random = new RandomState(0);
  const X = createMatrix(
    [5000, -3].map((centre) => Float64Array.from({ length: 500 }, () => random.normal(centre, 300)))
  );
  const standardised = (): Matrix => transform(fitStandardScaler(X), X);

  it('have mean 0 and standard deviation 1 in each feature', () => {
    for (const column of standardised().columns) {
      expect(mean(column)).toBeCloseTo(0, 12);
      expect(mean(column.map((value) => value * value))).toBeCloseTo(1, 12);
    }
  });

  it('are a copy', () => {
    expect(standardised().columns[0]).not.toBe(X.columns[0]);
    expect(mean(X.columns[0])).toBeGreaterThan(4900);
  });

  it('of later samples are measured by the mean and scale that were learned', () => {
    const scaler = fitStandardScaler(createMatrix([Float64Array.of(0, 2)]));
    expect(transform(scaler, createMatrix([Float64Array.of(1, 3)])).columns).toEqual([Float64Array.of(0, 2)]);
  });
});

describe('a feature without spread', () => {
  it.each([0, 1, 100, 0.1, 1e9 / 3, -1e-7])('of %d becomes 0, not infinite', (value) => {
    const X = createMatrix([new Float64Array(1000).fill(value)]);
    const scaler = fitStandardScaler(X);
    expect(scaler.scale).toEqual(Float64Array.of(1));
    transform(scaler, X).columns[0].forEach((z) => expect(Math.abs(z)).toBeLessThan(1e-6));
  });

  it('is none with the least spread that is more than rounding', () => {
    const X = createMatrix([Float64Array.from({ length: 10 }, (_, i) => 1 + (i % 2) * 1e-7)]);
    expect(fitStandardScaler(X).scale[0]).toBeCloseTo(5e-8, 14);
  });

  it('is a single sample, too', () => {
    const X = createMatrix([Float64Array.of(7)]);
    const scaler = fitStandardScaler(X);
    expect(scaler).toEqual({ mean: Float64Array.of(7), variance: Float64Array.of(0), scale: Float64Array.of(1) });
    expect(transform(scaler, X).columns).toEqual([Float64Array.of(0)]);
  });
});

describe('missing values', () => {
  it('are left out of mean and variance, and stay missing', () => {
    const X = createMatrix([Float64Array.of(NaN, 1, 3, NaN)]);
    const scaler = fitStandardScaler(X);
    expect(scaler).toEqual({ mean: Float64Array.of(2), variance: Float64Array.of(1), scale: Float64Array.of(1) });
    expect(transform(scaler, X).columns).toEqual([Float64Array.of(NaN, -1, 1, NaN)]);
  });

  it('infinities are left out as well', () => {
    const X = createMatrix([Float64Array.of(Infinity, 1, 3, -Infinity)]);
    const scaler = fitStandardScaler(X);
    expect(scaler.mean).toEqual(Float64Array.of(2));
    expect(transform(scaler, X).columns).toEqual([Float64Array.of(Infinity, -1, 1, -Infinity)]);
  });

  it('nothing else: mean and scale are missing as well', () => {
    const scaler = fitStandardScaler(createMatrix([Float64Array.of(NaN, NaN)]));
    expect(scaler.mean).toEqual(Float64Array.of(NaN));
    expect(scaler.scale).toEqual(Float64Array.of(NaN));
  });
});

describe('in steps', () => {
  const X = createMatrix([1, 2, 3].map((k) => Float64Array.of(k, 2 * k, 4 * k)));

  it.each([
    ['fitting', () => [...fitStandardScalerSteps(X)]],
    ['transforming', () => [...transformSteps(fitStandardScaler(X), X)]],
  ])('%s pauses at each feature', (_, pauses) => {
    expect(pauses().length).toBeGreaterThanOrEqual(3);
  });
});

describe('misuse is refused', () => {
  it('no samples', () => {
    expect(() => fitStandardScaler(createMatrix([new Float64Array(0)]))).toThrow(
      'Got a matrix without samples to standardise; expected at least one.'
    );
  });

  it('another number of features than were fitted', () => {
    const scaler = fitStandardScaler(createMatrix([Float64Array.of(1, 2)]));
    const two = createMatrix([Float64Array.of(1), Float64Array.of(2)]);
    expect(() => transform(scaler, two)).toThrow(
      'The scaler was fitted on 1 features and got 2; expected the same number.'
    );
  });
});
