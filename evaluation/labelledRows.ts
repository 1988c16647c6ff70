import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'papaparse';
import { readCsv } from '../cli/readCsv';
import type { DetectorInput } from './detector';

/** A labelled CSV file: what the detector may see, and what it may not. */
export interface LabelledRows {
  readonly name: string;
  readonly input: DetectorInput;
  /** 1 = belongs to an event; all 0 if the file has no labels. */
  readonly isEvent: Uint8Array;
  /** Each row as text, by column. */
  readonly cells: ReadonlyArray<Readonly<Record<string, string>>>;
}

/**
 * Reads a CSV file as the command line does, and its column `Label`; rows in the order of time, one a moment.
 *
 * @param signals - Columns for the detector, in this order; all columns of numbers if undefined.
 * @throws Error with one sentence if the file cannot be used.
 */
export function readLabelledRows(file: string, signals?: readonly string[]): LabelledRows {
  const text = readFileSync(file, 'utf8');
  const csv = readCsv(text);
  if ('error' in csv) {
    throw new Error(`${file}: ${csv.error}`);
  }
  const names = signals ?? csv.columns.map(({ name }) => name);
  const columns = names.map((name) => {
    const column = csv.columns.find((candidate) => candidate.name === name);
    if (!column) {
      throw new Error(`${file}: there is no column "${name}", expected one of numbers.`);
    }
    return column;
  });
  const { data } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  const rows = inOrderOfTime(csv.time);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]);
  return {
    name: basename(file, '.csv'),
    input: { time: pick(csv.time), signals: columns.map(({ name, values }) => ({ name, values: pick(values) })) },
    isEvent: Uint8Array.from(rows, (row) => (Number(data[row].Label ?? 0) > 0 ? 1 : 0)),
    cells: rows.map((row) => data[row]),
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
export function cutRows({ time, signals }: DetectorInput, start: number, end: number): DetectorInput {
  return {
    time: time.slice(start, end),
    signals: signals.map(({ name, values }) => ({ name, values: values.slice(start, end) })),
  };
}
