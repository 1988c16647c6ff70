import fc from 'fast-check';
import { createDetectionMemo, detect, detectSteps } from '@anomaly-forest/core/internal/detect';
import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { fuzzRuns, fuzzTimeout } from '../../testing/arbitraries/fuzzRuns';
import { detectionOptions, samples, taughtSamples } from '../../testing/arbitraries/samples';
import { createDetect } from './createDetect';
import { serveDetections } from './serveDetections';

jest.setTimeout(fuzzTimeout);

/** Through the side that serves requests, as the worker and the page do, in the shortest slices there are. */
function served(given: Samples, options: DetectionOptions): Promise<Detection> {
  return new Promise((resolve, reject) => {
    const request = serveDetections(
      createDetect,
      (answer) => {
        if (answer.type === 'result') {
          resolve(answer.detection);
        } else if (answer.type === 'failed') {
          reject(new Error(answer.message));
        }
      },
      0
    );
    request({ type: 'detect', client: 1, id: 1, samples: given, options });
  });
}

/** The same signals, each value times a power of two: the only factor that rounds nothing. */
function scaled({ X, ...rest }: Samples, exponent: number): Samples {
  return { ...rest, X: { ...X, columns: X.columns.map((column) => column.map((value) => value * 2 ** exponent)) } };
}

it('a detection that is served in slices equals one that is done at once', async () => {
  await fc.assert(
    fc.asyncProperty(taughtSamples, detectionOptions, async (given, options) => {
      expect(await served(given, options)).toEqual(detect(given, options));
    }),
    fuzzRuns(100)
  );
});

it('two detections that take turns, and others with the same memory, equal ones without a past', () => {
  fc.assert(
    fc.property(taughtSamples, taughtSamples, detectionOptions, detectionOptions, (a, b, options, others) => {
      const memo = createDetectionMemo();
      const results = [detectSteps(a, options, memo), detectSteps(b, others)].map((steps) => ({ steps, done: false }));
      while (results.some(({ done }) => !done)) {
        for (const result of results.filter(({ done }) => !done)) {
          result.done = result.steps.next().done ?? false;
        }
      }
      const again = detectSteps(a, others, memo);
      let step = again.next();
      while (!step.done) {
        step = again.next();
      }
      expect(step.value).toEqual(detect(a, others));
    }),
    fuzzRuns(200)
  );
});

it('a classic verdict on standardised signals does not depend on their unit', () => {
  fc.assert(
    fc.property(samples, detectionOptions, fc.integer({ min: -20, max: 20 }), (given, options, exponent) => {
      const classic = { ...options, verdict: 'classic', scale: true } as const;
      const { labels, scoreSamples } = detect(given, classic);
      expect(detect(scaled(given, exponent), classic)).toMatchObject({ labels, scoreSamples });
    }),
    fuzzRuns(300)
  );
});

it('a sample that is left out changes the verdict on no other', () => {
  fc.assert(
    fc.property(samples, detectionOptions, fc.nat(70), (given, options, at) => {
      const position = Math.min(at, given.X.nSamples);
      const insert = (column: Float64Array, value: number): Float64Array =>
        Float64Array.of(...column.subarray(0, position), value, ...column.subarray(position));
      const leavingOut = given.signals.map((signal) => ({ ...signal, missing: 'leave-out' as const }));
      const before = { ...given, signals: leavingOut };
      const after: Samples = {
        signals: leavingOut,
        time: insert(given.time, 60_000 * (position - 0.5)),
        X: { nSamples: given.X.nSamples + 1, columns: given.X.columns.map((column) => insert(column, NaN)) },
      };
      const { labels, scoreSamples } = detect(after, options);
      const without = <T>(_: T, i: number): boolean => i !== position;
      expect([labels[position], scoreSamples[position]]).toEqual([0, NaN]);
      const expected = detect(before, options);
      expect(labels.filter(without)).toEqual(expected.labels);
      expect(scoreSamples.filter(without)).toEqual(expected.scoreSamples);
    }),
    fuzzRuns(300)
  );
});
