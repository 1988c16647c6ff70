import type { Notice } from '@anomaly-forest/core/internal/detection';
import { nameInSentence, readableName, uniqueNames } from '@anomaly-forest/core/internal/series/signalNames';
import { positionsOnGrid } from '@anomaly-forest/core/internal/series/timeGrid';
import { isDate, parseMoment, readTimes } from '../csvTime';
import { ColumnKind, findColumnKind, findNumberStyle, parseNumber, readNumbers } from './numbers';
import { joinSeries, Series } from './series';
import { InvalidTable, Labels, shown, Table, TableData, TableOptions } from './table';
import { findTime, TimePlace } from './timeColumn';
import { unitOfName } from './units';

/**
 * Reads time series from a table of texts: one column of times, wherever it stands, and columns of numbers. Where times
 * repeat beside columns of text, the table is in long format: a series for each combination of the texts.
 *
 * @throws InvalidTable with one sentence if it is no such table
 */
export function readTable(table: Table, options: TableOptions = {}): TableData {
  checkShape(table);
  const place = findTime(table);
  const names = uniqueNames(table.header.cells.map((name, i) => readableName(name, `Column ${i + 1}`)));
  const style = findNumberStyle(table.rows, table.delimiter);
  const { time, notices } = readTimes(timesOf(table, place), options);
  const kinds = names.map((name, i): ColumnKind & { readonly use: Use } => {
    const kind = findColumnKind(table.rows, i, style);
    return { ...kind, use: useOf(i, name, place, kind, options) };
  });
  const texts = names.flatMap((_, i) => (kinds[i].use === 'text' ? [i] : []));
  const named = texts.filter((i) => options.labels?.includes(names[i]));
  const labels = isLongFormat(table, texts, time) ? texts : named;
  const read: ReadColumns = {
    names,
    time,
    labels,
    columns: names.flatMap((name, i) =>
      kinds[i].use === 'signal'
        ? [{ name, unit: kinds[i].unit ?? unitOfName(name), values: readNumbers(table.rows, i, name, style, kinds[i]) }]
        : []
    ),
  };
  const said = [...describePlace(place, names), ...notices];
  return labels.length > 0
    ? splitLong(table, read, said)
    : {
        time,
        columns: read.columns,
        notices: [...said, ...names.flatMap((name, i) => describeLeftOut(name, kinds[i].use))],
      };
}

/**
 * Texts tell series apart where times repeat beside them, as in frames; unless they differ from nearly every row to the
 * next, as remarks do.
 */
function isLongFormat({ rows }: Table, labels: readonly number[], time: Float64Array): boolean {
  if (labels.length === 0 || new Set(time).size === time.length) {
    return false;
  }
  const combinations = new Set(rows.map(({ cells }) => JSON.stringify(labels.map((i) => cells[i]))));
  return 2 * combinations.size <= rows.length;
}

/** More series than this are no table that a person means to look at. */
const MAX_SERIES = 1000;

type Use = 'time' | 'signal' | 'text' | 'truth';

interface ReadColumns {
  readonly names: readonly string[];
  readonly time: Float64Array;
  /** Numbers of the columns that hold texts. */
  readonly labels: readonly number[];
  readonly columns: TableData['columns'];
}

function useOf(i: number, name: string, place: TimePlace, kind: ColumnKind, { labels = [] }: TableOptions): Use {
  if (i === place.column || i === place.ofDay) {
    return 'time';
  }
  if (labels.includes(name)) {
    return 'text';
  }
  return kind.isNumeric ? (isTruth(name) ? 'truth' : 'signal') : 'text';
}

/** Labelled data sets carry the truth in such a column; a detector must not see it. */
function isTruth(name: string): boolean {
  return /^label$/i.test(name);
}

function checkShape({ header, rows }: Table): void {
  const isNumber = (cell: string): boolean => parseNumber(cell, 'point') !== undefined;
  const isTime = (cell: string): boolean => parseMoment(cell) !== undefined;
  if (
    header.cells.length > 1 &&
    header.cells.every((cell) => isNumber(cell) || isDate(cell)) &&
    header.cells.some(isTime)
  ) {
    throw new InvalidTable(
      `Line ${header.number} holds values ("${nameInSentence(header.cells.join(','))}"), expected column names.`
    );
  }
  if (rows.length === 0) {
    throw new InvalidTable('The file has a header line only, expected rows of time and numbers below it.');
  }
  const long = rows.find(({ cells }) => cells.slice(header.cells.length).some((cell) => cell !== ''));
  if (long) {
    throw new InvalidTable(
      `Line ${long.number} has ${long.cells.length} cells, expected ${header.cells.length} as in the header.`
    );
  }
}

function timesOf({ header, rows }: Table, { column, ofDay }: TimePlace): Parameters<typeof readTimes>[0] {
  const at = (cells: readonly string[], i: number | undefined): string => (i === undefined ? '' : (cells[i] ?? ''));
  return {
    name: header.cells[column],
    texts: rows.map(({ cells }) =>
      ofDay === undefined ? at(cells, column) : `${at(cells, column)} ${at(cells, ofDay)}`.trim()
    ),
    lines: rows.map(({ number }) => number),
  };
}

function describePlace({ column, ofDay }: TimePlace, names: readonly string[]): Notice[] {
  if (column === 0 && ofDay === undefined) {
    return [];
  }
  const [date, time] = [names[column], ofDay === undefined ? '' : names[ofDay]].map(shown);
  return [{ level: 'info', text: `The time is read from column ${time === '' ? date : `${date} and ${time}`}` }];
}

function describeLeftOut(name: string, use: Use): Notice[] {
  if (use !== 'text' && use !== 'truth') {
    return [];
  }
  const reason = use === 'truth' ? 'it holds labels, not a signal' : 'it holds no numbers';
  return [{ level: 'info', text: `Column ${nameInSentence(name)} left out: ${reason}` }];
}

/** A series for each combination of texts and each column of numbers. */
function splitLong(
  { rows }: Table,
  { names, time, labels, columns }: ReadColumns,
  notices: readonly Notice[]
): TableData {
  const groups = new Map<string, { labels: Labels; rows: number[] }>();
  rows.forEach(({ cells }, row) => {
    const texts = labels.map((i) => cells[i] ?? '');
    const key = JSON.stringify(texts);
    const group = groups.get(key) ?? {
      labels: Object.fromEntries(labels.map((i, n) => [names[i], texts[n]])),
      rows: [],
    };
    group.rows.push(row);
    groups.set(key, group);
  });
  const by = labels.map((i) => nameInSentence(names[i])).join(', ');
  if (groups.size > MAX_SERIES) {
    throw new InvalidTable(`${by} tell ${groups.size} series apart, expected at most ${MAX_SERIES}.`);
  }
  const series = [...groups.values()].flatMap((group) =>
    columns.map(({ name, unit, values }): Series => ({
      measure: name,
      labels: group.labels,
      unit,
      time: Float64Array.from(group.rows, (row) => time[row]),
      values: Float64Array.from(group.rows, (row) => values[row]),
    }))
  );
  const joined = joinSeries(series, [...notices, { level: 'info', text: `Long format: one signal for each ${by}` }]);
  return { ...joined, rowOf: positionsOnGrid(time, joined.time) };
}
