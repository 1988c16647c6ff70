import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import type { Options } from '../../options/options';
import type { ViewProps } from '../../session/viewProps';
import { isLow, isVeryLow } from '../../ui/lowView';
import { type AnnotationMark, readAnnotations } from '../../features/annotations/readAnnotations';
import { type IncidentsOnTime, LABEL_HEIGHT, prepareIncidents } from './incidents/drawIncidents';
import { type DrawnRows, markersOnSamples } from './lines/drawnRows';
import { unfinishedInterval, type UnfinishedInterval } from './drawUnfinished';
import { prepareMarkers, type SignalMarkers } from './markers/markers';
import { type TypicalValues, typicalValues } from './typical/typicalValues';

/** Room for the upper edges of shades and half a tick's text, CSS pixels. */
const EDGE_HEIGHT = 5;

/** What is drawn on the signals. */
export interface Overlays {
  /** What they are drawn on. */
  readonly rows: DrawnRows;
  /** Room above the plot for the incidents' labels, CSS pixels. */
  readonly paddingTop: number;
  /** Whether incidents are named above the plot. */
  readonly hasLabels: boolean;
  /** By sample. */
  readonly markers: readonly SignalMarkers[];
  /** By row of the plot. */
  readonly markersDrawn: readonly SignalMarkers[];
  readonly onTime: IncidentsOnTime;
  readonly typical: readonly TypicalValues[];
  readonly annotations: readonly AnnotationMark[];
  readonly unfinished?: UnfinishedInterval;
}

/** All of them, and each overlay, are the same object until something changes that they show: a new one is drawn at once. */
export function useOverlays({ prepared, detection, options, ...view }: ViewProps, rows: DrawnRows): Overlays {
  const theme = useTheme2();
  const { showIncidents, showTypical } = options;
  const markersDrawn = useMarkers(rows, options);
  const markers = useMemo(() => markersOnSamples(markersDrawn, rows), [markersDrawn, rows]);
  const onTime = useMemo(
    () => prepareIncidents(prepared, showIncidents ? detection : undefined),
    [prepared, showIncidents, detection]
  );
  const typical = useMemo(
    () => (showTypical === 'off' || !detection ? [] : typicalValues(detection, rows, prepared.samples.expected)),
    [showTypical, detection, rows, prepared]
  );
  const [from, to] = [view.timeRange.from.valueOf(), view.timeRange.to.valueOf()];
  const annotations = useMemo(
    () => readAnnotations(view.annotations ?? [], { from, to }, theme),
    [view.annotations, from, to, theme]
  );
  const unfinished = useMemo(() => unfinishedInterval(prepared.samples, detection), [prepared, detection]);
  const hasLabels = showIncidents && !isLow(view.height);
  const paddingTop = hasLabels ? LABEL_HEIGHT : isVeryLow(view.height) ? EDGE_HEIGHT : theme.spacing.gridSize;
  return useMemo(
    () => ({ rows, paddingTop, hasLabels, markers, markersDrawn, onTime, typical, annotations, unfinished }),
    [rows, paddingTop, hasLabels, markers, markersDrawn, onTime, typical, annotations, unfinished]
  );
}

/** By row of the plot. */
function useMarkers({ frame, anomalous, samples, input }: DrawnRows, options: Options): readonly SignalMarkers[] {
  const theme = useTheme2();
  const { hiddenMarkers, markerColors, showMarkers } = options;
  const {
    prepared: {
      samples: { signals },
    },
    detection,
  } = input;
  return useMemo(() => {
    const marked = { signals, frame, anomalous, samples, detection };
    return showMarkers ? prepareMarkers(marked, theme, { hiddenMarkers, markerColors }) : [];
  }, [showMarkers, signals, frame, anomalous, samples, detection, theme, hiddenMarkers, markerColors]);
}
