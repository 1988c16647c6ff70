import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { someOptions, someSamples } from '../../testing/detections';
import { createDetect } from './createDetect';

test('a panel gets a thousand incidents at most, and hears how many were left out', () => {
  // Every seventh sample is a spike: more than five samples apart, each is an incident of its own.
  const { X, ...samples } = someSamples(14_000);
  const column = X.columns[0].map((_, i) => (i % 7 === 0 ? 100 + (i % 11) : i % 3));
  const options = { ...someOptions(), verdict: 'classic' as const, contamination: 0.14 };
  const detection = runToEnd(createDetect()({ ...samples, X: { ...X, columns: [column] } }, options));

  expect(detection.incidents).toHaveLength(1000);
  expect(detection.nIncidentsLeftOut).toBeGreaterThan(500);
  expect(detection.notices.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^[\d,]+ incidents, the 1,000/)
  );
});
