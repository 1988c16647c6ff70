import { readGrafanaFrames } from './grafanaFrames';
import { isObject, shorten } from './jsonValues';
import { joinSeries, Series } from './series';
import { readTable } from './readTable';
import { InvalidTable, Labels, Row, TableData, TableOptions } from './table';
import { unitOfName } from './units';

/**
 * Reads time series from JSON: the answer of Prometheus' `query_range` or of Grafana's `/api/ds/query`, a list of objects,
 * or one object a line (NDJSON), whose keys are then the columns of a table.
 *
 * @throws InvalidTable with one sentence if it is none of these
 */
export function readJson(text: string, options: TableOptions): TableData {
  const value = parse(text);
  if (Array.isArray(value)) {
    return readTable(tableOfObjects(value.map((object, i): [number, unknown] => [i + 1, object])), options);
  }
  if (!isObject(value)) {
    return readTable(tableOfObjects(parseLines(text)), options);
  }
  if (typeof value.status === 'string' && (isObject(value.data) || typeof value.error === 'string')) {
    return readPrometheus(value);
  }
  if (isObject(value.results)) {
    return readGrafanaFrames(value.results);
  }
  const reason = [value.message, value.error].find((one) => typeof one === 'string');
  if (reason !== undefined) {
    throw new InvalidTable(`The answer is an error ("${shorten(String(reason))}"), expected data.`);
  }
  return readTable(tableOfObjects([[1, value]]), options);
}

/** Undefined if the text is not one value. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function parseLines(text: string): Array<[number, unknown]> {
  return text.split(/\r?\n/).flatMap((line, i): Array<[number, unknown]> => {
    if (line.trim() === '') {
      return [];
    }
    const value = parse(line);
    if (value === undefined) {
      throw new InvalidTable(`Line ${i + 1} is no JSON, expected one JSON value in all, or one object a line.`);
    }
    return [[i + 1, value]];
  });
}

/** A table with a column for each key that any object has; keys of objects in objects are joined with a dot. */
function tableOfObjects(
  objects: ReadonlyArray<readonly [number: number, value: unknown]>
): Parameters<typeof readTable>[0] {
  const flat = objects.map(([number, value]) => {
    if (!isObject(value)) {
      throw new InvalidTable(`Line ${number} holds ${describe(value)}, expected an object with a time and numbers.`);
    }
    return { number, cells: new Map(flatten(value, '')) };
  });
  const keys = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  if (keys.length === 0) {
    throw new InvalidTable('The file has no data, expected objects with a time and numbers.');
  }
  const rows = flat.map(({ number, cells }): Row => ({ number, cells: keys.map((key) => cells.get(key) ?? '') }));
  return { header: { number: 1, cells: keys }, rows, delimiter: ',' };
}

function flatten(value: Readonly<Record<string, unknown>>, prefix: string): Array<[string, string]> {
  return Object.entries(value).flatMap(([key, one]): Array<[string, string]> => {
    if (isObject(one)) {
      return flatten(one, `${prefix}${key}.`);
    }
    const text = typeof one === 'string' ? one.trim() : typeof one === 'object' ? '' : String(one);
    return [[prefix + key, text]];
  });
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
}

/** The series of a range query; values are texts, times epoch seconds. */
function readPrometheus(answer: Readonly<Record<string, unknown>>): TableData {
  if (answer.status !== 'success' || !isObject(answer.data)) {
    throw new InvalidTable(
      `Prometheus answered with an error ("${shorten(String(answer.error ?? 'no reason given'))}"), expected the data of a range query.`
    );
  }
  const { resultType, result } = answer.data;
  if (resultType !== 'matrix' || !Array.isArray(result)) {
    throw new InvalidTable(
      `Prometheus answered with a ${resultType === undefined ? 'result' : String(resultType)} of one moment, expected a matrix: ask query_range with start, end and step.`
    );
  }
  if (result.length === 0) {
    throw new InvalidTable('Prometheus answered with no series, expected at least one: the query matches nothing.');
  }
  return joinSeries(result.map(prometheusSeries), []);
}

function prometheusSeries(one: unknown): Series {
  const { metric, values } = isObject(one) ? one : {};
  if (!isObject(metric) || !Array.isArray(values)) {
    throw new InvalidTable(
      'A series of the answer has no metric or no values, expected both, as Prometheus writes them.'
    );
  }
  const { __name__: measure = '', ...labels } = metric as Labels;
  const points = values.map((point): readonly [unknown, unknown] =>
    Array.isArray(point) ? [point[0], point[1]] : [NaN, NaN]
  );
  return {
    measure,
    labels,
    unit: unitOfName(measure),
    time: Float64Array.from(points, ([seconds]) => Math.round(Number(seconds) * 1e6) / 1e3),
    values: Float64Array.from(points, ([, value]) => readValue(String(value))),
  };
}

/** `+Inf`, `-Inf` and `NaN` are Go's words. */
function readValue(text: string): number {
  const [, sign] = /^([+-]?)Inf$/i.exec(text) ?? [];
  return sign === undefined ? Number(text) : sign === '-' ? -Infinity : Infinity;
}
