import { noise } from '../testing/watchSamples';
import { medianInPlace, quantileOfSorted, quantilesInPlace } from './sampleQuantiles';

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
