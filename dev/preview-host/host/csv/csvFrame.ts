import { createDataFrame, type DataFrame, FieldType, type QueryResultMetaNotice } from '@grafana/data';
import { type TableData } from '../../../../packages/cli/src/table/table';

/** A file's rows as a data source would return them: null for missing, notices for what was left out. */
export function csvFrame(name: string, { time, columns, notices }: TableData): DataFrame {
  return createDataFrame({
    name,
    meta: { notices: notices.map(({ level, text }): QueryResultMetaNotice => ({ severity: level, text })) },
    fields: [
      { name: 'Time', type: FieldType.time, values: Array.from(time) },
      ...columns.map((column) => ({
        name: column.name,
        type: FieldType.number,
        ...(column.labels && { labels: { ...column.labels } }),
        config: {
          ...(column.unit !== undefined && { unit: column.unit }),
          // The labels are in the name already.
          ...(column.labels && { displayNameFromDS: column.name }),
        },
        values: Array.from(column.values, (value) => (Number.isNaN(value) ? null : value)),
      })),
    ],
  });
}

/** The rows within a range of time, ends included, as every real data source returns them. */
export function rowsBetween(frame: DataFrame, from: number, to: number): DataFrame {
  const [time] = frame.fields;
  const rows = time.values.flatMap((value: number, row) => (value >= from && value <= to ? [row] : []));
  return {
    ...frame,
    length: rows.length,
    fields: frame.fields.map((field) => ({ ...field, values: rows.map((row) => field.values[row]) })),
  };
}
