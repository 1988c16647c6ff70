import fc from 'fast-check';
import { SlidingMedian } from './slidingMedian';

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

describe('SlidingMedian', () => {
  it('is the median of the last values, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: 1, max: 1e9 })), {
          minLength: 1,
          maxLength: 60,
        }),
        (capacity, values) => {
          const window = new SlidingMedian(capacity);
          values.forEach((value, i) => {
            window.add(value);
            expect(window.median()).toEqual(medianOf(values.slice(Math.max(0, i + 1 - capacity), i + 1)));
          });
        }
      ),
      { seed: 1, numRuns: 200 }
    );
  });

  it('is NaN without a value, and forgets all of them', () => {
    const window = new SlidingMedian(3);
    expect(window.median()).toBeNaN();
    [5, 6, 7, 8].forEach((value) => window.add(value));
    expect(window.median()).toBe(7);
    window.clear();
    expect(window.median()).toBeNaN();
    window.add(1);
    expect(window.median()).toBe(1);
  });
});
