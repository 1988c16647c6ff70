import type { TimeRange } from '@grafana/data';
import type { Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';

/** Samples `first` .. `end - 1`; none if both are equal. */
export interface VisibleSamples {
  readonly first: number;
  readonly end: number;
}

/**
 * The samples in the time range of the panel. Queries that group by time begin and end up to a step outside of it: so do
 * the visible samples.
 */
export function visibleSamples({ time }: Samples, { from, to }: Pick<TimeRange, 'from' | 'to'>): VisibleSamples {
  const step = typicalStep(time);
  const first = time.findIndex((moment) => moment >= from.valueOf() - step);
  if (first < 0) {
    return { first: 0, end: 0 };
  }
  let end = time.length;
  while (end > first && time[end - 1] > to.valueOf() + step) {
    end--;
  }
  return { first, end };
}

/** True if some of the incident can be seen. */
export function isVisible({ start, end }: Pick<Incident, 'start' | 'end'>, visible: VisibleSamples): boolean {
  return start < visible.end && end >= visible.first;
}
