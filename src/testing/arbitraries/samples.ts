import fc from 'fast-check';
import type { Baseline, TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import type {
  DetectionOptions,
  IsolationForestParams,
  MissingPolicy,
  Samples,
  SignalSettings,
  Verdict,
} from '@anomaly-forest/core/internal/detection';
import { signalRoles } from '@anomaly-forest/core/internal/series/signalRole';
import { MIN_SENSITIVITY, MAX_SENSITIVITY, type WatchOptions } from '@anomaly-forest/core/internal/watchOptions';

const missing = fc.constantFrom<MissingPolicy>('leave-out', 'keep', 'previous', 'zero');

const signal = (name: string): fc.Arbitrary<SignalSettings> =>
  fc.record({
    name: fc.constant(name),
    role: fc.constantFrom(...signalRoles),
    missing,
    direction: fc.constantFrom('both', 'high', 'low'),
  });

const value = fc.oneof(
  { weight: 12, arbitrary: fc.double({ min: -1e4, max: 1e4, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 1, arbitrary: fc.constant(NaN) }
);

/** Samples a minute apart, of one to three signals, some of them missing, as `prepareSamples` gives them. */
export const samples: fc.Arbitrary<Samples> = fc
  .tuple(fc.integer({ min: 8, max: 70 }), fc.integer({ min: 1, max: 3 }))
  .chain(([nSamples, nSignals]) => {
    const column = fc
      .array(value, { minLength: nSamples, maxLength: nSamples })
      .map((values) => Float64Array.from(values));
    return fc.record({
      time: fc.constant(Float64Array.from({ length: nSamples }, (_, i) => 60_000 * i)),
      signals: fc.tuple(...['RPM', 'Latency', 'Errors'].slice(0, nSignals).map(signal)),
      X: fc.record({
        nSamples: fc.constant(nSamples),
        columns: fc.array(column, { minLength: nSignals, maxLength: nSignals }),
      }),
    });
  });

/** Moments within the samples, before or after them. */
const span: fc.Arbitrary<TimeSpan> = fc
  .tuple(fc.integer({ min: -5, max: 75 }), fc.nat(40))
  .map(([from, length]) => ({ from: 60_000 * from, to: 60_000 * (from + length) }));

const baseline: fc.Arbitrary<Baseline | undefined> = fc.oneof(
  fc.constant(undefined),
  span.map((part) => ({ kind: 'part', span: part }) as const),
  samples.map((others) => ({ kind: 'samples', samples: others }) as const),
  fc.uint8Array().map((bytes) => ({ kind: 'pinned', buffer: Uint8Array.from(bytes).buffer }) as const)
);

/** Samples of which somebody has said what is normal. */
export const taughtSamples: fc.Arbitrary<Samples> = fc
  .record({
    given: samples,
    baseline,
    leftOut: fc.array(span, { maxLength: 2 }),
    calledNormal: fc.array(fc.record({ span }), { maxLength: 2 }),
    newNormal: fc.array(
      fc.integer({ min: -5, max: 75 }).map((minute) => 60_000 * minute),
      { maxLength: 2 }
    ),
  })
  .map(({ given, newNormal, ...rest }) => ({ ...given, ...rest, newNormal: newNormal.sort((a, b) => a - b) }));

/** Valid options; few trees, since every tree is like the others. */
export const detectionOptions: fc.Arbitrary<DetectionOptions> = fc.record({
  verdict: fc.constantFrom<Verdict>('classic', 'watch'),
  forest: fc.record({
    nEstimators: fc.integer({ min: 1, max: 12 }),
    maxSamples: fc.constantFrom<IsolationForestParams['maxSamples']>('auto', 16, { fraction: 0.5 }),
    maxFeatures: fc.constantFrom<IsolationForestParams['maxFeatures']>(1, { fraction: 1 }),
    bootstrap: fc.boolean(),
    seed: fc.nat(),
  }),
  contamination: fc.oneof(fc.constant('auto' as const), fc.double({ min: 0.01, max: 0.5, noNaN: true })),
  scale: fc.boolean(),
  watch: fc.record({
    sensitivity: fc.integer({ min: MIN_SENSITIVITY, max: MAX_SENSITIVITY }),
    persistence: fc.constantFrom<WatchOptions['persistence']>('auto', { least: 1, of: 1 }, { least: 3, of: 5 }),
    recovery: fc.integer({ min: 1, max: 8 }),
    leastTraffic: fc.constantFrom(0, 5),
  }),
});
