import type { TimeZone } from '@grafana/schema';
import type { Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../../i18n/t';
import { formatEndTime, formatTime } from '../../../ui/text/formatTime';
import { incidentTitle } from '../../../ui/text/incidentTitle';
import { spanTimes } from '../../../ui/text/sampleSpan';

/** What an incident is called, and from when to when it was. */
export function incidentInTime(incident: Incident, samples: Samples, timeZone: TimeZone): string {
  const { signals, time } = samples;
  const span = spanTimes(incident, samples, typicalStep(time));
  const names = signals.map(({ name }) => name);
  const title = incidentTitle(incident, names);
  const from = formatTime(span.from, timeZone);
  return incident.ongoing
    ? t('time-series.incident-ongoing', '{{title}}, {{from}} to now', { title, from })
    : t('time-series.incident', '{{title}}, {{from}} to {{to}}', {
        title,
        from,
        to: formatEndTime(span.to, span.from, timeZone),
      });
}
