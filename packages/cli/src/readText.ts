import { csvTable } from './readCsv';
import { isJson } from './table/jsonValues';
import { readJson } from './table/readJson';
import { readTable } from './table/readTable';
import { InvalidTable, TableData, TableOptions } from './table/table';

/**
 * Reads time series from a text: CSV in any of its dialects, a list of JSON objects or one a line, and the answers of
 * Prometheus' and Grafana's query API. What it is, is told by the text itself.
 *
 * @returns one sentence as `error` if the text holds no time series.
 */
export function readText(text: string, options: TableOptions = {}): TableData | { error: string } {
  try {
    return isJson(text) ? readJson(text, options) : readTable(csvTable(text), options);
  } catch (error) {
    if (error instanceof InvalidTable) {
      return { error: error.message };
    }
    throw error;
  }
}
