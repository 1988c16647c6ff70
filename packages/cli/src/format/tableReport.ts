import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { JudgedGroup } from '../judgeFile';
import { formatTime, IncidentWords, incidentWords, shortDuration } from './words';

/** What a report for people is about. */
export interface ReportSubject {
  /** Name of the file. */
  readonly name: string;
  readonly timeZone: string;
  /** With colours, for a terminal that shows them. */
  readonly hasColors?: boolean;
}

const BOLD = '\u001b[1m';
const RED = '\u001b[31m';
const YELLOW = '\u001b[33m';
const DIM = '\u001b[2m';
const PLAIN = '\u001b[0m';

/** Colours by severity; the highest one stands out. */
const COLORS: Readonly<Record<string, string>> = { major: BOLD + RED, minor: RED, warning: YELLOW };

/** The incidents as a table for a terminal: what was judged, one line an incident, what should be known. */
export function tableReport(groups: readonly JudgedGroup[], subject: ReportSubject): string {
  return groups.map((group) => tableOfGroup(group, subject)).join('\n');
}

function tableOfGroup(group: JudgedGroup, subject: ReportSubject): string {
  const { csv, detection } = group;
  const rows = detection.incidents.map((incident) => incidentWords(incident, group, subject.timeZone));
  const paint = (text: string, color: string | undefined): string =>
    subject.hasColors && color !== undefined ? `${color}${text}${PLAIN}` : text;
  const head = ['start', 'end', 'lasts', 'severity', 'what', 'driver'];
  const lines = rows.flatMap((row) => linesOf(row));
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((cells) => cells[i].length)));
  const align = (cells: readonly string[]): string[] => cells.map((cell, i) => cell.padEnd(widths[i]));
  const table = [
    paint(align(head).join('  ').trimEnd(), DIM),
    ...lines.map((cells) => {
      const padded = align(cells);
      return padded
        .map((cell, i) => (i === 3 ? paint(cell, COLORS[cells[3]]) : cell))
        .join('  ')
        .trimEnd();
    }),
  ];
  const notices = [...csv.notices, ...detection.notices].map(({ text }) => paint(`Note: ${text}`, DIM));
  return [
    paint(describeSubject(group, subject), BOLD),
    countIncidents(group),
    ...(rows.length > 0 ? ['', ...table] : []),
    ...(notices.length > 0 ? ['', ...notices] : []),
    '',
  ].join('\n');
}

/** The first driver on the line of the incident, others on lines of their own. */
function linesOf({ start, end, duration, severity, title, drivers }: IncidentWords): string[][] {
  const [first = '', ...others] = drivers;
  return [
    [start, end === '' ? 'ongoing' : end, duration, severity, title, first],
    ...others.map((driver) => ['', '', '', '', '', driver]),
  ];
}

/** `telemetry.csv: 1,000 samples of RPM, Latency, 2023-10-01 00:00 to 16:40 UTC, every 1m` */
export function describeSubject({ csv }: JudgedGroup, { name, timeZone }: ReportSubject): string {
  const { time, signals } = csv.samples;
  const step = typicalStep(time);
  const withSeconds = step % 60_000 !== 0;
  const [start, end] = [time[0], time[time.length - 1]].map((moment) => formatTime(moment, timeZone, withSeconds));
  const until = end.slice(0, 10) === start.slice(0, 10) ? end.slice(11) : end;
  const group = Object.entries(csv.labels).map(([label, value]) => `, ${label} ${value}`);
  const names = signals.map((signal) => signal.name).join(', ');
  const count = `${time.length.toLocaleString('en-US')} samples`;
  return `${name}${group.join('')}: ${count} of ${names}, ${start} to ${until} ${timeZone}, every ${shortDuration(step)}`;
}

/** `3 incidents, 1 ongoing` */
export function countIncidents({ detection: { incidents } }: JudgedGroup): string {
  const nOngoing = incidents.filter(({ ongoing }) => ongoing).length;
  if (incidents.length === 0) {
    return 'No incidents';
  }
  const count = `${incidents.length.toLocaleString('en-US')} incident${incidents.length === 1 ? '' : 's'}`;
  return nOngoing > 0 ? `${count}, ${nOngoing} ongoing` : `${count}, none ongoing`;
}
