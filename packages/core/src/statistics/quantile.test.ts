import { median, quantile, quantileSteps, robustSpread, robustSpreadSteps } from './quantile';
import { runToEnd, type Steps } from '../task/steps';

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

describe('in steps', () => {
  const values = Float64Array.of(4, NaN, -2, 0);
  const pauses = (steps: Steps<number>): number => [...steps].length;

  it('quantiles and spreads are the same', () => {
    expect(runToEnd(quantileSteps(values, 0.75))).toBe(2);
    expect(runToEnd(quantileSteps(Float64Array.of(NaN), 0.5))).toBeNaN();
    expect(runToEnd(robustSpreadSteps(values))).toBeCloseTo(1.4826 * 2, 12);
    expect(runToEnd(robustSpreadSteps(Float64Array.of(NaN)))).toBeNaN();
  });

  it('there is a pause between copying and sorting', () => {
    expect([pauses(quantileSteps(values, 0.5)), pauses(robustSpreadSteps(values))]).toEqual([1, 1]);
  });

  it('very many values are divided with pauses', () => {
    const many = Float64Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_003);
    expect(pauses(quantileSteps(many, 0.5))).toBeGreaterThan(2);
  });
});
