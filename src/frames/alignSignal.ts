import { Field } from '@grafana/data';
import { withValues } from './pickRows';

/** A signal on the samples' moments. */
export interface AlignedSignal {
  /** NaN = missing. */
  readonly column: Float64Array;
  /** The same values as a field (null = missing). */
  readonly field: Field;
  readonly nInfinite: number;
}

/**
 * Lays a field's values on the grid of moments: row r goes to `positions[r]`. Where rows repeat a time, the last one
 * that has a value wins. NaN and infinities count as missing.
 */
export function alignSignal(field: Field, positions: Int32Array, nSamples: number): AlignedSignal {
  const column = new Float64Array(nSamples).fill(NaN);
  let nInfinite = 0;
  let unchanged = field.values.length === nSamples && positions.length === nSamples;
  const nRows = Math.min(positions.length, field.values.length);
  for (let row = 0; row < nRows; row++) {
    const value: unknown = field.values[row];
    const position = positions[row];
    unchanged &&= position === row && (value === null || Number.isFinite(value));
    if (position >= 0 && typeof value === 'number') {
      if (Number.isFinite(value)) {
        column[position] = value;
      } else if (!Number.isNaN(value)) {
        nInfinite++;
      }
    }
  }
  return { column, nInfinite, field: unchanged ? field : alignedField(field, column, positions) };
}

function alignedField(field: Field, column: Float64Array, positions: Int32Array): Field {
  const values = Array.from(column, (value) => (Number.isNaN(value) ? null : value));
  return withValues(field, values, (sample) => positions.lastIndexOf(sample));
}
