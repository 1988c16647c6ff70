import { parseArguments } from '../../packages/cli/src/arguments';
import { csvSamples } from '../../packages/cli/src/csvSamples';
import { detect } from '@anomaly-forest/core/internal/detect';
import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { pinBaselineSteps } from '@anomaly-forest/core/internal/watch/learnBaseline';
import { defaultWatchOptions } from '@anomaly-forest/core/internal/watchOptions';

/** Values of some signals, row by row. */
export interface Rows {
  /** Epoch milliseconds, one a row. */
  readonly time: Float64Array;
  /** NaN = missing. */
  readonly signals: ReadonlyArray<{ readonly name: string; readonly values: Float64Array }>;
}

/** What a detector gets: no labels, rows in the order of the file. */
export interface DetectorInput extends Rows {
  /** Other rows of the same signals that show what is normal. */
  readonly baseline?: Rows;
  /** A baseline that was pinned before, see `pinBaseline`. */
  readonly pinned?: ArrayBuffer;
  /** Milliseconds until data are complete: newer rows are not to be judged. */
  readonly completeAfter?: number;
}

/** An incident as the detector tells it. Rows count from 0. */
export interface ToldIncident {
  readonly start: number;
  /** Last row (inclusive). */
  readonly end: number;
  readonly ongoing: boolean;
  readonly kind: string;
  readonly severity: string;
  /** Strongest first. */
  readonly drivers: ReadonlyArray<{ readonly signal: string; readonly typical: number; readonly actual: number }>;
}

/** What the detector says of the rows it was given. */
export interface DetectorOutput {
  /** 1 = anomalous, one a row. */
  readonly flags: Uint8Array;
  readonly incidents: readonly ToldIncident[];
  readonly notices: readonly string[];
}

/** Judges some rows. */
export type Detector = (input: DetectorInput) => DetectorOutput;

/** Whether `completeAfter` is heeded. */
export const HEEDS_COMPLETE_AFTER = true;

/** What the command line takes where nothing is set. */
export const defaultDetectionOptions = readDefaultOptions();

/** The verdict that ships, by the command line's path and with its defaults, on rows in memory. */
export const shippingDetector: Detector = (input) => detectRows(input, defaultDetectionOptions);

/** Learns what is normal from rows, to be used with later ones; undefined if there is too little to learn from. */
export function pinBaseline(rows: Rows): ArrayBuffer | undefined {
  const pinned = runToEnd(pinBaselineSteps(asSamples(rows).samples, defaultWatchOptions));
  return 'problem' in pinned ? undefined : pinned.buffer;
}

/** The whole verdict on rows, with the defaults of the command line. */
export function detectionOf(rows: Rows): Detection {
  return detect(asSamples(rows).samples, defaultDetectionOptions);
}

/** Judges rows with any options. */
export function detectRows(input: DetectorInput, options: DetectionOptions): DetectorOutput {
  const csv = asSamples(input);
  const { samples, sampleOfRow } = csv;
  const detection = detect({ ...withBaseline(samples, input), completeAfter: input.completeAfter }, options);
  return {
    flags: Uint8Array.from(sampleOfRow, (sample) => (detection.labels[sample] === -1 ? 1 : 0)),
    incidents: detection.incidents.map((incident) => toldIncident(incident, samples, sampleOfRow)),
    notices: [...csv.notices, ...detection.notices].map(({ text }) => text),
  };
}

function withBaseline(samples: Samples, { baseline, pinned }: DetectorInput): Samples {
  if (pinned !== undefined) {
    return { ...samples, baseline: { kind: 'pinned', buffer: pinned } };
  }
  return baseline === undefined
    ? samples
    : { ...samples, baseline: { kind: 'samples', samples: asSamples(baseline).samples } };
}

function asSamples({ time, signals }: Rows): ReturnType<typeof csvSamples> {
  return csvSamples({ time, columns: signals, notices: [] }, 'leave-out');
}

function toldIncident(
  incident: Detection['incidents'][number],
  samples: Samples,
  sampleOfRow: Int32Array
): ToldIncident {
  return {
    start: sampleOfRow.indexOf(incident.start),
    end: sampleOfRow.lastIndexOf(incident.end),
    ongoing: incident.ongoing,
    kind: incident.kind,
    severity: incident.severity,
    drivers: incident.drivers.map(({ signal, typical, actual }) => ({
      signal: samples.signals[signal].name,
      typical,
      actual,
    })),
  };
}

function readDefaultOptions(): DetectionOptions {
  const parsed = parseArguments(['FILE.csv']);
  if (parsed === 'help') {
    throw new Error('The command line shows its help where it should judge a file.');
  }
  return parsed.options;
}
