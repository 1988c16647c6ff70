import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { detectWithBaseline } from './detectWithBaseline';

const options: DetectionOptions = {
  verdict: 'classic',
  forest: { nEstimators: 10, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.05,
  scale: true,
};

function minutes(from: number, values: readonly number[]): Samples {
  return {
    time: Float64Array.from(values, (_, i) => 60_000 * (from + i)),
    signals: [{ name: 'Latency', role: 'latency', direction: 'both', missing: 'leave-out' }],
    X: createMatrix([Float64Array.from(values)]),
  };
}

const baseline = minutes(
  0,
  Array.from({ length: 100 }, (_, i) => 50 + Math.sin(i))
);
const samples = minutes(
  100,
  Array.from({ length: 50 }, (_, i) => (i >= 20 && i < 30 ? 200 : 50 + Math.sin(i)))
);

it('gives a value of every array for each of the samples, none for the baseline', () => {
  const { scoreSamples, labels, typical, spread } = detectWithBaseline(baseline, samples, options);
  expect([scoreSamples, labels, ...typical, ...(spread ?? [])].map((values) => values.length)).toEqual([
    50, 50, 50, 50,
  ]);
});

it('numbers incidents as the samples are, from 0', () => {
  const { incidents } = detectWithBaseline(baseline, samples, options);
  expect(incidents).toContainEqual(expect.objectContaining({ start: 20, end: 29 }));
});
