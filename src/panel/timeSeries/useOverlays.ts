import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import type { ViewProps } from '../viewProps';
import { type AnnotationMark, readAnnotations } from './annotations/readAnnotations';
import { type IncidentsOnTime, LABEL_HEIGHT, prepareIncidents } from './incidents/drawIncidents';
import { type DrawnRows, markersOnSamples } from './lines/drawnRows';
import { unfinishedInterval, type UnfinishedInterval } from './drawUnfinished';
import { prepareMarkers, type SignalMarkers } from './markers/markers';
import { type TypicalValues, typicalValues } from './typical/typicalValues';

/** What is drawn on the signals. */
export interface Overlays {
  /** Room above the plot for the incidents' labels, CSS pixels. */
  readonly paddingTop: number;
  /** By sample. */
  readonly markers: readonly SignalMarkers[];
  /** By row of the plot. */
  readonly markersDrawn: readonly SignalMarkers[];
  readonly onTime: IncidentsOnTime;
  readonly typical: readonly TypicalValues[];
  readonly annotations: readonly AnnotationMark[];
  readonly unfinished?: UnfinishedInterval;
}

/** Each overlay is the same object until something changes that it shows: a new one is drawn at once. */
export function useOverlays({ prepared, detection, options, ...view }: ViewProps, drawn: DrawnRows): Overlays {
  const theme = useTheme2();
  const { hiddenMarkers, markerColors, showMarkers, showIncidents, showTypical } = options;
  const { frame, anomalous } = drawn;
  const { signals } = prepared.samples;
  const markersDrawn = useMemo(
    () => (showMarkers ? prepareMarkers({ signals, frame, anomalous }, theme, { hiddenMarkers, markerColors }) : []),
    [showMarkers, signals, frame, anomalous, theme, hiddenMarkers, markerColors]
  );
  const [from, to] = [view.timeRange.from.valueOf(), view.timeRange.to.valueOf()];
  return {
    paddingTop: showIncidents ? LABEL_HEIGHT : theme.spacing.gridSize,
    markers: useMemo(() => markersOnSamples(markersDrawn, drawn), [markersDrawn, drawn]),
    markersDrawn,
    onTime: useMemo(
      () => prepareIncidents(prepared, showIncidents ? detection : undefined),
      [prepared, showIncidents, detection]
    ),
    typical: useMemo(
      () => (showTypical === 'off' || !detection ? [] : typicalValues(detection, drawn)),
      [showTypical, detection, drawn]
    ),
    annotations: useMemo(
      () => readAnnotations(view.annotations ?? [], { from, to }, theme),
      [view.annotations, from, to, theme]
    ),
    unfinished: useMemo(() => unfinishedInterval(prepared.samples, detection), [prepared, detection]),
  };
}
