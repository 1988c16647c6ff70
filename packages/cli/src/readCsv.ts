import Papa from 'papaparse';
import { readTable } from './table/readTable';
import { InvalidTable, Row, Table, TableData, TableOptions } from './table/table';

/** The data rows of a file, in the file's order. */
export type CsvData = TableData;

/**
 * Reads a CSV table of time series: a header, one column of times, numbers in others; see `readTable`. Cells may be set
 * apart by commas, semicolons, tabs or bars, which is found out.
 *
 * @returns one sentence as `error` if the text is no such table.
 */
export function readCsv(text: string, options: TableOptions = {}): CsvData | { error: string } {
  try {
    return readTable(csvTable(text), options);
  } catch (error) {
    if (error instanceof InvalidTable) {
      return { error: error.message };
    }
    throw error;
  }
}

/** A first line for spreadsheets that names what stands between cells, as Grafana's download for Excel has it. */
const separatorLine = /^\uFEFF?sep=(.)\r?\n/;

/**
 * The cells of a CSV text.
 *
 * @throws InvalidTable if there are none, or a quote never ends
 */
export function csvTable(text: string): Table {
  if (text.includes('\0')) {
    throw new InvalidTable('The file is binary or not in UTF-8, expected text.');
  }
  const [separator = '', delimiter = ''] = separatorLine.exec(text) ?? [];
  const { data, errors, meta } = Papa.parse<string[]>(text.slice(separator.length), {
    delimiter,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  let number = separator === '' ? 1 : 2;
  const lines = data.map((cells): Row => {
    const line = { number: number++, cells };
    for (const [i, cell] of cells.entries()) {
      number += nLineBreaks(cell);
      cells[i] = cell.trim();
    }
    return line;
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) {
    throw new InvalidTable(`Line ${lines[open.row ?? 0].number} has a quote that never ends, expected one more.`);
  }
  const [header, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!header) {
    throw new InvalidTable('The file is empty, expected a header line and rows of time and numbers.');
  }
  return { header, rows, delimiter: header.cells.length > 1 ? meta.delimiter : undefined };
}

function nLineBreaks(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
