import { DataFrame, DataFrameType, Field, FieldType, Labels } from '@grafana/data';
import { pickRows } from './pickRows';

/**
 * Takes a frame in long format (time, text columns, numbers) apart: one frame a combination of texts, which become the
 * labels of its numbers. A frame counts as long if the data source says so, or if times repeat beside a text column;
 * while every time occurs once, texts are remarks and the frame stays whole.
 *
 * @param unnamed - texts of these columns do not become part of a display name that was set for the whole column
 */
export function splitLongFrame(frame: DataFrame, unnamed: readonly string[] = []): DataFrame[] {
  const texts = frame.fields.filter((field) => field.type === FieldType.string);
  const time = frame.fields.find((field) => field.type === FieldType.time);
  if (texts.length === 0 || !time || !(frame.meta?.type === DataFrameType.TimeSeriesLong || hasRepeats(time))) {
    return [frame];
  }
  const numbers = frame.fields.filter((field) => field.type === FieldType.number);
  const first = numbers[0]?.state?.seriesIndex ?? 0;
  const names: string[] = [];
  return [...groupRows(texts, time.values.length).values()].map(({ labels, rows }) => {
    const name = namedTexts(labels, unnamed).join(' ');
    const place = names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
    const taken = numbers.map((field) => labelled(pickRows(field, rows), labels, unnamed));
    return {
      ...frame,
      length: rows.length,
      fields: [pickRows(time, rows), ...taken.map((field, i) => ofSeries(field, first + i + place * numbers.length))],
    };
  });
}

/** The palette gives colours by the place among all series, and Grafana knew of one series a column. */
function ofSeries(field: Field, seriesIndex: number): Field {
  return { ...field, state: { ...field.state, seriesIndex } };
}

function namedTexts(labels: Labels, unnamed: readonly string[]): string[] {
  return Object.entries(labels)
    .filter(([name]) => !unnamed.includes(name))
    .map(([, text]) => text);
}

function hasRepeats(time: Field): boolean {
  return new Set(time.values).size < time.values.length;
}

function groupRows(texts: readonly Field[], nRows: number): Map<string, { labels: Labels; rows: number[] }> {
  const groups = new Map<string, { labels: Labels; rows: number[] }>();
  for (let row = 0; row < nRows; row++) {
    const key =
      texts.length === 1 ? String(texts[0].values[row]) : JSON.stringify(texts.map((text) => text.values[row]));
    const group = groups.get(key);
    if (group) {
      group.rows.push(row);
    } else {
      groups.set(key, { labels: labelsOf(texts, row), rows: [row] });
    }
  }
  return groups;
}

function labelsOf(texts: readonly Field[], row: number): Labels {
  return Object.fromEntries(texts.map((text) => [text.name, String(text.values[row] ?? '')]));
}

/**
 * A display name that was set for the whole column, by a person or by the data source (InfluxDB), would be the same for
 * every label: the labels follow it.
 */
function labelled(field: Field, labels: Labels, unnamed: readonly string[]): Field {
  const { displayName, displayNameFromDS } = field.config;
  const withTexts = (name: string): string => [name, ...namedTexts(labels, unnamed)].join(' ');
  return {
    ...field,
    labels: { ...field.labels, ...labels },
    config: {
      ...field.config,
      ...(displayName && { displayName: withTexts(displayName) }),
      ...(displayNameFromDS && { displayNameFromDS: withTexts(displayNameFromDS) }),
    },
    state: { ...field.state, displayName: undefined },
  };
}
