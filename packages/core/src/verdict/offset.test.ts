import { labelsOf, offsetOf, percentile } from './offset';
import { RandomState } from '../random/randomState';

describe('offsetOf', () => {
  const scores = Float64Array.from({ length: 101 }, (_, i) => -i / 100);

  it('flags the asked share of different scores', () => {
    for (const contamination of [0.01, 0.05, 0.25, 0.5]) {
      const labels = labelsOf(scores, offsetOf(scores, contamination));
      expect(labels.filter((label) => label === -1)).toHaveLength(Math.floor(100 * contamination));
    }
  });

  it('is -0.5 if contamination is auto', () => {
    expect(offsetOf(scores, 'auto')).toBe(-0.5);
  });

  it.each([0, -0.1, 0.51, 1, NaN, Infinity])('refuses the contamination %d', (contamination) => {
    expect(() => offsetOf(scores, contamination)).toThrow(
      `Got the contamination ${contamination}; expected 'auto' or a share above 0, at most 0.5.`
    );
  });

  it('refuses to find a share of nothing', () => {
    expect(() => offsetOf(new Float64Array(0), 0.1)).toThrow(
      'Got no values to take a percentile of; expected at least one.'
    );
  });
});

it('labelsOf calls scores below the offset anomalies, not the offset itself, and does not judge NaN', () => {
  expect(Array.from(labelsOf(Float64Array.of(-0.6, -0.5, -0.4, NaN), -0.5))).toEqual([-1, 1, 1, 0]);
});

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
