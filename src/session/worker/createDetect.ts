import { createDetectionMemo, detectSteps } from '@anomaly-forest/core/internal/detect';
import { withStrongestIncidents } from '@anomaly-forest/core/internal/incidents/strongestIncidents';
import type { Detect } from './serveDetections';

/**
 * The detection as a panel shows it, with a memory of its own: what depends only on unchanged input is not computed
 * again.
 */
export function createDetect(): Detect {
  const memo = createDetectionMemo();
  return function* (samples, options) {
    return withStrongestIncidents(yield* detectSteps(samples, options, memo));
  };
}
