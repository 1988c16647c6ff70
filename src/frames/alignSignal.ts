import { Field } from '@grafana/data';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { AlignedColumn, alignSteps } from '@anomaly-forest/core/internal/series/alignColumn';
import { withValues } from './pickRows';

/** A signal on the samples' moments, as a column and as a field: null = missing, undefined = it has no row at that time. */
export interface AlignedSignal extends AlignedColumn {
  readonly field: Field;
}

/** Lays a field's values on the grid of moments, see `alignSteps`. */
export function* alignSignalSteps(field: Field, positions: Int32Array, nSamples: number): Steps<AlignedSignal> {
  const aligned = yield* alignSteps(field.values, positions, nSamples);
  return { ...aligned, field: aligned.unchanged ? field : alignedField(field, aligned.column, positions) };
}

function alignedField(field: Field, column: Float64Array, positions: Int32Array): Field {
  const values: Array<number | null | undefined> = Array.from(column, () => undefined);
  for (const sample of positions) {
    if (sample >= 0) {
      values[sample] = Number.isNaN(column[sample]) ? null : column[sample];
    }
  }
  return withValues(field, values, (sample) => positions.lastIndexOf(sample));
}
