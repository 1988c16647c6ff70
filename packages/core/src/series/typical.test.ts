import fc from 'fast-check';
import { median } from '../statistics/quantile';
import { RandomState } from '../random/randomState';
import { trailingMedians } from '../statistics/runningMedian';
import { runToEnd } from '../task/steps';
import { fillGaps, localTypical, windowFor } from './typical';

describe('trailingMedians', () => {
  const value = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(NaN));

  it('equals the median of the samples before, cut out and sorted anew each time', () => {
    fc.assert(
      fc.property(
        fc.array(value),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (list, window, minimum) => {
          const values = Float64Array.from(list);
          const slow = Array.from({ length: values.length + window + 1 }, (_, j) => {
            const before = values.slice(Math.max(0, j - window), j).filter((v) => !Number.isNaN(v));
            return before.length < minimum ? NaN : median(before);
          });
          expect(Array.from(runToEnd(trailingMedians(values, window, minimum)))).toEqual(slow);
        }
      ),
      { seed: 2 }
    );
  });

  it('equals that also in long windows, where values move far', () => {
    const random = new RandomState(5);
    const values = Float64Array.from({ length: 1500 }, (_, i) => (i % 97 === 0 ? NaN : random.normal(0, 1)));
    const medians = runToEnd(trailingMedians(values, 301, 1));
    for (let j = 2; j < 1500; j++) {
      expect(medians[j]).toBeCloseTo(median(values.subarray(Math.max(0, j - 301), j)), 12);
    }
  });

  it('comes up for air in long series', () => {
    const steps = trailingMedians(new Float64Array(20_000), 3, 1);
    expect(steps.next().done).toBe(false);
    expect(steps.next().done).toBe(true);
  });
});

describe('localTypical', () => {
  const typicalOf = (values: number[]): number[] => Array.from(runToEnd(localTypical(Float64Array.from(values))));

  it('follows a slope: what both sides are wrong by cancels', () => {
    const slope = Array.from({ length: 2000 }, (_, i) => 3 * i);
    typicalOf(slope)
      .slice(300, 1700)
      .forEach((t, i) => expect(t).toBeCloseTo(slope[i + 300], 9));
  });

  it('is not moved by an incident that was masked', () => {
    const values = Array.from({ length: 600 }, (_, i) => (i >= 200 && i < 400 ? NaN : 7));
    expect(typicalOf(values)).toEqual(values.map(() => 7));
  });

  it('is hardly moved by one that was not', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i >= 500 && i < 520 ? 900 : i % 2));
    expect(Math.max(...typicalOf(values))).toBeLessThanOrEqual(1);
  });

  it('looks only forward at the first samples: an incident at the start does not pass for typical', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i < 40 ? 100 : 5));
    expect(typicalOf(values).slice(0, 120)).toEqual(new Array(120).fill(5));
  });

  it('looks only back at the newest samples, half as far', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i < 900 ? 5 : 8));
    expect(typicalOf(values).at(-1)).toBe(8);
  });

  it('is NaN where there is no value at all, and the value itself where there is one', () => {
    expect(typicalOf([NaN, NaN])).toEqual([NaN, NaN]);
    expect(typicalOf([5])).toEqual([5]);
    expect(typicalOf([])).toEqual([]);
  });
});

describe('windowFor', () => {
  it('never spans more than the range and is never empty', () => {
    expect([0, 1, 100, 1000].map(windowFor)).toEqual([1, 1, 50, 240]);
  });
});

describe('fillGaps', () => {
  it('joins neighbours with a line and is level at both ends', () => {
    expect(fillGaps(Float64Array.of(NaN, 2, NaN, NaN, 8, NaN), 0)).toEqual(Float64Array.of(2, 2, 4, 6, 8, 8));
    expect(fillGaps(Float64Array.of(2, NaN, 4), 9)).toEqual(Float64Array.of(2, 3, 4));
    expect(fillGaps(Float64Array.of(2, NaN, NaN), 9)).toEqual(Float64Array.of(2, 2, 2));
    expect(fillGaps(Float64Array.of(NaN, NaN), 3)).toEqual(Float64Array.of(3, 3));
  });
});
