import type { TimeZone } from '@grafana/schema';
import type { Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { t } from '../../../i18n/t';
import { formatEndTime, formatTime } from '../../../ui/text/formatTime';
import { incidentTitle } from '../../../ui/text/incidentTitle';

/** What an incident is called, and from when to when it was. */
export function incidentInTime(incident: Incident, { signals, time }: Samples, timeZone: TimeZone): string {
  const { start, end, ongoing } = incident;
  const names = signals.map(({ name }) => name);
  const title = incidentTitle(incident, names);
  const from = formatTime(time[start], timeZone);
  return ongoing
    ? t('time-series.incident-ongoing', '{{title}}, {{from}} to now', { title, from })
    : t('time-series.incident', '{{title}}, {{from}} to {{to}}', {
        title,
        from,
        to: formatEndTime(time[end], time[start], timeZone),
      });
}
