import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';

/** Samples of one signal that rises by one a minute. */
export function someSamples(nSamples: number): Samples {
  const column = Float64Array.from({ length: nSamples }, (_, i) => i);
  return {
    time: column.map((i) => i * 60_000),
    signals: [{ name: 'Latency', role: 'latency', missing: 'leave-out', direction: 'both' }],
    X: { nSamples, columns: [column] },
  };
}

/** The options of a new panel; `seed` tells several apart. */
export function someOptions(seed = 42): DetectionOptions {
  return {
    verdict: 'watch',
    forest: { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed },
    contamination: 0.03,
    scale: true,
  };
}

/** A verdict that finds nothing; its fingerprint tells what it was computed from. */
export function calmDetection({ X, time }: Samples, { forest }: DetectionOptions): Detection {
  return {
    verdict: 'watch',
    scoreSamples: new Float64Array(X.nSamples).fill(-0.4),
    offset: -0.5,
    labels: new Int8Array(X.nSamples).fill(1),
    typical: X.columns.map((column) => column.slice()),
    incidents: [],
    fingerprint: `${time.length} samples, seed ${forest.seed}`,
    notices: [],
  };
}
