import { useTheme2, VizLayout } from '@grafana/ui';
import React, { useMemo } from 'react';
import { useSteps } from '../useSteps';
import type { ViewProps } from '../viewProps';
import { LABEL_HEIGHT, prepareIncidents } from './drawIncidents';
import { type DrawnRows, drawnRowsSteps, markersOnRows, valuesOnRows } from './drawnRows';
import { IncidentsPlugin } from './IncidentsPlugin';
import { InteractionPlugins } from './InteractionPlugins';
import { prepareMarkers } from './markers';
import { MarkersList } from './MarkersList';
import { MarkersPlugin } from './MarkersPlugin';
import { UPlotChart } from '../plot/plotLibrary';
import { SignalsLegend } from './SignalsLegend';
import { TypicalPlugin } from './TypicalPlugin';
import { isDrawnWhole } from './thinRows';
import { usePlot } from './usePlot';

/** Signals over time in Grafana's look, anomalous samples in red, incidents shaded. */
export function TimeSeriesView(props: ViewProps): React.JSX.Element | null {
  const { prepared, detection, timeRange } = props;
  const input = useMemo(() => ({ prepared, detection, timeRange }), [prepared, detection, timeRange]);
  const { result: drawn } = useSteps(input, isDrawnWhole(prepared.samples.time.length), drawnRowsSteps);
  return drawn ? <DrawnTimeSeries {...props} {...drawn.input} drawn={drawn} /> : null;
}

function DrawnTimeSeries({ drawn, ...props }: ViewProps & { drawn: DrawnRows }): React.JSX.Element {
  const { prepared, detection, options, width, height, timeRange, timeZone } = props;
  const theme = useTheme2();
  const { hiddenMarkers, markerColors, showMarkers, showIncidents, showTypical, legend } = options;
  const paddingTop = showIncidents ? LABEL_HEIGHT : theme.spacing.gridSize;
  const { config, data } = usePlot({ frame: drawn.frame, timeRange, timeZone, paddingTop });
  const markers = useMemo(
    () => (showMarkers ? prepareMarkers(prepared, detection, theme, { hiddenMarkers, markerColors }) : []),
    [showMarkers, prepared, detection, theme, hiddenMarkers, markerColors]
  );
  const markersDrawn = useMemo(() => markersOnRows(markers, drawn), [markers, drawn]);
  const typical = useMemo(
    () => (showTypical !== 'off' ? detection?.typical.map((values) => valuesOnRows(values, drawn)) : undefined),
    [showTypical, detection, drawn]
  );
  const onTime = useMemo(
    () => prepareIncidents(prepared, showIncidents ? detection : undefined),
    [prepared, showIncidents, detection]
  );

  const legendElement = legend.showLegend ? (
    <VizLayout.Legend placement={legend.placement} width={legend.width}>
      <SignalsLegend {...props} markers={markers} config={config} />
    </VizLayout.Legend>
  ) : null;

  return (
    <>
      <VizLayout width={width} height={height} legend={legendElement}>
        {(plotWidth, plotHeight) => (
          <UPlotChart config={config} data={data} width={plotWidth} height={plotHeight}>
            <IncidentsPlugin config={config} onTime={onTime} />
            <TypicalPlugin config={config} frame={drawn.frame} typical={typical} />
            <MarkersPlugin config={config} markers={markersDrawn} />
            <InteractionPlugins config={config} drawn={drawn} view={props} />
          </UPlotChart>
        )}
      </VizLayout>
      {detection && (
        <MarkersList samples={prepared.samples} markers={markers} incidents={onTime.incidents} timeZone={timeZone} />
      )}
    </>
  );
}
