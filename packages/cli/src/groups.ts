import { InputError } from './inputError';
import { seriesNames } from './table/series';
import { Column, TableData } from './table/table';

/** The series of a file that one model judges. */
export interface Group {
  /** The values of the labels that tell groups apart, in their order; empty where there is one model of all. */
  readonly labels: Readonly<Record<string, string>>;
  readonly data: TableData;
}

/**
 * One group for each combination of the values of some labels, in the order of the file, with the names of its series
 * freed from those labels.
 *
 * @throws InputError if no series has such a label
 */
export function groupColumns(file: string, data: TableData, groupBy: readonly string[]): Group[] {
  if (groupBy.length === 0) {
    return [{ labels: {}, data }];
  }
  const known = [...new Set(data.columns.flatMap(({ labels = {} }) => Object.keys(labels)))];
  const absent = groupBy.find((label) => !known.includes(label));
  if (absent !== undefined) {
    const expected = known.length === 0 ? 'a file in long format or series with labels' : `some of ${known.join(', ')}`;
    throw new InputError(`${file}: there is no label "${absent}" to group by, expected ${expected}.`);
  }
  const groups = new Map<string, Column[]>();
  for (const column of data.columns) {
    const key = groupKey(groupBy.map((label) => column.labels?.[label] ?? ''));
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].map((columns) => ({
    labels: Object.fromEntries(groupBy.map((label) => [label, columns[0].labels?.[label] ?? ''])),
    data: ownRows({ ...data, columns: renamed(columns, groupBy) }),
  }));
}

/** The same for equal labels. */
export function groupKey(values: readonly string[]): string {
  return JSON.stringify(values);
}

function renamed(columns: readonly Column[], groupBy: readonly string[]): Column[] {
  const rest = columns.map((column) => ({
    ...column,
    labels: Object.fromEntries(Object.entries(column.labels ?? {}).filter(([label]) => !groupBy.includes(label))),
  }));
  const names = seriesNames(rest);
  return rest.map((column, i) => ({ ...column, name: names[i] }));
}

/** Only the times at which the group has a value: those of other groups are none of its samples. */
function ownRows({ time, columns, notices }: TableData): TableData {
  const rows = Array.from(time.keys()).filter((row) => columns.some(({ values }) => !Number.isNaN(values[row])));
  return {
    time: Float64Array.from(rows, (row) => time[row]),
    columns: columns.map((column) => ({ ...column, values: Float64Array.from(rows, (row) => column.values[row]) })),
    notices,
  };
}
