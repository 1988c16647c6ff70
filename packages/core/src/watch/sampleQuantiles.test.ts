import { normalSamples } from '../testing/forestSamples';
import { quantile } from '../statistics/quantile';
import { DAY, MINUTE, noise } from '../testing/watchSamples';
import { medianInPlace, quantileOfSorted, quantilesInPlace, representatives } from './sampleQuantiles';

describe('quantileOfSorted', () => {
  it('is linear between neighbours, as the quantile of unsorted values', () => {
    const [values] = normalSamples(101, 1, 3).columns;
    const sorted = values.slice().sort();
    for (const q of [0, 0.02, 0.5, 0.953, 0.99, 1]) {
      expect(quantileOfSorted(sorted, q)).toBeCloseTo(quantile(values, q), 12);
    }
    expect(quantileOfSorted(Float64Array.of(1, 3), 0.25)).toBe(1.5);
    expect(quantileOfSorted(Float64Array.of(4), 0.9)).toBe(4);
    expect(quantileOfSorted(new Float64Array(0), 0.5)).toBeNaN();
  });

  it('the median sorts numbers as numbers', () => {
    expect(medianInPlace(Float64Array.of(100, 9, 20))).toBe(20);
    expect(medianInPlace(new Float64Array(0))).toBeNaN();
  });
});

describe('quantilesInPlace', () => {
  const inputs: ReadonlyArray<[string, Float64Array]> = [
    ['one value', Float64Array.of(3)],
    ['two values', Float64Array.of(5, 3)],
    ['a few', noise(23, { seed: 3 })],
    ['many', noise(10_080, { seed: 4 })],
    ['very many', noise(40_000, { seed: 5 })],
    ['half of them equal', noise(20_000, { seed: 6 }).map((value) => Math.max(100, value))],
    ['few distinct values', noise(20_000, { seed: 7 }).map(Math.round)],
    ['ascending ones', noise(5000, { seed: 8 }).sort()],
    ['descending ones', noise(5000, { seed: 8 }).sort().reverse()],
    ['a constant', new Float64Array(5000).fill(7)],
  ];

  it.each(inputs)('are those of the sorted values: %s', (_, values) => {
    const qs = [0, 0.02, 0.5, 0.5, 0.95, 0.98, 0.99, 1];
    const sorted = values.slice().sort();
    expect(quantilesInPlace(values.slice(), qs)).toEqual(qs.map((q) => quantileOfSorted(sorted, q)));
  });

  it('are NaN without values', () => {
    expect(quantilesInPlace(new Float64Array(0), [0.5])).toEqual([NaN]);
    expect(medianInPlace(new Float64Array(0))).toBeNaN();
  });
});

describe('representatives', () => {
  const times = (n: number, start = 0): Float64Array => Float64Array.from({ length: n }, (_, i) => start + i * MINUTE);

  it('are all of a few samples, and some tens of thousands of many', () => {
    expect(Array.from(representatives(times(5), MINUTE))).toEqual([0, 1, 2, 3, 4]);
    expect(representatives(times(32_768), MINUTE)).toHaveLength(32_768);
    const few = representatives(times(200_000), MINUTE);
    expect(few.length).toBeGreaterThan(20_000);
    expect(few.length).toBeLessThanOrEqual(32_768);
  });

  it('stay the same samples when the window moves on', () => {
    const before = representatives(times(100_000), MINUTE);
    const after = representatives(times(100_000, 5 * MINUTE), MINUTE);
    expect(Array.from(after.subarray(0, 1000))).toEqual(
      Array.from(before.filter((i) => i >= 5).subarray(0, 1000), (i) => i - 5)
    );
  });

  it('go through all times of the day', () => {
    const chosen = representatives(times(200_000), MINUTE);
    const hours = new Set(Array.from(chosen, (i) => Math.floor(((i * MINUTE) % DAY) / (60 * MINUTE))));
    expect(hours.size).toBe(24);
  });

  it('are taken evenly where times would choose next to none', () => {
    const time = times(100_000).map((t) => 5 * t + MINUTE);
    expect(representatives(time, 5 * MINUTE).length).toBeGreaterThan(8000);
  });
});
