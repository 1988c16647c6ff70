import { t } from '../../i18n/t';
import { escapeMarkdown } from '@anomaly-forest/core/internal/writing/escapeMarkdown';

/** A signal's part in an incident, in words with units. */
export interface ReportedDriver {
  readonly name: string;
  /** `93%` */
  readonly share: string;
  /** None where it is unknown. */
  readonly typical?: string;
  readonly actual: string;
  /** How large the actual value is beside the typical one: `×6.4`. */
  readonly change?: string;
}

/** An incident in words. Times are those of the dashboard's time zone. */
export interface ReportedIncident {
  /** 1 for the first in the time range; the number in the downloads. */
  readonly number: number;
  readonly title: string;
  /** What often is behind the like: `often: lock or saturation`. */
  readonly hint?: string;
  /** What changed when it began. */
  readonly nearby?: string;
  /** Which value of a label carries the change, as one sentence, where that has been asked. */
  readonly cause?: string;
  readonly severity: string;
  /** `2023-10-01 05:00:00 to 05:05:00`, or `since ...` while it lasts. */
  readonly when: string;
  readonly duration: string;
  /** Name of the time zone, with its offset at that time. */
  readonly timeZone: string;
  /** Strongest first. */
  readonly drivers: readonly ReportedDriver[];
  /** Whose incident it is; none or empty where series are not grouped. */
  readonly group?: string;
  /** Up to where the strongest driver would have been normal, as one sentence. */
  readonly limit?: string;
}

/** What stands above and below the incidents. */
export interface ReportFrame {
  /** How many incidents there are, also where fewer are listed. */
  readonly nIncidents: number;
  /** May be empty. */
  readonly panelTitle: string;
  /** How the verdict came about: `classic`, `seed 42`, ... */
  readonly verdict: readonly string[];
  readonly fingerprint: string;
  /** Address of the dashboard with the time range to look at. */
  readonly url: string;
}

/** A chat refuses or folds longer messages, and nobody reads them. */
export const MAX_REPORTED = 30;
const MAX_DRIVERS = 5;

/**
 * The incidents as Markdown for an incident channel: paragraphs and lists only, which every chat shows readably.
 *
 * @param incidents in the order in which they are to be read; those past the first `MAX_REPORTED` are only counted
 */
export function formatIncidentReport(incidents: readonly ReportedIncident[], frame: ReportFrame): string {
  const { nIncidents, panelTitle } = frame;
  return [
    ...(nIncidents === 1 ? [] : [`# ${formatHeading(nIncidents, panelTitle)}`]),
    ...incidents.slice(0, MAX_REPORTED).map(formatIncident),
    ...(nIncidents > MAX_REPORTED ? [describeMore(nIncidents)] : []),
    formatOrigin(nIncidents === 1 ? panelTitle : '', frame),
  ].join('\n\n');
}

function formatHeading(nIncidents: number, panelTitle: string): string {
  return panelTitle === ''
    ? t('report.heading', '', {
        count: nIncidents,
        defaultValue_zero: 'No incidents',
        defaultValue_one: '{{count, number}} incident',
        defaultValue_other: '{{count, number}} incidents',
      })
    : t('report.titled-heading', '', {
        title: escapeMarkdown(panelTitle),
        count: nIncidents,
        defaultValue_zero: '{{title}}: no incidents',
        defaultValue_one: '{{title}}: {{count, number}} incident',
        defaultValue_other: '{{title}}: {{count, number}} incidents',
      });
}

function formatIncident(incident: ReportedIncident): string {
  const {
    number,
    title,
    severity,
    when,
    timeZone,
    duration,
    drivers,
    group = '',
    limit,
    hint,
    nearby,
    cause,
  } = incident;
  const rest = drivers.length - MAX_DRIVERS;
  return [
    t('report.incident', '**Incident {{number}}: {{title}}** ({{severity}})', {
      number,
      title: escapeMarkdown(title),
      severity,
    }),
    '',
    t('report.when', '- When: {{when}}, {{timeZone}} ({{duration}})', { when, timeZone, duration }),
    ...(group === '' ? [] : [t('report.group', '- Group: {{group}}', { group: escapeMarkdown(group) })]),
    ...drivers.slice(0, MAX_DRIVERS).map(formatDriver),
    ...(rest > 0 ? [describeRest(rest)] : []),
    ...(nearby === undefined
      ? []
      : [t('report.changed', '- What changed: {{nearby}}', { nearby: escapeMarkdown(nearby) })]),
    ...(cause === undefined ? [] : [`- ${escapeMarkdown(cause)}`]),
    ...(hint === undefined ? [] : [`- ${escapeMarkdown(hint)}`]),
    ...(limit === undefined ? [] : [`- ${escapeMarkdown(limit)}`]),
  ].join('\n');
}

function formatDriver({ name, share, typical, actual, change }: ReportedDriver): string {
  const value = `${escapeMarkdown(name)} ${escapeMarkdown(actual)}`;
  if (typical !== undefined && change !== undefined) {
    return t('report.driver-change', '- Driver: {{value}}, {{change}}, typically {{typical}} ({{share}})', {
      value,
      change,
      typical: escapeMarkdown(typical),
      share,
    });
  }
  return typical === undefined
    ? t('report.driver', '- Driver: {{value}} ({{share}})', { value, share })
    : t('report.driver-typically', '- Driver: {{value}}, typically {{typical}} ({{share}})', {
        value,
        typical: escapeMarkdown(typical),
        share,
      });
}

function describeRest(count: number): string {
  return t('report.more-drivers', '', {
    count,
    defaultValue_one: '- {{count, number}} more signal with smaller parts',
    defaultValue_other: '- {{count, number}} more signals with smaller parts',
  });
}

function describeMore(n: number): string {
  return t(
    'report.more-incidents',
    "Only the first {{max, number}} of {{n, number}} incidents are listed here. The dashboard and the panel's downloads have them all.",
    { max: MAX_REPORTED, n }
  );
}

function formatOrigin(panelTitle: string, { verdict, fingerprint, url }: ReportFrame): string {
  return [
    ...(panelTitle === '' ? [] : [t('report.panel', '- Panel: {{title}}', { title: escapeMarkdown(panelTitle) })]),
    t('report.verdict', '- Verdict: {{verdict}}; fingerprint {{fingerprint}}', {
      verdict: verdict.map(escapeMarkdown).join(', '),
      fingerprint,
    }),
    t('report.dashboard', '- Dashboard: <{{url}}>', { url }),
    '',
  ].join('\n');
}
