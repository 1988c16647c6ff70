import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { JudgedSamples, ViewProps } from '../../session/viewProps';
import { sortIncidentRows, SortOrder } from './sortIncidentRows';

/** What has a verdict: all groups, or, if series are not grouped, what is shown. */
export function judgedSamples({
  prepared,
  detection,
  groups = [{ key: '', name: '', prepared, detection }],
}: Pick<ViewProps, 'prepared' | 'detection' | 'groups'>): JudgedSamples[] {
  return groups.flatMap((group) =>
    group.prepared && group.detection ? [{ group, prepared: group.prepared, detection: group.detection }] : []
  );
}

/** An incident, and what decides its place among others. */
interface RankedIncident {
  readonly of: JudgedSamples;
  readonly incident: Incident;
  readonly startTime: number;
  readonly peakScore: number;
}

/** The first incidents of all groups in the given order. */
export function firstIncidents(judged: readonly JudgedSamples[], order: SortOrder, nFirst: number): RankedIncident[] {
  const all = judged.flatMap((of) =>
    of.detection.incidents.map((incident) => ({
      of,
      incident,
      startTime: of.prepared.samples.time[incident.start],
      peakScore: of.detection.scoreSamples[incident.peak],
    }))
  );
  return sortIncidentRows(all, order).slice(0, nFirst);
}
