import { Detection, Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { CsvSamples } from '../csvSamples';
import { JudgedGroup } from '../judgeFile';
import { Scores } from '../scoreNew';

/** The verdict on data rows, which are counted from 0 in the order of the file. */
interface RowVerdicts {
  readonly nSamples: number;
  /** null: not judged. */
  readonly scoreSamples: Array<number | null>;
  readonly labels: number[];
  readonly flagged: number[];
}

/**
 * The one object that the command prints. With groups it holds one such object each, in `groups`, with the labels of the
 * group.
 *
 * @param incidentsOnly - without scores and labels of the samples
 */
export function jsonReport(groups: readonly JudgedGroup[], incidentsOnly = false): object {
  const [first] = groups;
  return Object.keys(first.csv.labels).length === 0
    ? reportGroup(first, incidentsOnly)
    : { groups: groups.map((group) => ({ group: group.csv.labels, ...reportGroup(group, incidentsOnly) })) };
}

function reportGroup({ csv, detection, news }: JudgedGroup, incidentsOnly: boolean): object {
  return {
    ...(incidentsOnly ? { nSamples: csv.sampleOfRow.length } : reportRows(csv, detection)),
    signals: csv.samples.signals.map(({ name }) => name),
    verdict: detection.verdict,
    offset: detection.offset,
    incidents: reportIncidents(csv, detection),
    fingerprint: detection.fingerprint,
    notices: [...csv.notices, ...detection.notices].map(({ text }) => text),
    ...(news && { new: reportRows(news.csv, news.scores) }),
  };
}

/** The incidents, each as one object. */
export function reportIncidents({ samples, sampleOfRow }: CsvSamples, detection: Detection): object[] {
  const rowOfSample = new Int32Array(samples.time.length);
  sampleOfRow.forEach((sample, row) => (rowOfSample[sample] = row));
  return detection.incidents.map((incident) => reportIncident(incident, samples, rowOfSample));
}

/** Rows with the same time share a sample, and so its verdict. */
function reportRows({ sampleOfRow }: CsvSamples, { scoreSamples, labels }: Scores): RowVerdicts {
  const rows = Array.from(sampleOfRow);
  return {
    nSamples: rows.length,
    scoreSamples: rows.map((sample) => (Number.isNaN(scoreSamples[sample]) ? null : scoreSamples[sample])),
    labels: rows.map((sample) => labels[sample]),
    flagged: rows.flatMap((sample, row) => (labels[sample] === -1 ? [row] : [])),
  };
}

function reportIncident(incident: Incident, samples: Samples, rowOfSample: Int32Array): object {
  const time = (sample: number): string => new Date(samples.time[sample]).toISOString();
  return {
    start: time(incident.start),
    end: time(incident.end),
    startSample: rowOfSample[incident.start],
    endSample: rowOfSample[incident.end],
    peakSample: rowOfSample[incident.peak],
    ongoing: incident.ongoing,
    nAnomalous: incident.nAnomalous,
    severity: incident.severity,
    kind: incident.kind,
    drivers: incident.drivers.map(({ signal, ...driver }) => ({ signal: samples.signals[signal].name, ...driver })),
  };
}
