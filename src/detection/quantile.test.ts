import { median, quantile, robustSpread } from './quantile';

describe('quantile', () => {
  it('is linear between two neighbours and skips missing values', () => {
    expect(quantile(Float64Array.of(4, NaN, 2, 0), 0.75)).toBe(3);
  });

  it('is NaN for no values', () => {
    expect(quantile(Float64Array.of(NaN), 0.5)).toBeNaN();
  });
});

describe('median', () => {
  it('leaves its argument alone', () => {
    const values = Float64Array.of(9, NaN, 1, 2);
    expect(median(values)).toBe(2);
    expect(values).toEqual(Float64Array.of(9, NaN, 1, 2));
  });
});

describe('robustSpread', () => {
  it('is 1.4826 times the median size of the residuals, whatever half of them does', () => {
    expect(robustSpread(Float64Array.of(-1, 2, -2, 1e9, NaN))).toBeCloseTo(1.4826 * 2, 12);
  });

  it('is NaN for no values', () => {
    expect(robustSpread(Float64Array.of(NaN, NaN))).toBeNaN();
  });
});
