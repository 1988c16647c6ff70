import { Field } from '@grafana/data';
import { TableColumn } from '@anomaly-forest/core/internal/series/samplesFromTable';
import { withValues } from './pickRows';

/** A field on the samples' times, a value each: null = missing, undefined = it has no row at that time. */
export function alignedField(field: Field, { column, sampleOfRow, unchanged }: TableColumn): Field {
  if (unchanged) {
    return field;
  }
  const values: Array<number | null | undefined> = Array.from(column, () => undefined);
  for (const sample of sampleOfRow) {
    if (sample >= 0) {
      values[sample] = Number.isNaN(column[sample]) ? null : column[sample];
    }
  }
  return withValues(field, values, (sample) => sampleOfRow.lastIndexOf(sample));
}
