import { type DataFrame, type Field, FieldType, type Labels, createDataFrame } from '@grafana/data';
import Papa from 'papaparse';

/**
 * A frame from the text of TestData's scenario "CSV content", by the rules that Grafana's backend was seen to follow:
 * the first line is the header, names and cells are trimmed, empty cells and `null` are missing, all rows are returned
 * whatever the time range, `name{a=b}` gives the field labels.
 *
 * The trap included: any column with "time" in its name becomes time, `Response_Time_ms` too.
 */
export function csvContentToFrame(text: string, refId: string, name?: string): DataFrame {
  const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const fields = header.map((column, index) =>
    createField(
      column.trim(),
      rows.map((row) => cellToText(row[index]))
    )
  );
  return createDataFrame({ refId, name, fields });
}

type Cell = string | null;

function cellToText(cell: string | undefined): Cell {
  const text = cell?.trim() ?? '';
  return text === '' || text === 'null' ? null : text;
}

function createField(column: string, cells: Cell[]): Partial<Field> & { name: string } {
  const { name, labels } = parseColumnName(column);
  const { type, values } = convert(cells);
  return { name, labels, ...(/time/i.test(name) ? asTime(type, values) : { type, values }), config: {} };
}

/** `RPM{service=api, zone=a}`: a name and labels without quotes. */
export function parseColumnName(column: string): { name: string; labels?: Labels } {
  const match = /^([^{]*)\{(.*)\}$/.exec(column);
  if (!match) {
    return { name: column };
  }
  const pairs = match[2].split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  return { name: match[1].trim(), labels: Object.fromEntries(pairs) };
}

interface Column {
  type: FieldType;
  values: unknown[];
}

/** The first value decides whether a column is boolean; all values together whether it is numeric. */
function convert(cells: Cell[]): Column {
  const present = cells.filter((cell) => cell !== null);
  if (/^(t|f|true|false)$/i.test(present[0] ?? '')) {
    return { type: FieldType.boolean, values: cells.map((cell) => (cell === null ? null : /^t/i.test(cell))) };
  }
  return present.every(isNumber)
    ? { type: FieldType.number, values: cells.map((cell) => (cell === null ? null : toNumber(cell))) }
    : { type: FieldType.string, values: cells };
}

const words: Record<string, number> = { nan: NaN, inf: Infinity, '+inf': Infinity, '-inf': -Infinity };

function isNumber(text: string): boolean {
  return text.toLowerCase() in words || Number.isFinite(Number(text));
}

function toNumber(text: string): number {
  return words[text.toLowerCase()] ?? Number(text);
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** Numbers are epoch milliseconds; text must be RFC 3339, else the column stays what it is. */
function asTime(type: FieldType, values: unknown[]): Column {
  if (type === FieldType.number) {
    return { type: FieldType.time, values };
  }
  const isTime = (value: unknown): boolean => value === null || rfc3339.test(String(value));
  return type === FieldType.string && values.every(isTime)
    ? { type: FieldType.time, values: values.map((value) => (value === null ? null : Date.parse(String(value)))) }
    : { type, values };
}
