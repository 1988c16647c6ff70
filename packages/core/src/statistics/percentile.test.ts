import { RandomState } from '../random/randomState';
import { percentile } from './percentile';

describe('percentile', () => {
  it('is what sorting and interpolating gives, also with many equal values', () => {
    const random = new RandomState(1);
    for (let round = 0; round < 300; round++) {
      const nDifferent = 1 + random.below(40);
      const values = Float64Array.from({ length: 1 + random.below(60) }, () => random.below(nDifferent) / 8);
      const percent = random.below(101);
      expect(percentile(values, percent)).toBeCloseTo(bySorting(values, percent), 12);
    }
  });

  it('takes ascending, descending and constant values in its stride', () => {
    const ascending = Float64Array.from({ length: 100_001 }, (_, i) => i);
    expect(percentile(ascending, 3)).toBe(3000);
    expect(percentile(ascending.slice().reverse(), 3)).toBe(3000);
    expect(percentile(ascending.fill(5), 3)).toBe(5);
  });

  it('leaves the values as they are', () => {
    const values = Float64Array.of(3, 1, 2);
    expect(percentile(values, 50)).toBe(2);
    expect(values).toEqual(Float64Array.of(3, 1, 2));
  });
});

function bySorting(values: Float64Array, percent: number): number {
  const sorted = values.slice().sort();
  const position = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(position)];
  return below + (sorted[Math.ceil(position)] - below) * (position % 1);
}
