import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'papaparse';
import { readCsv } from '../../packages/cli/src/readCsv';
import type { Rows } from './detector';

/** Rows of which it is known what is wrong with them: what a detector may see, and what it may not. */
export interface LabelledRows {
  readonly name: string;
  readonly rows: Rows;
  /** 1 = belongs to an event. */
  readonly isEvent: Uint8Array;
}

/** Labelled rows of a file. */
export interface LabelledFile extends LabelledRows {
  /** Each row as text, by column. */
  readonly cells: ReadonlyArray<Readonly<Record<string, string>>>;
}

/**
 * Reads a CSV file as the command line does, and its column `Label` (none: nothing is an event); rows in the order of
 * time, one a moment.
 *
 * @param signals - Columns for the detector, in this order; all columns of numbers if undefined.
 * @throws Error with one sentence if the file cannot be used.
 */
export function readLabelledFile(file: string, signals?: readonly string[]): LabelledFile {
  return parseLabelledFile(basename(file, '.csv'), readFileSync(file, 'utf8'), signals);
}

/** The same of a file's text. */
export function parseLabelledFile(name: string, text: string, signals?: readonly string[]): LabelledFile {
  const csv = readCsv(text);
  if ('error' in csv) {
    throw new Error(`${name}: ${csv.error}`);
  }
  const columns = (signals ?? csv.columns.map((column) => column.name)).map((wanted) => {
    const column = csv.columns.find((candidate) => candidate.name === wanted);
    if (!column) {
      throw new Error(`${name}: there is no column "${wanted}", expected one of numbers.`);
    }
    return column;
  });
  const { data } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  const order = inOrderOfTime(csv.time);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (row) => values[row]);
  return {
    name,
    rows: {
      time: pick(csv.time),
      signals: columns.map((column) => ({ name: column.name, values: pick(column.values) })),
    },
    isEvent: Uint8Array.from(order, (row) => (Number(data[row].Label ?? 0) > 0 ? 1 : 0)),
    cells: order.map((row) => data[row]),
  };
}

/** Row numbers in ascending order of time; of rows with the same time the first. */
function inOrderOfTime(time: Float64Array): number[] {
  return Array.from(time.keys())
    .sort((a, b) => time[a] - time[b])
    .filter((row, i, rows) => i === 0 || time[row] > time[rows[i - 1]]);
}

/** Paths of all `*.csv` below a folder, in their order; `before/` (weeks before) aside. */
export function csvFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv') && !path.startsWith('before'))
    .sort()
    .map((path) => join(folder, path));
}

/** Rows from `start` to before `end`. */
export function cutRows({ time, signals }: Rows, start: number, end: number): Rows {
  return {
    time: time.slice(start, end),
    signals: signals.map(({ name, values }) => ({ name, values: values.slice(start, end) })),
  };
}

/** Labelled rows from `start` to before `end`. */
export function cutLabelled({ name, rows, isEvent }: LabelledRows, start: number, end: number): LabelledRows {
  return { name, rows: cutRows(rows, start, end), isEvent: isEvent.slice(start, end) };
}
