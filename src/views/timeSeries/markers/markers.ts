import type { DataFrame, GrafanaTheme2 } from '@grafana/data';
import type { Detection, Samples } from '@anomaly-forest/core/internal/detection';
import { t } from '../../../i18n/t';
import type { Options } from '../../../options/options';
import { isShown } from '../../../ui/plot/fieldStyle';
import { type MarkedStretch, markedStretches } from './markedRows';

export type MarkerShape = 'circle' | 'diamond' | 'triangle' | 'square';

/** The anomalous samples of one signal, and how they are marked. */
export interface SignalMarkers {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  /** Display name of the signal. */
  readonly name: string;
  /** As in the legend: `Anomaly (RPM)`. */
  readonly label: string;
  /** The marked samples, ascending; on the plot: its rows. */
  readonly samples: readonly number[];
  /** The same by incident, always by row of the plot. */
  readonly stretches: readonly MarkedStretch[];
  readonly color: string;
  readonly shape: MarkerShape;
  readonly shown: boolean;
}

const shapes: readonly MarkerShape[] = ['circle', 'diamond', 'triangle', 'square'];

/** Where the markers belong. */
export interface MarkedRows {
  readonly signals: Samples['signals'];
  /** Field 0 is the time, field 1 + i is signal i. */
  readonly frame: DataFrame;
  /** Rows of the frame, ascending. */
  readonly anomalous: readonly number[];
  /** Which sample each row is. */
  readonly samples: ArrayLike<number>;
  /** Nothing is marked as long as there is none. */
  readonly detection?: Pick<Detection, 'verdict' | 'incidents'>;
}

/** What is marked on each signal, see `markedStretches`. */
export function prepareMarkers(
  { signals, frame, detection, ...rows }: MarkedRows,
  theme: GrafanaTheme2,
  { hiddenMarkers = [], markerColors = {} }: Pick<Options, 'hiddenMarkers' | 'markerColors'>
): SignalMarkers[] {
  const chosenColors = new Map(Object.entries(markerColors));
  return signals.map(({ name }, signal) => {
    const field = frame.fields[signal + 1];
    const hasValue = (row: number): boolean => Number.isFinite(field.values[row]);
    const stretches = detection ? markedStretches(detection, rows, signal, hasValue) : [];
    return {
      signal,
      name,
      label: t('time-series.anomaly-of', 'Anomaly ({{name}})', { name }),
      samples: stretches.flatMap((stretch) => stretch.rows),
      stretches,
      color: theme.visualization.getColorByName(chosenColors.get(name) ?? markerColor(signal, theme)),
      shape: shapes[signal % shapes.length],
      shown: isShown(field) && !hiddenMarkers.includes(name),
    };
  });
}

/** A legend entry that stands for markers. */
export interface MarkerEntry {
  readonly label: string;
  readonly markers: readonly SignalMarkers[];
}

/** With more signals than this, an entry for the anomalies of each would bury the signals' own entries. */
const MAX_ENTRIES = 4;

/** An entry for the markers of each signal that has any, or with many signals one for all. */
export function markerEntries(markers: readonly SignalMarkers[]): MarkerEntry[] {
  const marked = markers.filter(({ samples }) => samples.length > 0);
  return marked.length > MAX_ENTRIES
    ? [{ label: t('time-series.anomaly', 'Anomaly'), markers: marked }]
    : marked.map((marker) => ({ label: marker.label, markers: [marker] }));
}

/**
 * The notebook's two reds, in turns. Its dark red (#8B0000) has a contrast of 1.7 to 1 on Grafana's dark background;
 * there the darkest red with 3 to 1, which WCAG 2.2 asks of graphics, takes its place.
 */
function markerColor(signal: number, theme: GrafanaTheme2): string {
  const darkRed = theme.isDark ? '#D0202F' : '#8B0000';
  return signal % 2 === 0 ? '#FF0000' : darkRed;
}
