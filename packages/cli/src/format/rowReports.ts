import { numberCell, textCell } from '@anomaly-forest/core/internal/writing/csvCell';
import { JudgedGroup } from '../judgeFile';
import { reportIncidents } from './jsonReport';

/** Lines end as RFC 4180 has it. */
const NEW_LINE = '\r\n';

/** One sample with its verdict. */
interface SampleRow {
  readonly time: string;
  readonly values: readonly number[];
  readonly score: number;
  readonly label: number;
  /** Counted from 1 in each group. */
  readonly incident?: number;
}

/**
 * Samples as CSV (RFC 4180): the labels of the group, `time` (UTC), the signals, `score`, `label` and `incident`, as in the
 * panel's download. Where groups have different signals, each has its columns.
 */
export function* samplesCsv(groups: readonly JudgedGroup[]): Generator<string> {
  const names = [...new Set(groups.flatMap(signalNames))];
  const labels = Object.keys(groups[0].csv.labels);
  yield lineOf([...[...labels, 'time', ...names].map(textCell), 'score', 'label', 'incident']);
  for (const group of groups) {
    const own = signalNames(group);
    const places = names.map((name) => own.indexOf(name));
    const ofGroup = Object.values(group.csv.labels).map(textCell);
    for (const { time, values, score, label, incident } of sampleRows(group)) {
      const cells = places.map((place) => (place < 0 ? '' : numberCell(values[place])));
      yield lineOf([...ofGroup, time, ...cells, numberCell(score), String(label), String(incident ?? '')]);
    }
  }
}

/** Incidents as CSV, one a line, each with its strongest driver. */
export function* incidentsCsv(groups: readonly JudgedGroup[]): Generator<string> {
  const labels = Object.keys(groups[0].csv.labels);
  const columns = ['start', 'end', 'ongoing', 'severity', 'kind', 'anomalous', 'signal', 'actual', 'typical', 'share'];
  yield lineOf([...labels.map(textCell), ...columns]);
  for (const { csv, detection } of groups) {
    const { samples } = csv;
    for (const { start, end, ongoing, severity, kind, nAnomalous, drivers } of detection.incidents) {
      const [driver] = drivers;
      yield lineOf([
        ...Object.values(csv.labels).map(textCell),
        ...[start, end].map((sample) => isoTime(samples.time[sample])),
        ...[ongoing, severity, kind, nAnomalous].map(String),
        ...(driver === undefined
          ? ['', '', '', '']
          : [
              textCell(samples.signals[driver.signal].name),
              ...[driver.actual, driver.typical, driver.share].map(numberCell),
            ]),
      ]);
    }
  }
}

/** Samples as NDJSON: one object a line, with the labels of the group in `group`. */
export function* samplesNdjson(groups: readonly JudgedGroup[]): Generator<string> {
  for (const group of groups) {
    const names = signalNames(group);
    for (const { time, values, score, label, incident } of sampleRows(group)) {
      const signals = Object.fromEntries(names.map((name, i) => [name, values[i]]));
      yield `${JSON.stringify({ ...groupOf(group), time, signals, score, label, incident })}\n`;
    }
  }
}

/** Incidents as NDJSON: what the JSON report holds of each, one a line. */
export function* incidentsNdjson(groups: readonly JudgedGroup[]): Generator<string> {
  for (const group of groups) {
    for (const incident of reportIncidents(group.csv, group.detection)) {
      yield `${JSON.stringify({ ...groupOf(group), ...incident })}\n`;
    }
  }
}

function groupOf({ csv }: JudgedGroup): object {
  return Object.keys(csv.labels).length === 0 ? {} : { group: csv.labels };
}

function signalNames({ csv }: JudgedGroup): string[] {
  return csv.samples.signals.map(({ name }) => name);
}

function* sampleRows({ csv, detection }: JudgedGroup): Generator<SampleRow> {
  const { time, X } = csv.samples;
  const incidents = new Uint32Array(time.length);
  detection.incidents.forEach(({ start, end }, i) => incidents.fill(i + 1, start, end + 1));
  for (let sample = 0; sample < time.length; sample++) {
    yield {
      time: isoTime(time[sample]),
      values: X.columns.map((column) => column[sample]),
      score: detection.scoreSamples[sample],
      label: detection.labels[sample],
      incident: incidents[sample] || undefined,
    };
  }
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}

function lineOf(cells: readonly string[]): string {
  return cells.join(',') + NEW_LINE;
}
