import type { DetectionOptions, Samples } from '../detection/detection';

/** About 5000 samples for the default 100 trees: see docs/decisions/0003-inline-worker.md for what that costs. */
const MAX_SAMPLES_TIMES_TREES = 500_000;

/** True if detection is quick enough to be done at once, before the panel is drawn for the first time. */
export function isSmall(samples: Samples, options: DetectionOptions): boolean {
  return samples.X.nSamples * options.forest.nEstimators <= MAX_SAMPLES_TIMES_TREES;
}
