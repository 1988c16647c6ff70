import { withMissingRows } from '@anomaly-forest/core/internal/series/missingRows';
import type { PreparedSamples } from './prepareSamples';

/**
 * Prepared samples with rows without values where rows are missing, so that missing data can be told as an incident.
 *
 * @param until - Epoch milliseconds up to which there could be samples.
 */
export function withNoDataRows(prepared: PreparedSamples, until: number): PreparedSamples {
  const { samples, givenRow } = withMissingRows(prepared.samples, until);
  if (samples === prepared.samples) {
    return prepared;
  }
  const [time, ...others] = prepared.frame.fields;
  const onRows = (values: readonly unknown[]): unknown[] =>
    Array.from(givenRow, (row) => (row < 0 ? null : values[row]));
  return {
    ...prepared,
    samples,
    frame: {
      ...prepared.frame,
      length: samples.time.length,
      fields: [
        { ...time, values: Array.from(samples.time) },
        ...others.map((field) => ({ ...field, values: onRows(field.values) })),
      ],
    },
  };
}
