import type { TimeZone } from '@grafana/schema';
import React from 'react';
import type { Incident, Samples } from '../../detection/detection';
import { timesOf } from '../labels/timesOf';
import { countNoun, formatCount } from '../text/countNoun';
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
      <ul aria-label="Anomalies" data-testid="anomaly-forest-markers">
        {markers
          .filter(({ shown }) => shown)
          .map((marker) => (
            <li key={marker.signal} data-samples={timesOf(marker.samples, samples.time)}>
              {marker.name}: {countNoun(marker.samples.length, 'anomalous sample')}
            </li>
          ))}
      </ul>
      <ul aria-label="Incidents">
        {incidents.slice(0, MAX_LISTED).map((incident) => (
          <li key={incident.start}>
            {incidentTitle(incident, signalNames)}, {incidentTime(incident, samples.time, timeZone)}
          </li>
        ))}
        {incidents.length > MAX_LISTED && <li>and {formatCount(incidents.length - MAX_LISTED)} more</li>}
      </ul>
    </VisuallyHidden>
  );
}

function incidentTime({ start, end, ongoing }: Incident, time: Float64Array, timeZone: TimeZone): string {
  const to = ongoing ? 'now' : formatEndTime(time[end], time[start], timeZone);
  return `${formatTime(time[start], timeZone)} to ${to}`;
}
