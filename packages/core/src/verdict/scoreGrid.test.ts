import { detect } from '../detect';
import type { DetectionOptions, Samples } from '../detection';
import { createMatrix } from '../series/matrix';
import { scoreGridSteps } from './scoreGrid';
import { runToEnd } from '../task/steps';

const options: DetectionOptions = {
  verdict: 'classic',
  forest: {
    nEstimators: 50,
    maxSamples: 'auto',
    maxFeatures: { fraction: 1 },
    bootstrap: false,
    seed: 42,
  },
  contamination: 0.1,
  scale: true,
};

/** 300 minutes of two or three signals that repeat every few minutes. */
function samplesOf(nSignals: number): Samples {
  const columns = [7, 11, 5].slice(0, nSignals).map((period, j) => {
    const column = new Float64Array(300).map((_, i) => 100 * (j + 1) + ((i * i) % period));
    column[40 + j] = NaN;
    return column;
  });
  return {
    time: new Float64Array(300).map((_, i) => i * 60_000),
    signals: columns.map((_, j) => ({ name: `${j}`, role: 'other', missing: 'leave-out', direction: 'both' })),
    X: createMatrix(columns),
  };
}

describe('scoreGrid', () => {
  it('says of a place what the detection says of a sample there', () => {
    const samples = samplesOf(2);
    const { scoreSamples } = detect(samples, options);
    const [a, b] = samples.X.columns;
    const [i, j] = [100, 203];
    const x = { signal: 0, values: Float64Array.of(a[i], a[j]) };
    const y = { signal: 1, values: Float64Array.of(b[i], b[j]) };
    const scores = runToEnd(scoreGridSteps(samples, options, x, y));
    expect([scores[0], scores[3]]).toEqual([scoreSamples[i], scoreSamples[j]]);
  });

  it('holds the other signals at their medians', () => {
    const samples = samplesOf(3);
    const third = [...samples.X.columns[2]].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const { scoreSamples } = detect(samples, options);
    const i = samples.X.columns[2].findIndex((value, row) => row > 50 && value === third[third.length >> 1]);
    const x = { signal: 0, values: samples.X.columns[0].slice(i, i + 1) };
    const y = { signal: 1, values: samples.X.columns[1].slice(i, i + 1) };
    expect(runToEnd(scoreGridSteps(samples, options, x, y))[0]).toBe(scoreSamples[i]);
  });

  it('does not change along an axis without a signal', () => {
    const time = { values: Float64Array.of(0, 60_000) };
    const y = { signal: 0, values: Float64Array.of(100, 106) };
    const [first, second, third, fourth] = runToEnd(scoreGridSteps(samplesOf(1), options, time, y));
    expect(first).toBe(second);
    expect(third).toBe(fourth);
  });
});
