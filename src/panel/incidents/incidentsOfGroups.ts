import type { TimeZone } from '@grafana/schema';
import type { JudgedSamples, ViewProps } from '../viewProps';
import { IncidentRow, prepareIncidentRows } from './incidentRows';
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

/** The first incidents of all groups in the given order. Only those that are shown are put into words. */
export function firstRows(
  judged: readonly JudgedSamples[],
  timeZone: TimeZone,
  order: SortOrder,
  nRows: number
): IncidentRow[] {
  const ranked = judged.flatMap((of) =>
    of.detection.incidents.map((incident) => ({
      of,
      incident,
      startTime: of.prepared.samples.time[incident.start],
      peakScore: of.detection.scoreSamples[incident.peak],
    }))
  );
  const first = new Set(
    sortIncidentRows(ranked, order)
      .slice(0, nRows)
      .map(({ incident }) => incident)
  );
  const rows = judged.flatMap((of) =>
    prepareIncidentRows(
      of,
      timeZone,
      of.detection.incidents.filter((incident) => first.has(incident))
    )
  );
  return sortIncidentRows(rows, order);
}
