import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';

/*
 * What detection costs on a slow machine (2 GHz) once it is compiled; the first time it is three to four times as much.
 * Classic: 5000 samples 26 ms. Watch: 10,000 samples of 2 signals 20 ms here (dev/bench/watch-results.md), twice that there;
 * the forest, which it fits only where something is odd between two signals alone, is left out.
 */
const MS_PER_SAMPLE_AND_TREE = 5e-5;
const MS_PER_SAMPLE_AND_WATCHED_SIGNAL = 2e-3;

/** More than 50 ms are felt as a stutter, and on a page that has just loaded everything takes longer. */
const MAX_MS = 30;

/** A detection to be. */
interface Query {
  readonly samples: Samples;
  readonly options: DetectionOptions;
}

/** How many detections, from the first, are together quick enough to be done at once, before the panel is drawn. */
export function countSmall(queries: readonly Query[]): number {
  let ms = 0;
  const firstLarge = queries.findIndex((query) => (ms += costOf(query)) > MAX_MS);
  return firstLarge < 0 ? queries.length : firstLarge;
}

/** Milliseconds, about. */
function costOf({ samples: { X }, options: { forest, verdict } }: Query): number {
  return (
    X.nSamples *
    (verdict === 'watch'
      ? MS_PER_SAMPLE_AND_WATCHED_SIGNAL * X.columns.length
      : MS_PER_SAMPLE_AND_TREE * forest.nEstimators)
  );
}
