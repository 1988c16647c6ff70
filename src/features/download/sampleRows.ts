import type { Detection } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';

/** One sample with its verdict. */
export interface SampleRow {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** One a signal, in the order of the signals; NaN where missing. */
  readonly values: readonly number[];
  /** `score_samples`: lower = stranger; NaN where the sample was not judged. */
  readonly score: number;
  /** -1 anomaly, 1 normal, 0 not judged. */
  readonly label: number;
  /** 1 for the first incident of the time range; none outside of incidents. */
  readonly incident?: number;
}

/** Makes the reader of one sample after another: rows are made as they are written, never all at once. */
export function sampleRows({ samples }: PreparedSamples, detection: Detection): (sample: number) => SampleRow {
  const incidents = incidentNumbers(samples.time.length, detection);
  return (sample) => ({
    time: formatIsoTime(samples.time[sample]),
    values: samples.X.columns.map((column) => column[sample]),
    score: detection.scoreSamples[sample],
    label: detection.labels[sample],
    incident: incidents[sample] || undefined,
  });
}

/** The incident of each sample, counted from 1; 0 where there is none. */
function incidentNumbers(nSamples: number, { incidents }: Detection): Uint32Array {
  const numbers = new Uint32Array(nSamples);
  incidents.forEach(({ start, end }, i) => numbers.fill(i + 1, start, end + 1));
  return numbers;
}

/** Epoch milliseconds as ISO 8601, UTC. */
export function formatIsoTime(time: number): string {
  return new Date(time).toISOString();
}
