import type { Notice } from '@anomaly-forest/core/internal/detection';
import { isObject, shorten } from './jsonValues';
import { joinSeries, Series } from './series';
import { InvalidTable, Labels, TableData } from './table';
import { unitOfName } from './units';

interface FrameField {
  readonly name: string;
  readonly type: string;
  readonly labels: Labels;
  readonly displayName?: string;
  readonly unit?: string;
  readonly values: readonly unknown[];
}

/**
 * Reads the frames in an answer of Grafana's `/api/ds/query`, whatever the data source: wide frames as they are, frames in
 * long format as one series for each combination of texts.
 *
 * @param results - by letter of the query: `{ "A": { "frames": [...] } }`
 * @throws InvalidTable with one sentence if no frame holds a time and numbers
 */
export function readGrafanaFrames(results: Readonly<Record<string, unknown>>): TableData {
  const notices: Notice[] = [];
  const series = Object.entries(results).flatMap(([query, result]) => {
    const { frames, error } = isObject(result) ? result : {};
    if (typeof error === 'string') {
      notices.push({ level: 'warning', text: `Query ${query} failed: ${shorten(error)}` });
    }
    return Array.isArray(frames) ? frames.flatMap((frame) => seriesOfFrame(readFields(frame))) : [];
  });
  if (series.length === 0) {
    const [failed] = notices;
    throw new InvalidTable(
      failed
        ? `${failed.text}; expected data.`
        : 'The answer has no frame with a time and numbers, expected at least one: a range query with format time series.'
    );
  }
  return joinSeries(series, notices);
}

function readFields(frame: unknown): FrameField[] {
  const { schema, data } = isObject(frame) ? frame : {};
  const fields = isObject(schema) && Array.isArray(schema.fields) ? schema.fields : [];
  const values = isObject(data) && Array.isArray(data.values) ? data.values : [];
  const entities = isObject(data) && Array.isArray(data.entities) ? data.entities : [];
  return fields.map((field: unknown, i): FrameField => {
    const { name, type, labels, config } = isObject(field) ? field : {};
    const { displayNameFromDS, displayName, unit } = isObject(config) ? config : {};
    return {
      name: isName(name) ? name : '',
      type: isName(type) ? type : '',
      labels: isObject(labels) ? (labels as Labels) : {},
      displayName: [displayName, displayNameFromDS].find(isName),
      unit: isName(unit) ? unit : undefined,
      values: withEntities(Array.isArray(values[i]) ? values[i] : [], entities[i]),
    };
  });
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** JSON has no infinities: their places are listed apart, and the values are null. */
function withEntities(values: readonly unknown[], entities: unknown): readonly unknown[] {
  if (!isObject(entities)) {
    return values;
  }
  const filled = [...values];
  for (const [name, value] of [
    ['Inf', Infinity],
    ['NegInf', -Infinity],
  ] as const) {
    const places = entities[name];
    for (const place of Array.isArray(places) ? places : []) {
      filled[Number(place)] = value;
    }
  }
  return filled;
}

function seriesOfFrame(fields: readonly FrameField[]): Series[] {
  const time = fields.find(({ type }) => type === 'time');
  const texts = fields.filter(({ type }) => type === 'string');
  if (!time) {
    return [];
  }
  const moments = time.values.map((value) => (typeof value === 'number' ? value : NaN));
  const isLong = texts.length > 0 && new Set(moments).size < moments.length;
  const groups = isLong ? groupRows(texts, moments.length) : [{ labels: {}, rows: moments.map((_, row) => row) }];
  return fields
    .filter(({ type }) => type === 'number')
    .flatMap((field) =>
      groups.map(({ labels, rows }): Series => ({
        measure: field.displayName ?? field.name,
        labels: { ...field.labels, ...labels },
        title: isLong ? undefined : field.displayName,
        unit: field.unit ?? unitOfName(field.name),
        time: Float64Array.from(rows, (row) => moments[row]),
        values: Float64Array.from(rows, (row) => {
          const value = field.values[row];
          return typeof value === 'number' ? value : NaN;
        }),
      }))
    );
}

function groupRows(texts: readonly FrameField[], nRows: number): Array<{ labels: Labels; rows: number[] }> {
  const groups = new Map<string, { labels: Labels; rows: number[] }>();
  for (let row = 0; row < nRows; row++) {
    const labels = Object.fromEntries(texts.map(({ name, values }) => [name, String(values[row] ?? '')]));
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { labels, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
