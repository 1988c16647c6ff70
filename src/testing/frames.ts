import { createDataFrame, DataFrame, Field, FieldType, PartialDataFrame } from '@grafana/data';

/** Minute m as epoch milliseconds, counted from 2023-10-01 00:00 UTC. */
export function minute(m: number): number {
  return Date.UTC(2023, 9, 1, 0, m);
}

/** A frame with a time column, a value a minute, and the given columns: `minutely({ RPM: [5000, 5100] })`. */
export function minutely(
  columns: Record<string, ReadonlyArray<number | null>>,
  frame: PartialDataFrameRest = {}
): DataFrame {
  const nRows = Math.max(0, ...Object.values(columns).map((values) => values.length));
  return timed(
    Array.from({ length: nRows }, (_, m) => minute(m)),
    columns,
    frame
  );
}

/** A frame with the given times (epoch milliseconds) and numeric columns. */
export function timed(
  times: readonly unknown[],
  columns: Record<string, ReadonlyArray<number | null>>,
  frame: PartialDataFrameRest = {}
): DataFrame {
  const numbers = Object.entries(columns).map(([name, values]) => numberField(name, values));
  return createDataFrame({
    ...frame,
    fields: [{ name: 'Time', type: FieldType.time, values: [...times] }, ...numbers],
  });
}

type PartialDataFrameRest = Omit<PartialDataFrame, 'fields'>;

/** A numeric field; `rest` may add config, labels and so on. */
export function numberField(name: string, values: readonly unknown[], rest: Partial<Field> = {}): Field {
  return { name, type: FieldType.number, config: {}, values: [...values], ...rest };
}

/** A text field. */
export function textField(name: string, values: readonly string[]): Field {
  return { name, type: FieldType.string, config: {}, values: [...values] };
}
