import { calmDetection, someOptions, someSamples } from '../../../testing/detections';
import { scoreAtY, scoreSeries, yOfScore } from './scoreSeries';

const calm = calmDetection(someSamples(3), someOptions());

describe('scoreSeries', () => {
  it('is the anomaly score of the forest in the classic verdict: higher is stranger', () => {
    const score = scoreSeries({
      ...calm,
      verdict: 'classic',
      scoreSamples: Float64Array.of(-0.4, NaN, -0.7),
      offset: -0.5,
    });
    expect([...score.values]).toEqual([0.4, NaN, 0.7]);
    expect(score.lowest).toBeLessThan(0.4);
    expect(score.highest).toBeGreaterThan(0.7);
  });

  it('has room for a threshold beyond all scores', () => {
    const score = scoreSeries({
      ...calm,
      verdict: 'classic',
      scoreSamples: Float64Array.of(-0.4, -0.41),
      offset: -0.5,
    });
    expect(score.highest).toBeGreaterThan(0.5);
  });

  it('is the strength of the evidence in the watch verdict', () => {
    const strength = Float64Array.of(0.1, 7, 0.2);
    expect(scoreSeries({ ...calm, strength })).toMatchObject({ kind: 'evidence', values: strength, lowest: 0 });
  });

  it('is drawn all the same if there is not a single score', () => {
    const none = { ...calm, verdict: 'classic' as const, scoreSamples: Float64Array.of(NaN), offset: NaN };
    expect(scoreSeries(none)).toMatchObject({ lowest: expect.any(Number), highest: expect.any(Number) });
  });
});

it('a score and its place in the lane belong together, as far as the lane reaches', () => {
  const score = { kind: 'evidence' as const, values: new Float64Array(), lowest: 0, highest: 4 };
  expect(yOfScore(score, 100, 1)).toBe(75);
  expect(scoreAtY(score, 100, 75)).toBe(1);
  expect(yOfScore(score, 100, 9)).toBe(0);
});
