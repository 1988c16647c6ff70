import type { DataFrame, Field, TimeRange } from '@grafana/data';
import type { Detection } from '../../../detection/detection';
import { partOf, type Steps } from '../../../detection/steps';
import { pickRows } from '../../../frames/pickRows';
import type { PreparedSamples } from '../../../frames/prepareSamples';
import type { SignalMarkers } from '../markers/markers';
import { thinSteps } from './thinRows';

/** What is to be drawn. Compared by identity: memoise it. */
export interface DrawingInput {
  readonly prepared: PreparedSamples;
  readonly detection?: Detection;
  readonly timeRange: TimeRange;
}

/** What the plot is given. Row r of it is sample `samples[r]`. */
export interface DrawnRows {
  /** Whose rows these are: what belongs to other samples must not be drawn with them. */
  readonly input: DrawingInput;
  readonly frame: DataFrame;
  /** Ascending. */
  readonly samples: Int32Array;
}

/** The samples' own frame; of very many samples as many as can be told apart, and every anomaly. */
export function* drawnRowsSteps(input: DrawingInput): Steps<DrawnRows> {
  const { samples, frame } = input.prepared;
  const { time, X } = samples;
  const [from, to] = [input.timeRange.from.valueOf(), input.timeRange.to.valueOf()];
  const thinning = thinSteps({ time, columns: X.columns, labels: input.detection?.labels, from, to });
  const kept = yield* partOf(thinning, 0, 0.5);
  if (kept.length === time.length) {
    return { input, frame, samples: kept };
  }
  const rows = Array.from(kept);
  const fields: Field[] = [];
  for (const field of frame.fields) {
    yield 0.5 + (0.5 * fields.length) / frame.fields.length;
    fields.push(pickRows(field, rows));
  }
  return { input, frame: { ...frame, length: rows.length, fields }, samples: kept };
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
