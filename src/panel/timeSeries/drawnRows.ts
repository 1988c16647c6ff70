import type { DataFrame, TimeRange } from '@grafana/data';
import type { Detection } from '../../detection/detection';
import { pickRows } from '../../frames/pickRows';
import type { PreparedSamples } from '../../frames/prepareSamples';
import type { SignalMarkers } from './markers';
import { thinRows } from './thinRows';

/** What the plot is given. Row r of it is sample `samples[r]`. */
export interface DrawnRows {
  readonly frame: DataFrame;
  /** Ascending. */
  readonly samples: Int32Array;
}

/** The samples' own frame; of very many samples as many as can be told apart, and every anomaly. */
export function prepareDrawnRows(
  { samples: { time, X }, frame }: PreparedSamples,
  detection: Detection | undefined,
  { from, to }: TimeRange
): DrawnRows {
  const range = { from: from.valueOf(), to: to.valueOf() };
  const samples = thinRows({ time, columns: X.columns, labels: detection?.labels, ...range });
  if (samples.length === time.length) {
    return { frame, samples };
  }
  const rows = Array.from(samples);
  return {
    frame: { ...frame, length: rows.length, fields: frame.fields.map((field) => pickRows(field, rows)) },
    samples,
  };
}

/** The markers with the plot's rows in place of sample numbers; all their samples must be among the drawn ones. */
export function markersOnRows(markers: readonly SignalMarkers[], { samples }: DrawnRows): SignalMarkers[] {
  return markers.map((marker) => {
    let row = 0;
    const rows = marker.samples.map((sample) => {
      while (samples[row] < sample) {
        row++;
      }
      return row;
    });
    return { ...marker, samples: rows };
  });
}

/** Of values that belong to samples, those of the plot's rows. */
export function valuesOnRows(values: Float64Array, { samples }: DrawnRows): Float64Array {
  return Float64Array.from(samples, (sample) => values[sample]);
}
