import React, { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../../i18n/t';
import { onKeysGone } from '../../../ui/plot/KeyboardCursor';
import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { describeIncident } from '../../../ui/text/describeIncident';
import { rangeAround, spanDuration } from '../../../ui/text/sampleSpan';
import type { ViewProps } from '../../../session/viewProps';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { incidentKey, neighbourOf } from './incidentKeys';
import { incidentInTime } from './incidentInTime';
import { leavePlot, pointAt } from '../pointAt';

interface Props {
  config: UPlotConfigBuilder;
  view: ViewProps;
}

/**
 * Keys on the plot: `n` and `p` move the cursor to the next and the previous incident and say what it is, Enter zooms to
 * it, Escape leaves it.
 */
export function IncidentKeysPlugin({ config, view }: Props): React.JSX.Element {
  const helpId = useId();
  const [current, setCurrent] = useState<Incident>();
  const [said, setSaid] = useState('');

  const onKey = (plot: Plot, event: KeyboardEvent): void => {
    const key = event.target === plot.root ? incidentKey(event) : undefined;
    const incidents = view.detection?.incidents ?? [];
    if (key === 'leave') {
      setCurrent(undefined);
      leavePlot(plot);
    } else if (key === 'zoom' && current) {
      view.onChangeTimeRange(zoomTo(current, view));
    } else if (key === 'next' || key === 'previous') {
      const incident = neighbourOf(incidents, current, key);
      setCurrent(incident);
      setSaid(incident ? announce(incident, incidents, view) : t('time-series.no-incidents', 'No incidents'));
      pointAt(plot, incident, view.prepared);
    } else {
      return;
    }
    // Single letters are shortcuts of Grafana's, too.
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyRef = useRef(onKey);
  useLayoutEffect(() => {
    onKeyRef.current = onKey;
  });

  useLayoutEffect(() => {
    config.addHook('init', (plot) => {
      plot.root.setAttribute('role', 'application');
      plot.root.setAttribute('aria-label', t('time-series.plot', 'Signals over time'));
      plot.root.setAttribute('aria-describedby', helpId);
      plot.root.addEventListener('keydown', (event) => onKeyRef.current(plot, event));
      onKeysGone(plot, () => leavePlot(plot));
    });
  }, [config, helpId]);

  return (
    <VisuallyHidden>
      <p id={helpId}>
        {t(
          'time-series.keys',
          'Arrow keys move the cursor. N and P go to the next and the previous incident, Enter zooms to it, Escape leaves it. Space and an arrow key select a time range.'
        )}
      </p>
      <p role="status">{said}</p>
    </VisuallyHidden>
  );
}

function announce(incident: Incident, incidents: readonly Incident[], { prepared, timeZone }: ViewProps): string {
  const { samples, frame } = prepared;
  const duration = spanDuration(incident, samples.time, typicalStep(samples.time));
  return t('time-series.incident-of', 'Incident {{number}} of {{all}}: {{incident}}. {{sentence}}', {
    number: incidents.indexOf(incident) + 1,
    all: incidents.length,
    incident: incidentInTime(incident, samples, timeZone),
    sentence: describeIncident({ ...incident, duration, fields: frame.fields.slice(1), signals: samples.signals }),
  });
}

function zoomTo(incident: Incident, { prepared, timeRange }: ViewProps): ReturnType<typeof rangeAround> {
  const { time } = prepared.samples;
  return rangeAround(incident, time, typicalStep(time), timeRange.to.valueOf());
}
