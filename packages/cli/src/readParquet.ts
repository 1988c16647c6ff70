import { readTable } from './table/readTable';
import { InvalidTable, TableData, TableOptions } from './table/table';

/** True for the bytes of a Parquet file. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';
}

/**
 * Reads a Parquet file as a table, with hyparquet, which is an optional dependency.
 *
 * @returns one sentence as `error` if the file is damaged or holds no time series, or the package is absent.
 */
export async function readParquet(bytes: Uint8Array, options: TableOptions): Promise<TableData | { error: string }> {
  const hyparquet = await import('hyparquet').catch(() => undefined);
  if (hyparquet === undefined) {
    return { error: 'it is a Parquet file, expected the package hyparquet to read it: npm install hyparquet.' };
  }
  try {
    const file = new Uint8Array(bytes).buffer;
    const metadata = hyparquet.parquetMetadata(file);
    const objects = await hyparquet.parquetReadObjects({ file, metadata });
    const names = hyparquet.parquetSchema(metadata).children.map(({ element }) => element.name);
    const rows = objects.map((object, i) => ({ number: i + 1, cells: names.map((name) => cellOf(object[name])) }));
    return readTable({ header: { number: 1, cells: names }, rows, delimiter: ',' }, options);
  } catch (error) {
    const isOurs = error instanceof InvalidTable;
    const reason = error instanceof Error ? error.message : String(error);
    return {
      error: isOurs ? reason : `the Parquet file cannot be read (${reason}), expected plain or Snappy columns.`,
    };
  }
}

/** A value as a cell of a table; what has parts of its own is none. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  return typeof value === 'object' ? '' : String(value);
}
