import type { DataFrame } from '@grafana/data';
import type { Samples } from '@anomaly-forest/core/internal/detection';

/**
 * Which end of its interval a sample's time is. Prometheus looks back from it (`rate(x[5m])`), so even the newest value
 * is whole; counts of other data sources are of the time after it.
 */
export function stampOf(frames: readonly DataFrame[]): Samples['stamp'] {
  return frames.every((frame) => frame.meta?.custom?.resultType === 'matrix') ? 'end' : 'start';
}
