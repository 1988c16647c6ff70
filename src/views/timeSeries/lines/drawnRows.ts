import type { DataFrame, Field, TimeRange } from '@grafana/data';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { partOf, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { pickRows } from '../../../frames/pickRows';
import type { PreparedSamples } from '../../../frames/prepareSamples';
import type { SignalMarkers } from '../markers/markers';
import type { LineGaps } from './lineGaps';
import { signalLine } from './signalLine';
import { thinSteps } from './thinRows';

/** What is to be drawn. Compared by identity: memoise it. */
interface DrawingInput {
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
  /** One a signal. */
  readonly lines: readonly LineGaps[];
  /** The rows of anomalous samples, ascending. */
  readonly anomalous: readonly number[];
}

/** The samples' own frame; of very many samples as many as can be told apart, and every anomaly. */
export function* drawnRowsSteps(input: DrawingInput): Steps<DrawnRows> {
  const {
    samples: { time, X },
    frame: given,
  } = input.prepared;
  const labels = input.detection?.labels;
  const [from, to] = [input.timeRange.from.valueOf(), input.timeRange.to.valueOf()];
  const samples = yield* partOf(thinSteps({ time, columns: X.columns, labels, from, to }), 0, 0.5);
  const frame = samples.length === time.length ? given : yield* partOf(pickSteps(given, samples), 0.5, 0.7);
  const lines = yield* partOf(linesSteps(frame, input.timeRange), 0.7, 1);
  return { input, frame, samples, lines, anomalous: labels ? anomalousRows(samples, labels) : [] };
}

function* pickSteps(frame: DataFrame, samples: Int32Array): Steps<DataFrame> {
  const rows = Array.from(samples);
  const fields: Field[] = [];
  for (const field of frame.fields) {
    yield fields.length / frame.fields.length;
    fields.push(pickRows(field, rows));
  }
  return { ...frame, length: rows.length, fields };
}

function* linesSteps({ fields: [time, ...signals] }: DataFrame, range: TimeRange): Steps<LineGaps[]> {
  const lines: LineGaps[] = [];
  for (const signal of signals) {
    yield lines.length / signals.length;
    lines.push(signalLine(time, signal, range));
  }
  return lines;
}

function anomalousRows(samples: Int32Array, labels: Int8Array): number[] {
  const rows: number[] = [];
  samples.forEach((sample, row) => {
    if (labels[sample] === -1) {
      rows.push(row);
    }
  });
  return rows;
}

/** The markers with sample numbers in place of the plot's rows. */
export function markersOnSamples(
  markers: readonly SignalMarkers[],
  { samples }: Pick<DrawnRows, 'samples'>
): SignalMarkers[] {
  return markers.map((marker) => ({ ...marker, samples: marker.samples.map((row) => samples[row]) }));
}

/** Of values that belong to samples, those of the plot's rows. */
export function valuesOnRows(values: Float64Array, { samples }: Pick<DrawnRows, 'samples'>): Float64Array {
  return Float64Array.from(samples, (sample) => values[sample]);
}
