import { detect } from '../detect';
import type { Detection, DetectionOptions, Samples } from '../detection';
import { samplesFromTable, type Table } from '../series/samplesFromTable';

/** How a table is judged, and what else is known of its samples: a baseline, annotations, when the data were asked for. */
export interface DetectTableOptions
  extends Partial<Omit<DetectionOptions, 'forest'>>, Partial<Omit<Samples, 'time' | 'signals' | 'X'>> {
  readonly forest?: Partial<DetectionOptions['forest']>;
}

/** What holds where nothing was chosen, as in the panel. */
export const defaultDetectionOptions: DetectionOptions = {
  verdict: 'watch',
  forest: { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.03,
  scale: true,
};

/** The verdict on a table. Sample numbers, also those of incidents, are indices into `time`. */
export interface TableDetection extends Detection {
  /** Epoch milliseconds, ascending and distinct, shape (n_samples,). */
  readonly time: Float64Array;
  /** Names of the signals that were judged; `Driver.signal` is an index into them. */
  readonly signals: readonly string[];
  /** The sample of each row of the table, -1 for rows without a valid time. */
  readonly sampleOfRow: Int32Array;
}

/**
 * Finds incidents in a table of time series, as the panel does. Data never throw: what was left out or replaced is said
 * in `notices`, and rows in which a signal has no value are not judged.
 *
 * @throws RangeError if a signal has another number of values than times, a name stands twice, or an option is outside
 *   its domain or does not fit the number of samples or signals.
 */
export function detectTable(table: Table, options: DetectTableOptions = {}): TableDetection {
  checkTable(table);
  const { forest, verdict, contamination, scale, watch, ...context } = options;
  const { samples, sampleOfRow, notices } = samplesFromTable(table);
  const detection = detect(
    { ...samples, ...context },
    {
      verdict: verdict ?? defaultDetectionOptions.verdict,
      forest: { ...defaultDetectionOptions.forest, ...forest },
      contamination: contamination ?? defaultDetectionOptions.contamination,
      scale: scale ?? defaultDetectionOptions.scale,
      ...(watch && { watch }),
    }
  );
  const signals = samples.signals.map(({ name }) => name);
  return { ...detection, time: samples.time, signals, sampleOfRow, notices: [...notices, ...detection.notices] };
}

function checkTable({ time, signals }: Table): void {
  for (const [i, signal] of signals.entries()) {
    const nTimes = (signal.time ?? time).length;
    if (signal.values.length !== nTimes) {
      throw new RangeError(
        `Got ${signal.values.length} values and ${nTimes} times of the signal "${signal.name}"; expected as many.`
      );
    }
    if (signals.findIndex(({ name }) => name === signal.name) !== i) {
      throw new RangeError(`Got two signals with the name "${signal.name}"; expected a name of its own for each.`);
    }
  }
}
