import { type DataFrame, DataFrameType, type Field, FieldType, type Labels } from '@grafana/data';
import { minute, numberField, textField } from '../frames';
import { busyMinutes } from '../hostile/signals';

/*
 * Answers of data sources in the shape in which Grafana 12.4 hands them to panels: types, names, config and meta of the
 * fields are those that were seen there; the values are made up. No Grafana runs here, so these are written by hand.
 * Loki, Elasticsearch, CloudWatch and Azure Monitor were not asked: theirs are as their plugins in Grafana 12.4 make them.
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

/** Loki, metric query over a range: as Prometheus, but all labels are in the name. */
export function lokiRange(labels: Labels, rows: Rows, values: readonly unknown[] = busyMinutes(rows.n)): DataFrame {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return frameOf(
    [
      timeField('Time', times(rows), { interval: (rows.step ?? 1) * 60_000 }),
      numberField('Value', values, { labels, config: { displayNameFromDS: `{${pairs.join(', ')}}` } }),
    ],
    {
      refId: 'A',
      meta: { type: DataFrameType.TimeSeriesMulti, executedQueryString: `Expr: rate()\nStep: ${rows.step ?? 1}m` },
    }
  );
}

/** Loki, log lines: no number to judge. */
export function lokiLogs(rows: Rows): DataFrame {
  const lines = times(rows);
  const column = (name: string, type: FieldType, value: (i: number) => unknown): Field => ({
    name,
    type,
    config: {},
    values: lines.map((_, i) => value(i)),
  });
  return frameOf(
    [
      column('labels', FieldType.other, () => ({ app: 'pay' })),
      timeField('Time', lines),
      column('Line', FieldType.string, (i) => `GET /cart took ${i} ms`),
      column('tsNs', FieldType.string, (i) => `${lines[i]}000000`),
      column('id', FieldType.string, String),
    ],
    { refId: 'A', meta: { preferredVisualisationType: 'logs', custom: { frameType: 'LabeledTimeValues' } } }
  );
}

/** Elasticsearch, a metric by date histogram: a frame a metric and term, named by the frame; an empty bucket is null. */
export function elasticMetric(name: string, rows: Rows, values: readonly unknown[] = busyMinutes(rows.n)): DataFrame {
  return frameOf([timeField('Time', times(rows)), numberField('Value', values)], {
    name,
    refId: 'A',
    meta: { type: DataFrameType.TimeSeriesMulti },
  });
}

/** CloudWatch, a metric: a frame a series, named by the label; a period without data has no row. */
export function cloudWatch(label: string, labels: Labels, rows: Rows, missing: readonly number[] = []): DataFrame {
  const kept = Array.from({ length: rows.n }, (_, i) => i).filter((i) => !missing.includes(i));
  const [moments, values] = [times(rows), busyMinutes(rows.n)];
  // A text, whatever the type of meta says.
  const period = JSON.parse('"{ period: 60 }"');
  const links = [{ title: 'View in CloudWatch console', targetBlank: true, url: 'https://example.org/' }];
  return frameOf(
    [
      timeField(
        'Time',
        kept.map((i) => moments[i])
      ),
      numberField(
        'Value',
        kept.map((i) => values[i]),
        { labels, config: { displayNameFromDS: label, links } }
      ),
    ],
    { name: label, refId: 'A', meta: { type: DataFrameType.TimeSeriesMulti, custom: period } }
  );
}

/** Azure Monitor, a metric: the field has the metric's name, its unit, and the resource as a label. */
export function azureMetric(metric: string, labels: Labels, unit: string | undefined, rows: Rows): DataFrame {
  return frameOf(
    [
      timeField('Time', times(rows)),
      numberField(metric, [...busyMinutes(rows.n - 1), null], { labels, config: unit === undefined ? {} : { unit } }),
    ],
    { refId: 'A', meta: { type: DataFrameType.TimeSeriesMulti } }
  );
}

/** Azure Monitor, logs (KQL) as a table: the newest rows first, as `order by` of the service has it. */
export function azureLogs(computers: readonly string[], rows: Rows): DataFrame {
  const all = times(rows)
    .flatMap((time, i) => computers.map((computer, k) => ({ time, computer, value: busyMinutes(rows.n, k)[i] })))
    .reverse();
  return frameOf(
    [
      timeField(
        'TimeGenerated',
        all.map(({ time }) => time)
      ),
      textField(
        'Computer',
        all.map(({ computer }) => computer)
      ),
      numberField(
        'avg_CounterValue',
        all.map(({ value }) => value)
      ),
    ],
    { refId: 'A', meta: { custom: { azureColumnTypes: ['datetime', 'string', 'real'] } } }
  );
}
