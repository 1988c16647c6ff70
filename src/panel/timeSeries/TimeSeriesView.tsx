import { useTheme2, VizLayout } from '@grafana/ui';
import React, { useCallback, useMemo } from 'react';
import { typicalStep } from '../../detection/incidents';
import type { ViewProps } from '../viewProps';
import { LABEL_HEIGHT } from './drawIncidents';
import { IncidentsPlugin } from './IncidentsPlugin';
import { InteractionPlugins } from './InteractionPlugins';
import { prepareMarkers } from './markers';
import { MarkersList } from './MarkersList';
import { MarkersPlugin } from './MarkersPlugin';
import { UPlotChart } from './plotLibrary';
import { SignalsLegend } from './SignalsLegend';
import { usePlot } from './usePlot';

/** Signals over time in Grafana's look, anomalous samples in red, incidents shaded. */
export function TimeSeriesView(props: ViewProps): React.JSX.Element {
  const { prepared, detection, options, width, height, timeRange, timeZone } = props;
  const theme = useTheme2();
  const { hiddenMarkers, showMarkers, showIncidents, legend } = options;
  const paddingTop = showIncidents ? LABEL_HEIGHT : theme.spacing.gridSize;
  const { config, data } = usePlot({ frame: prepared.frame, timeRange, timeZone, paddingTop });
  const markers = useMemo(
    () => (showMarkers ? prepareMarkers(prepared, detection, theme, hiddenMarkers) : []),
    [showMarkers, prepared, detection, theme, hiddenMarkers]
  );
  const incidents = useMemo(() => (showIncidents && detection?.incidents) || [], [showIncidents, detection]);
  const interval = useMemo(() => typicalStep(prepared.samples.time), [prepared]);
  const toggleMarkers = useToggleMarkers(props);

  const legendElement = legend.showLegend ? (
    <VizLayout.Legend placement={legend.placement} width={legend.width}>
      <SignalsLegend
        prepared={prepared}
        markers={markers}
        config={config}
        legend={legend}
        onToggleMarkers={toggleMarkers}
      />
    </VizLayout.Legend>
  ) : null;

  return (
    <>
      <VizLayout width={width} height={height} legend={legendElement}>
        {(plotWidth, plotHeight) => (
          <UPlotChart config={config} data={data} width={plotWidth} height={plotHeight}>
            <IncidentsPlugin config={config} incidents={incidents} interval={interval} />
            <MarkersPlugin config={config} markers={markers} />
            <InteractionPlugins config={config} view={props} />
          </UPlotChart>
        )}
      </VizLayout>
      <MarkersList samples={prepared.samples} markers={markers} incidents={incidents} timeZone={timeZone} />
    </>
  );
}

/** Which markers are hidden is saved in the panel's options: Grafana's own overrides know fields only. */
function useToggleMarkers({ options, onOptionsChange }: ViewProps): (signal: string) => void {
  return useCallback(
    (signal) => {
      const { hiddenMarkers = [] } = options;
      const others = hiddenMarkers.filter((name) => name !== signal);
      const wasHidden = others.length < hiddenMarkers.length;
      onOptionsChange({ ...options, hiddenMarkers: wasHidden ? others : [...others, signal] });
    },
    [options, onOptionsChange]
  );
}
