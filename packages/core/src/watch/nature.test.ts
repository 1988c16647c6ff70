import { runToEnd } from '../task/steps';
import { type Nature, natureOf, percentBase, spreadFloor } from './nature';

function lookAt(values: Float64Array): Nature {
  return runToEnd(natureOf(values));
}

describe('natureOf', () => {
  it('knows small counts and the steps of a scale', () => {
    expect(lookAt(Float64Array.of(0, 2, 4, NaN, 8))).toEqual({
      median: 3,
      positiveMedian: 3,
      quantum: 2,
      isSmallCount: true,
    });
    expect(lookAt(Float64Array.of(50, 50, 51)).isSmallCount).toBe(false);
    expect(lookAt(Float64Array.of(9, 1, 4, 9, 1, 6.5)).quantum).toBe(2.5);
    expect(lookAt(Float64Array.of(7, 7, 7)).quantum).toBe(0);
    const values = (n: number, step: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i * step);
    // Up to 200 different values may be a scale; more only if they are whole numbers.
    expect([200, 201].map((n) => lookAt(values(n, 0.125)).quantum)).toEqual([0.125, 0]);
    expect([200, 201].map((n) => lookAt(values(n, 3)).quantum)).toEqual([3, 1]);
  });

  it('takes the median of the positive values where the median is 0', () => {
    expect(lookAt(Float64Array.of(0, 0, 0, 4, 6)).positiveMedian).toBe(5);
    expect(lookAt(Float64Array.of(0, 0)).positiveMedian).toBeNaN();
  });
});

describe('percentBase', () => {
  it('is the typical value, but never less than a tenth of the median', () => {
    const nature = lookAt(Float64Array.of(99.5, 100, 100.5));
    expect(percentBase(nature, -70)).toBe(70);
    expect(percentBase(nature, 1)).toBe(10);
  });
});

describe('spreadFloor', () => {
  it('lets small counts scatter like their square root', () => {
    expect(runToEnd(spreadFloor(lookAt(Float64Array.of(2, 3, 4)), Float64Array.of(3)))).toEqual(Float64Array.of(2));
  });

  it('is 2 % of typical for measurements', () => {
    expect(runToEnd(spreadFloor(lookAt(Float64Array.of(49.9, 50.01, 50.2)), Float64Array.of(50)))[0]).toBeCloseTo(
      1,
      12
    );
  });
});
