import { escapeMarkdown } from '@anomaly-forest/core/internal/writing/escapeMarkdown';
import { JudgedGroup } from '../judgeFile';
import { countIncidents, describeSubject, ReportSubject } from './tableReport';
import { IncidentWords, incidentWords } from './words';

/** The incidents as Markdown for an incident channel: headings, paragraphs and lists only, which every chat shows. */
export function markdownReport(groups: readonly JudgedGroup[], subject: ReportSubject): string {
  return groups.map((group) => reportOfGroup(group, subject)).join('\n');
}

function reportOfGroup(group: JudgedGroup, subject: ReportSubject): string {
  const { csv, detection } = group;
  const title = [subject.name, ...Object.values(csv.labels)].map(escapeMarkdown).join(', ');
  return [
    `# ${title}: ${countIncidents(group).toLowerCase()}`,
    '',
    escapeMarkdown(describeSubject(group, subject)),
    '',
    ...detection.incidents.flatMap((incident, i) =>
      linesOf(incidentWords(incident, group, subject.timeZone), i, subject)
    ),
    ...[...csv.notices, ...detection.notices].map(({ text }) => `- Note: ${escapeMarkdown(text)}`),
    `- Verdict: ${detection.verdict}; fingerprint ${detection.fingerprint}`,
    '',
  ].join('\n');
}

function linesOf(words: IncidentWords, i: number, { timeZone }: ReportSubject): string[] {
  const { start, end, duration, severity, title, drivers } = words;
  const when = end === '' ? `since ${start}, ongoing` : `${start} to ${end}`;
  return [
    `**Incident ${i + 1}: ${escapeMarkdown(title)}** (${severity})`,
    '',
    `- When: ${when}, ${timeZone} (${duration})`,
    ...drivers.map((driver) => `- Driver: ${escapeMarkdown(driver)}`),
    '',
  ];
}
