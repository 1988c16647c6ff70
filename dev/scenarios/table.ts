import Papa from 'papaparse';
import { Telemetry } from './telemetry';

export type Cell = number | string | null;

/** What a query would return, column by column; the first column is the time. */
export type Table = Readonly<Record<string, ArrayLike<Cell>>>;

/** Telemetry as a wide table. No name but the time's may contain "time": TestData would take it for a time, too. */
export function wideTable({ time, rpm, latency }: Telemetry): Table {
  return { Time: time, RPM: rpm, Latency: latency };
}

/** The rows of a table, without the column names. */
function tableRows(table: Table): Cell[][] {
  const columns = Object.values(table);
  return Array.from(columns[0], (_, row) => columns.map((column) => column[row]));
}

/** The same columns with the given rows, in their order. */
export function selectTableRows(table: Table, rows: readonly number[]): Table {
  return mapColumns(table, (column) => rows.map((row) => column[row]));
}

/** The same table with other columns. */
export function mapColumns(table: Table, change: (column: ArrayLike<Cell>, name: string) => ArrayLike<Cell>): Table {
  return Object.fromEntries(Object.entries(table).map(([name, column]) => [name, change(column, name)]));
}

/** CSV with a header, missing cells blank, times as epoch milliseconds, numbers as shortest round-trip decimals. */
export function toCsv(table: Table): string {
  return Papa.unparse({ fields: Object.keys(table), data: tableRows(table) }, { newline: '\n' });
}
