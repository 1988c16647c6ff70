import type { Field } from '@grafana/data';
import { pickRows } from './pickRows';

/** Remembered, as are the figures that Grafana calculates of a field and keeps in its state. */
const known = new WeakMap<Field, Field>();

/**
 * A signal without the rows that only other signals have (undefined, see `PreparedSamples.frame`): they are not to be
 * counted, and none is its first or last value.
 */
export function ownRows(field: Field): Field {
  const own = known.get(field) ?? withoutOthers(field);
  known.set(field, own);
  return own;
}

function withoutOthers(field: Field): Field {
  if (!field.values.includes(undefined)) {
    return field;
  }
  return pickRows(
    field,
    Array.from(field.values.keys()).filter((row) => field.values[row] !== undefined)
  );
}
