import type { TimeRange } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { Driver, Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { t } from '../../i18n/t';
import { formatAgo } from '../../ui/text/formatAgo';
import { formatChange } from '../../ui/text/formatChange';
import { formatDuration } from '../../ui/text/formatDuration';
import { formatClock } from '../../ui/text/formatTime';
import { formatValue } from '../../ui/text/formatValue';
import { incidentTitle } from '../../ui/text/incidentTitle';
import { spanTimes } from '../../ui/text/sampleSpan';

/** Where an incident is seen. */
export interface SeenIn {
  readonly prepared: PreparedSamples;
  readonly timeRange: TimeRange;
  readonly timeZone: TimeZone;
}

/** What, since when, how bad: `Latency up since 13:38 (9 min): Response time 289 ms, ×6`. */
export function describeLead(incident: Incident, { prepared, timeRange, timeZone }: SeenIn): string {
  const { samples, frame } = prepared;
  const interval = typicalStep(samples.time);
  const { from, to } = spanTimes(incident, samples, interval);
  const clock = { reference: timeRange.to.valueOf(), interval, timeZone };
  const names = samples.signals.map(({ name }) => name);
  const title = incidentTitle(incident, names);
  const when = {
    title,
    start: formatClock(from, clock),
    end: formatClock(to, clock),
    duration: formatDuration(to - from, 'short'),
  };
  const ago = formatAgo(to, timeRange);
  const head = incident.ongoing
    ? t('summary.ongoing-since', '{{title}} since {{start}} ({{duration}})', when)
    : ago === undefined
      ? t('summary.over', '{{title}} {{start}} to {{end}} ({{duration}})', when)
      : t('summary.over-ago', '{{title}} {{start}} to {{end}} ({{duration}}), {{ago}}', { ...when, ago });
  const [driver] = incident.drivers;
  return driver === undefined
    ? head
    : t('summary.what-and-size', '{{head}}: {{size}}', { head, size: describeSize(driver, { title, names, frame }) });
}

/** `Response time 289 ms, ×6`; without the name if the title has it. */
function describeSize(
  { signal, actual, typical }: Driver,
  { title, names, frame }: { title: string; names: readonly string[]; frame: PreparedSamples['frame'] }
): string {
  const field = frame.fields[signal + 1];
  const value = formatValue(field, actual);
  const named = title.startsWith(names[signal]) ? value : `${names[signal]} ${value}`;
  const change = formatChange(actual, typical, field);
  return change === undefined ? named : `${named}, ${change}`;
}
