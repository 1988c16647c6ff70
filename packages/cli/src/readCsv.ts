import Papa from 'papaparse';
import { Notice } from '@anomaly-forest/core/internal/detection';
import { nameInSentence, readableName, uniqueNames } from '@anomaly-forest/core/internal/series/signalNames';
import { parseCsvTime } from './csvTime';

/** The data rows of a CSV file, in the file's order. */
export interface CsvData {
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  /** Every column of numbers; NaN = missing. */
  readonly columns: ReadonlyArray<{ readonly name: string; readonly values: Float64Array }>;
  readonly notices: readonly Notice[];
}

interface Line {
  /** Of its beginning, counted from 1, as an editor does; a cell in quotes may go over several lines. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** The content is no such table; the message says where, what was got and what is expected. */
class InvalidCsv extends Error {}

/**
 * Reads a table of time series: a header, the time in the first column (ISO 8601 or epoch milliseconds), numbers in the
 * others. Blank cells are missing. Columns that begin with a text, and labels (columns called "Label"), are left out with
 * a notice.
 *
 * @returns one sentence as `error` if the text is no such table.
 */
export function readCsv(text: string): CsvData | { error: string } {
  try {
    return readTable(text);
  } catch (error) {
    if (error instanceof InvalidCsv) {
      return { error: error.message };
    }
    throw error;
  }
}

function readTable(text: string): CsvData {
  const [header, ...rows] = readLines(text);
  checkShape(header, rows);
  const time = Float64Array.from(rows, (row) => readTime(row, header.cells[0]));
  const names = columnNames(header);
  const isNumeric = names.map((_, i) => i > 0 && !beginsWithText(rows, i));
  const isSignal = names.map((name, i) => isNumeric[i] && !isLabel(name));
  return {
    time,
    columns: names.flatMap((name, i) => (isSignal[i] ? [{ name, values: readColumn(rows, i, name) }] : [])),
    notices: names.flatMap((name, i) => (i === 0 || isSignal[i] ? [] : [leftOut(name, isNumeric[i])])),
  };
}

function readLines(text: string): Line[] {
  if (text.includes('\0')) {
    throw new InvalidCsv('The file is binary or not in UTF-8, expected text.');
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t', '|'] });
  let number = 1;
  const lines = data.map((cells): Line => {
    const line = { number, cells: cells.map((cell) => cell.trim()) };
    number += cells.join('').split('\n').length;
    return line;
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) {
    throw new InvalidCsv(`Line ${lines[open.row ?? 0].number} has a quote that never ends, expected one more.`);
  }
  return lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function checkShape(header: Line | undefined, rows: readonly Line[]): void {
  if (!header) {
    throw new InvalidCsv('The file is empty, expected a header line and rows of time and numbers.');
  }
  if (header.cells.length > 1 && header.cells.every((cell, i) => (i === 0 ? isTime(cell) : isNumber(cell)))) {
    throw new InvalidCsv(
      `Line ${header.number} holds values ("${nameInSentence(header.cells.join(','))}"), expected column names.`
    );
  }
  if (rows.length === 0) {
    throw new InvalidCsv('The file has a header line only, expected rows of time and numbers below it.');
  }
  const long = rows.find(({ cells }) => cells.slice(header.cells.length).some((cell) => cell !== ''));
  if (long) {
    throw new InvalidCsv(
      `Line ${long.number} has ${long.cells.length} cells, expected ${header.cells.length} as in the header.`
    );
  }
}

function readTime({ number, cells }: Line, name: string): number {
  const time = parseCsvTime(cells[0]);
  if (Number.isNaN(time)) {
    throw new InvalidCsv(
      `Line ${number}: the time (${nameInSentence(name)}) is "${shown(cells[0])}", expected ISO 8601 such as 2023-10-01T00:00:00Z or epoch milliseconds.`
    );
  }
  return time;
}

function readColumn(rows: readonly Line[], column: number, name: string): Float64Array {
  return Float64Array.from(rows, ({ number, cells }) => {
    const cell = cells[column] ?? '';
    if (!isBlank(cell) && !isNumber(cell)) {
      throw new InvalidCsv(
        `Line ${number}: ${nameInSentence(name)} is "${shown(cell)}", expected a number or a blank cell.`
      );
    }
    return isBlank(cell) ? NaN : toNumber(cell);
  });
}

function shown(cell: string): string {
  return cell === '' ? '' : nameInSentence(cell);
}

function beginsWithText(rows: readonly Line[], column: number): boolean {
  const first = rows.find(({ cells }) => !isBlank(cells[column] ?? ''));
  return first !== undefined && !isNumber(first.cells[column]);
}

/** Labelled data sets carry the truth in such a column; a detector must not see it. */
function isLabel(name: string): boolean {
  return /^label$/i.test(name);
}

function leftOut(name: string, isNumeric: boolean): Notice {
  const reason = isNumeric ? 'it holds labels, not a signal' : 'it holds no numbers';
  return { level: 'info', text: `Column ${nameInSentence(name)} left out: ${reason}` };
}

function columnNames({ cells }: Line): string[] {
  return uniqueNames(cells.map((name, i) => readableName(name, `Column ${i + 1}`)));
}

function isTime(cell: string): boolean {
  return !Number.isNaN(parseCsvTime(cell));
}

function isBlank(cell: string): boolean {
  return /^(|nan|null|na|n\/a|none)$/i.test(cell);
}

function isNumber(cell: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?inf(inity)?$/i.test(cell);
}

function toNumber(cell: string): number {
  return /inf/i.test(cell) ? (cell.startsWith('-') ? -Infinity : Infinity) : Number(cell);
}
