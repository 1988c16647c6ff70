import { type DataFrame, DataFrameType, type Field, FieldType, type Labels } from '@grafana/data';
import { minute, numberField, textField } from '../frames';
import { busyMinutes } from '../hostile/signals';

/*
 * Answers of data sources in the shape in which Grafana 12.4 hands them to panels: types, names, config and meta of the
 * fields are those that were seen there; the values are made up. No Grafana runs here, so these are written by hand.
 */

/** A row every `step` minutes from minute `first` on. */
interface Rows {
  readonly n: number;
  readonly step?: number;
  readonly first?: number;
}

function times({ n, step = 1, first = 0 }: Rows): number[] {
  return Array.from({ length: n }, (_, i) => minute(first + i * step));
}

function timeField(name: string, values: readonly unknown[], config: Field['config'] = {}): Field {
  return { name, type: FieldType.time, config, values: [...values] };
}

function frameOf(fields: Field[], rest: Partial<DataFrame> = {}): DataFrame {
  return { ...rest, fields, length: fields[0]?.values.length ?? 0 };
}

function autoLegend(labels: Labels): string {
  const { __name__: metric = '', ...others } = labels;
  const pairs = Object.entries(others).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? metric : `${metric}{${pairs.join(', ')}}`;
}

/** Prometheus, range query, format time series: a frame a series, whose time promises the step. */
export function prometheusRange(
  labels: Labels,
  rows: Rows,
  values: readonly unknown[] = busyMinutes(rows.n),
  refId = 'A'
): DataFrame {
  return frameOf(
    [
      timeField('Time', times(rows), { interval: (rows.step ?? 1) * 60_000 }),
      numberField('Value', values, { labels, config: { displayNameFromDS: autoLegend(labels) } }),
    ],
    {
      refId,
      meta: {
        type: DataFrameType.TimeSeriesMulti,
        custom: { resultType: 'matrix' },
        executedQueryString: `Expr: up\nStep: ${(rows.step ?? 1) * 60}s`,
      },
    }
  );
}

/** Prometheus, instant query, format time series: one row. */
export function prometheusInstant(labels: Labels, at: number, refId = 'A'): DataFrame {
  return frameOf(
    [
      timeField('Time', [minute(at)]),
      numberField('Value', [5000], { labels, config: { displayNameFromDS: autoLegend(labels) } }),
    ],
    { refId, meta: { type: DataFrameType.NumericMulti, custom: { resultType: 'vector' } } }
  );
}

/** Prometheus, range query, format table: rows of all series, a text column a label. */
export function prometheusTable(instances: readonly string[], rows: Rows): DataFrame {
  const all = times(rows).flatMap((time) => instances.map((instance) => ({ time, instance })));
  return frameOf(
    [
      timeField(
        'Time',
        all.map(({ time }) => time)
      ),
      textField(
        'instance',
        all.map(({ instance }) => instance)
      ),
      textField(
        'job',
        all.map(() => 'node')
      ),
      numberField('Value', busyMinutes(all.length)),
    ],
    { refId: 'A', meta: { custom: { resultType: 'matrix' } } }
  );
}

/** PostgreSQL or MariaDB, format time series: wide, labels from the text columns. */
export function sqlTimeSeries(columns: ReadonlyArray<{ name: string; metric?: string }>, rows: Rows): DataFrame {
  return frameOf(
    [
      timeField('time', times(rows)),
      ...columns.map(({ name, metric }, i) =>
        numberField(name, busyMinutes(rows.n, i), { labels: metric === undefined ? undefined : { metric } })
      ),
    ],
    { refId: 'A', meta: { type: DataFrameType.TimeSeriesWide } }
  );
}

/** PostgreSQL, format table: whatever was selected, in its type. */
export function sqlTable(fields: readonly Field[], rows: Rows): DataFrame {
  return frameOf([timeField('time', times(rows)), ...fields], { refId: 'A' });
}

/** InfluxQL, format time series: a frame a tag, named by the data source. */
export function influxTimeSeries(series: string, rows: Rows, values: readonly unknown[]): DataFrame {
  const name = `cloud_value.mean {series: ${series}}`;
  return frameOf(
    [
      timeField('Time', times(rows)),
      numberField('Value', values, { labels: { series }, config: { displayNameFromDS: name } }),
    ],
    { name, refId: 'A', meta: { type: DataFrameType.TimeSeriesMulti } }
  );
}

/** InfluxQL, format table: the tag is a text column, and the value column has a name of the data source. */
export function influxTable(series: readonly string[], rows: Rows): DataFrame {
  const all = series.flatMap((name, i) =>
    times(rows).map((time, row) => ({ name, time, value: busyMinutes(rows.n, i)[row] }))
  );
  return frameOf(
    [
      timeField(
        'Time',
        all.map(({ time }) => time)
      ),
      textField(
        'series',
        all.map(({ name }) => name)
      ),
      numberField(
        'mean',
        all.map(({ value }) => value),
        { config: { displayNameFromDS: 'mean' } }
      ),
    ],
    { refId: 'A' }
  );
}

/** Graphite: a frame a target, named by it. */
export function graphite(target: string, rows: Rows): DataFrame {
  return frameOf(
    [
      timeField('time', times(rows)),
      numberField('value', busyMinutes(rows.n), { labels: { name: target }, config: { displayNameFromDS: target } }),
    ],
    { name: target, refId: 'A' }
  );
}

/** TestData, CSV content: every column in one frame. */
export function testDataCsv(values: readonly unknown[], rows: Rows): DataFrame {
  return frameOf([timeField('time', times(rows)), numberField('value', values)], { refId: 'A' });
}
