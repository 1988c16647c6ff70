import type { AbsoluteTimeRange } from '@grafana/data';
import type { Incident } from '../../detection/detection';
import { typicalStep } from '../../detection/incidents';
import { formatIncidentReport, ReportedIncident } from '../../report/incidentReport';
import { IncidentRow, prepareIncidentRows } from '../incidents/incidentRows';
import { describeVerdict } from '../text/describeVerdict';
import { rangeAround } from '../text/sampleSpan';
import { dashboardUrl } from './dashboardUrl';
import { Judged } from './judged';
import { timeZoneName } from './timeZoneName';

/** The report of one incident, with a link to the dashboard around it. */
export function reportOfIncident(judged: Judged, incident: Incident): string {
  const { time } = judged.prepared.samples;
  const latest = judged.panel.timeRange.to.valueOf();
  const isIt = ({ number }: ReportedIncident): boolean => judged.detection.incidents[number - 1] === incident;
  return write(judged, reportedIncidents(judged).filter(isIt), rangeAround(incident, time, typicalStep(time), latest));
}

/** The report of all incidents, newest first as in the table, with a link to the dashboard as it is. */
export function reportOfAll(judged: Judged): string {
  const { from, to } = judged.panel.timeRange;
  return write(judged, reportedIncidents(judged).reverse(), { from: from.valueOf(), to: to.valueOf() });
}

/** All incidents in words, in the order of time. */
function reportedIncidents({ panel, prepared, detection }: Judged): ReportedIncident[] {
  return prepareIncidentRows(prepared, detection, panel.timeZone).map((row, i) => ({
    ...row,
    number: i + 1,
    severity: row.incident.severity,
    when: describeWhen(row),
    timeZone: timeZoneName(panel.timeZone, prepared.samples.time[row.incident.start]),
  }));
}

function describeWhen({ incident, start, end }: IncidentRow): string {
  if (incident.ongoing) {
    return `since ${start}`;
  }
  return incident.start === incident.end ? start : `${start} to ${end}`;
}

function write({ panel, detection }: Judged, incidents: readonly ReportedIncident[], range: AbsoluteTimeRange): string {
  return formatIncidentReport(incidents, {
    panelTitle: panel.title,
    verdict: describeVerdict(panel.options),
    fingerprint: detection.fingerprint,
    url: dashboardUrl(range),
  });
}
