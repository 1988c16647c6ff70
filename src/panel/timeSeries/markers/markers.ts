import { Field, GrafanaTheme2 } from '@grafana/data';
import type { Detection } from '../../../detection/detection';
import type { PreparedSamples } from '../../../frames/prepareSamples';
import { t } from '../../../i18n/t';
import type { Options } from '../../../options';
import { isShown } from '../../plot/fieldStyle';

export type MarkerShape = 'circle' | 'diamond' | 'triangle' | 'square';

/** The anomalous samples of one signal, and how they are marked. */
export interface SignalMarkers {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  /** Display name of the signal. */
  readonly name: string;
  /** As in the legend: `Anomaly (RPM)`. */
  readonly label: string;
  /** Anomalous samples in which the signal has a value, ascending; on the plot: its rows. */
  readonly samples: readonly number[];
  readonly color: string;
  readonly shape: MarkerShape;
  readonly shown: boolean;
}

const shapes: readonly MarkerShape[] = ['circle', 'diamond', 'triangle', 'square'];

/** Marks each anomalous sample on each signal; with no detection there is a (legend) entry, but no sample. */
export function prepareMarkers(
  { samples, frame }: PreparedSamples,
  detection: Detection | undefined,
  theme: GrafanaTheme2,
  { hiddenMarkers = [], markerColors = {} }: Pick<Options, 'hiddenMarkers' | 'markerColors'>
): SignalMarkers[] {
  const chosenColors = new Map(Object.entries(markerColors));
  const anomalous = detection ? anomalousSamples(detection.labels) : [];
  return samples.signals.map(({ name }, signal) => {
    const field = frame.fields[signal + 1];
    return {
      signal,
      name,
      label: t('time-series.anomaly-of', 'Anomaly ({{name}})', { name }),
      samples: anomalous.filter((sample) => hasValue(field, sample)),
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

/** An entry for each signal's markers, or with many signals one for all. */
export function markerEntries(markers: readonly SignalMarkers[]): MarkerEntry[] {
  return markers.length > MAX_ENTRIES
    ? [{ label: t('time-series.anomaly', 'Anomaly'), markers }]
    : markers.map((marker) => ({ label: marker.label, markers: [marker] }));
}

/**
 * The notebook's two reds, in turns. Its dark red (#8B0000) has a contrast of 1.7 to 1 on Grafana's dark background;
 * there the darkest red with 3 to 1, which WCAG 2.2 asks of graphics, takes its place.
 */
function markerColor(signal: number, theme: GrafanaTheme2): string {
  const darkRed = theme.isDark ? '#D0202F' : '#8B0000';
  return signal % 2 === 0 ? '#FF0000' : darkRed;
}

function anomalousSamples(labels: Int8Array): number[] {
  const samples: number[] = [];
  for (let sample = 0; sample < labels.length; sample++) {
    if (labels[sample] === -1) {
      samples.push(sample);
    }
  }
  return samples;
}

function hasValue(field: Field, sample: number): boolean {
  return Number.isFinite(field.values[sample]);
}
