import { Field } from '@grafana/data';

/**
 * The field with other values, where value i comes from row `rowOf(i)` of the given field: name, labels, config and
 * display processor stay, data links still ask for the original row, and figures cached for the old values are dropped.
 */
export function withValues(field: Field, values: unknown[], rowOf: (i: number) => number): Field {
  const { getLinks } = field;
  return {
    ...field,
    values,
    state: { ...field.state, calcs: undefined },
    ...(getLinks && {
      getLinks: (config) =>
        getLinks(
          config.valueRowIndex === undefined ? config : { ...config, valueRowIndex: rowOf(config.valueRowIndex) }
        ),
    }),
  };
}

/** The given rows of a field, in the given order. */
export function pickRows(field: Field, rows: readonly number[]): Field {
  return withValues(
    field,
    rows.map((row) => field.values[row]),
    (i) => rows[i]
  );
}
