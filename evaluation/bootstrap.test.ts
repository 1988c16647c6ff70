import { bootstrapInterval } from './bootstrap';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('bootstrapInterval', () => {
  it('has no width where all series are equal', () => {
    expect(bootstrapInterval([3, 3, 3, 3], mean)).toEqual({ low: 3, high: 3 });
  });

  it('is as wide as the standard error of a mean says', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? -1 : 1));
    const { low, high } = bootstrapInterval(values, mean);
    // 1.96 standard errors of 1/20 each.
    expect(low).toBeCloseTo(-0.098, 1);
    expect(high).toBeCloseTo(0.098, 1);
    expect(high - low).toBeGreaterThan(0.15);
    expect(high - low).toBeLessThan(0.25);
  });

  it('leaves out draws that have no figure, and is the same every time', () => {
    const figure = (drawn: readonly number[]): number => (drawn.includes(9) ? mean(drawn) : NaN);
    const interval = bootstrapInterval([1, 9], figure);
    expect(interval).toEqual({ low: 5, high: 9 });
    expect(bootstrapInterval([1, 9], figure)).toEqual(interval);
  });
});
