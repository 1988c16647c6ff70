import { bootstrapInterval, shownShare, upperRateOfNone, wilsonInterval } from './intervals';

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

describe('wilsonInterval', () => {
  it('is what textbooks give', () => {
    // Brown, Cai and DasGupta 2001: the roots of (p - x)^2 = z^2 x (1 - x) / n.
    for (const [found, all] of [
      [12, 13],
      [120, 120],
      [0, 60],
      [9, 17],
    ]) {
      const { low, high } = wilsonInterval(found, all);
      const p = found / all;
      for (const x of [low, high]) {
        expect((p - x) ** 2).toBeCloseTo((1.959964 ** 2 * x * (1 - x)) / all, 9);
      }
      expect(low).toBeLessThanOrEqual(p + 1e-9);
      expect(high).toBeGreaterThanOrEqual(p - 1e-9);
      expect(high - low).toBeGreaterThan(0.01);
    }
  });

  it('is shown beside the counts', () => {
    expect(shownShare(12, 13)).toBe('12 of 13 (0.67 to 0.99)');
    expect(shownShare(0, 0)).toBe('none there');
  });
});

describe('upperRateOfNone', () => {
  it('is the rate at which nothing happens one time in twenty', () => {
    expect(Math.exp(-upperRateOfNone(41) * 41)).toBeCloseTo(0.05);
  });
});
