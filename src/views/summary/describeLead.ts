import type { TimeRange } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { Driver, Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { t } from '../../i18n/t';
import { tellingDrivers } from '../../ui/text/describeIncident';
import { formatAgo } from '../../ui/text/formatAgo';
import { formatChange } from '../../ui/text/formatChange';
import { formatDuration } from '../../ui/text/formatDuration';
import { formatClock } from '../../ui/text/formatTime';
import { formatValue } from '../../ui/text/formatValue';
import { incidentTitle, titleHasChange } from '../../ui/text/incidentTitle';
import { spanTimes } from '../../ui/text/sampleSpan';

/** Where an incident is seen. */
export interface SeenIn {
  readonly prepared: PreparedSamples;
  readonly timeRange: TimeRange;
  readonly timeZone: TimeZone;
}

/** What the summary line says of an incident. */
export interface LeadWords {
  /** What, since when, how bad: `Latency up since 13:38 (9 min): Response time 289 ms, ×6`. */
  readonly sentence: string;
  /** The same for a narrow panel, the most important first: `Latency up ×6 since 13:38 (9 min)`. */
  readonly short: string;
  /** What the short sentence leaves out: `Response time 289 ms`. */
  readonly value?: string;
  /** The other signals that drove it: `RPM 120 req/m, -98%`. */
  readonly others: readonly string[];
}

/** Others are as many at most: a line is no list. */
const MAX_OTHERS = 2;

export function describeLead(incident: Incident, seen: SeenIn): LeadWords {
  const { frame, samples } = seen.prepared;
  const names = samples.signals.map(({ name }) => name);
  const title = incidentTitle(incident, names);
  const size = (driver: Driver): Size => sizeOf(driver, { title, names, frame, kind: incident.kind });
  const [strongest, ...others] = tellingDrivers(incident.drivers).map(size);
  const head = describeWhen(title, incident, seen);
  const hasChange = strongest?.change !== undefined && titleHasChange(incident.kind);
  const titleAndChange = hasChange ? `${title} ${strongest.change}` : title;
  return {
    sentence: strongest ? t('summary.what-and-size', '{{head}}: {{size}}', { head, size: inWords(strongest) }) : head,
    short: describeWhenShort(titleAndChange, incident, seen),
    value: strongest?.value,
    others: others.slice(0, MAX_OTHERS).map(inWords),
  };
}

function describeWhen(title: string, incident: Incident, seen: SeenIn): string {
  const when = { title, ...timesOf(incident, seen) };
  const { ago } = when;
  return incident.ongoing
    ? t('summary.ongoing-since', '{{title}} since {{start}} ({{duration}})', when)
    : ago === undefined
      ? t('summary.over', '{{title}} {{start}} to {{end}} ({{duration}})', when)
      : t('summary.over-ago', '{{title}} {{start}} to {{end}} ({{duration}}), {{ago}}', { ...when, ago });
}

function describeWhenShort(title: string, incident: Incident, seen: SeenIn): string {
  const when = { title, ...timesOf(incident, seen) };
  return incident.ongoing
    ? t('summary.ongoing-since', '{{title}} since {{start}} ({{duration}})', when)
    : t('summary.over-short', '{{title}}, {{start}} to {{end}} ({{duration}})', when);
}

function timesOf(
  incident: Incident,
  { prepared: { samples }, timeRange, timeZone }: SeenIn
): { start: string; end: string; duration: string; ago?: string } {
  const interval = typicalStep(samples.time);
  const { from, to } = spanTimes(incident, samples, interval);
  const clock = { reference: timeRange.to.valueOf(), interval, timeZone };
  return {
    start: formatClock(from, clock),
    // The day once, if both are on the same.
    end: formatClock(to, { ...clock, reference: from }),
    duration: formatDuration(to - from, 'short'),
    ago: formatAgo(to, timeRange),
  };
}

interface Size {
  /** `Response time 289 ms`; without the name if the title has it. */
  readonly value: string;
  /** `×6` */
  readonly change?: string;
}

function sizeOf(
  { signal, actual, typical }: Driver,
  {
    title,
    names,
    frame,
    kind,
  }: { title: string; names: readonly string[]; frame: PreparedSamples['frame']; kind: Incident['kind'] }
): Size {
  const field = frame.fields[signal + 1];
  const value = formatValue(field, actual);
  return {
    value: title.startsWith(names[signal]) ? value : `${names[signal]} ${value}`,
    // What is frozen stands still, wherever that is.
    change: kind === 'frozen' ? undefined : formatChange(actual, typical, field),
  };
}

function inWords({ value, change }: Size): string {
  return change === undefined ? value : `${value}, ${change}`;
}
