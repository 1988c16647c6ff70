import { labelsOf, offsetOf } from './offset';

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
