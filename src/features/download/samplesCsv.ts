import type { Detection } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { numberCell, textCell } from '@anomaly-forest/core/internal/writing/csvCell';
import { SampleRow, sampleRows } from './sampleRows';
import { textParts } from './textParts';

/** Lines end as RFC 4180 has it. */
const NEW_LINE = '\r\n';

/**
 * Samples and verdict as CSV (RFC 4180), part by part: `time`, the signals, `score`, `label`, `incident`. Empty where
 * there is no value.
 */
export function samplesCsv(prepared: PreparedSamples, detection: Detection): Generator<string, void> {
  const header = ['time', ...prepared.fullNames, 'score', 'label', 'incident'];
  const row = sampleRows(prepared, detection);
  return textParts(
    { head: header.map(textCell).join(',') + NEW_LINE, foot: NEW_LINE, separator: NEW_LINE },
    prepared.samples.time.length,
    (sample) => formatRow(row(sample))
  );
}

function formatRow({ time, values, score, label, incident }: SampleRow): string {
  return [time, ...values.map(numberCell), numberCell(score), label, incident ?? ''].join(',');
}
