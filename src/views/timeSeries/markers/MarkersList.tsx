import type { TimeZone } from '@grafana/schema';
import React, { memo } from 'react';
import type { Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { t } from '../../../i18n/t';
import { timesOf } from '../../labels/timesOf';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { incidentInTime } from '../incidents/incidentInTime';
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
export const MarkersList = memo(function MarkersList({
  samples,
  markers,
  incidents,
  timeZone,
}: Props): React.JSX.Element {
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
          <li key={incident.start}>{incidentInTime(incident, samples, timeZone)}</li>
        ))}
        {incidents.length > MAX_LISTED && <li>{describeMore(incidents.length - MAX_LISTED)}</li>}
      </ul>
    </VisuallyHidden>
  );
});

function describeMarkers({ name, samples }: SignalMarkers): string {
  return t('time-series.anomalous-samples', '', {
    name,
    count: samples.length,
    defaultValue_one: '{{name}}: {{count, number}} anomalous sample',
    defaultValue_other: '{{name}}: {{count, number}} anomalous samples',
  });
}

function describeMore(n: number): string {
  return t('time-series.more-incidents', 'and {{n, number}} more', { n });
}
