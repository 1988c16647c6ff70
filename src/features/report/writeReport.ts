import type { AbsoluteTimeRange } from '@grafana/data';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { knownCause } from '../cause/knownCauses';
import { nearbyAnnotation } from '../annotations/nearbyAnnotation';
import { formatIncidentReport, MAX_REPORTED, ReportedIncident } from './incidentReport';
import { IncidentRow, prepareIncidentRows } from '../../session/incidentRows';
import { describeVerdict } from '../../ui/text/describeVerdict';
import { rangeAround } from '../../ui/text/sampleSpan';
import { severityName } from '../../ui/text/severity';
import { dashboardUrl } from './dashboardUrl';
import { Judged } from '../../session/judged';
import { timeZoneName } from '../../ui/text/timeZoneName';

/** The report of one incident, with a link to the dashboard around it. */
export function reportOfIncident(judged: Judged, incident: Incident): string {
  const { time } = judged.prepared.samples;
  const latest = judged.panel.timeRange.to.valueOf();
  return write(judged, [incident], 1, rangeAround(incident, time, typicalStep(time), latest));
}

/** The report of all incidents, newest first as in the table, with a link to the dashboard as it is. */
export function reportOfAll(judged: Judged): string {
  const { from, to } = judged.panel.timeRange;
  const { incidents } = judged.detection;
  const newest = incidents.slice(-MAX_REPORTED).reverse();
  return write(judged, newest, incidents.length, { from: from.valueOf(), to: to.valueOf() });
}

function write(judged: Judged, incidents: readonly Incident[], nIncidents: number, range: AbsoluteTimeRange): string {
  const { panel, detection } = judged;
  const rows = prepareIncidentRows(judged, panel.timeZone, incidents);
  return formatIncidentReport(
    rows.map((row) => reportedIncident(judged, row)),
    {
      nIncidents,
      panelTitle: panel.title,
      verdict: describeVerdict(panel.options),
      fingerprint: detection.fingerprint,
      url: dashboardUrl(range),
    }
  );
}

function reportedIncident(judged: Judged, row: IncidentRow): ReportedIncident {
  const { panel, group, prepared, detection } = judged;
  const { severity, start, drivers } = row.incident;
  return {
    number: detection.incidents.indexOf(row.incident) + 1,
    title: row.title,
    hint: row.hint,
    nearby: nearbyAnnotation(panel.data.annotations, row.incident, prepared.samples),
    cause: knownCause(judged, row.incident),
    severity: severityName(severity),
    when: describeWhen(row),
    duration: row.duration,
    group: group?.name,
    limit: row.limit,
    timeZone: timeZoneName(panel.timeZone, prepared.samples.time[start]),
    drivers: row.drivers.map((words, i) => ({
      ...words,
      typical: Number.isNaN(drivers[i].typical) ? undefined : words.typical,
    })),
  };
}

function describeWhen({ incident, start, end }: IncidentRow): string {
  if (incident.ongoing) {
    return t('actions.since', 'since {{start}}', { start });
  }
  return incident.start === incident.end ? start : t('actions.from-to', '{{start}} to {{end}}', { start, end });
}
