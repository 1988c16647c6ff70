import type { TimeZone } from '@grafana/schema';
import React from 'react';
import type { Incident, Samples } from '../../detection/detection';
import { t } from '../../i18n/t';
import { timesOf } from '../labels/timesOf';
import { formatEndTime, formatTime } from '../text/formatTime';
import { incidentTitle } from '../text/incidentTitle';
import { VisuallyHidden } from '../VisuallyHidden';
import type { SignalMarkers } from './markers';

/** Nobody listens to more, and thousands of lines would hold up the page. */
const MAX_LISTED = 200;

interface Props {
  samples: Samples;
  markers: readonly SignalMarkers[];
  incidents: readonly Incident[];
  timeZone: TimeZone;
}

/** What the plot marks, as lists: a canvas says nothing to a screen reader (nor to a browser test). */
export function MarkersList({ samples, markers, incidents, timeZone }: Props): React.JSX.Element {
  const signalNames = samples.signals.map(({ name }) => name);
  return (
    <VisuallyHidden>
      <ul aria-label={t('time-series.anomalies', 'Anomalies')} data-testid="anomaly-forest-markers">
        {markers
          .filter(({ shown }) => shown)
          .map((marker) => (
            <li key={marker.signal} data-samples={timesOf(marker.samples, samples.time)}>
              {describeMarkers(marker)}
            </li>
          ))}
      </ul>
      <ul aria-label={t('time-series.incidents', 'Incidents')}>
        {incidents.slice(0, MAX_LISTED).map((incident) => (
          <li key={incident.start}>
            {describeIncident(incidentTitle(incident, signalNames), incident, samples.time, timeZone)}
          </li>
        ))}
        {incidents.length > MAX_LISTED && <li>{describeMore(incidents.length - MAX_LISTED)}</li>}
      </ul>
    </VisuallyHidden>
  );
}

function describeMarkers({ name, samples }: SignalMarkers): string {
  return t('time-series.anomalous-samples', '', {
    name,
    count: samples.length,
    defaultValue_one: '{{name}}: {{count, number}} anomalous sample',
    defaultValue_other: '{{name}}: {{count, number}} anomalous samples',
  });
}

function describeIncident(
  title: string,
  { start, end, ongoing }: Incident,
  time: Float64Array,
  timeZone: TimeZone
): string {
  const from = formatTime(time[start], timeZone);
  return ongoing
    ? t('time-series.incident-ongoing', '{{title}}, {{from}} to now', { title, from })
    : t('time-series.incident', '{{title}}, {{from}} to {{to}}', {
        title,
        from,
        to: formatEndTime(time[end], time[start], timeZone),
      });
}

function describeMore(n: number): string {
  return t('time-series.more-incidents', 'and {{n, number}} more', { n });
}
