/** Data sources that are asked, by Grafana's id of their plugin. */
export type SourceType =
  | 'prometheus'
  | 'grafana-postgresql-datasource'
  | 'mysql'
  | 'influxdb'
  | 'elasticsearch'
  | 'loki'
  | 'grafana-testdata-datasource';

/** A question to a data source, and what the panel is to make of the answer. */
export interface SourceCase {
  /** Also the name of the file with the recorded answer. */
  readonly name: string;
  readonly source: SourceType;
  /** Queries as a dashboard stores them, without their data source unless it is another. What they ask for, they make, or the recorder. */
  readonly targets: ReadonlyArray<Readonly<Record<string, unknown>>>;
  /** Smallest step, as the panel's query options have it. */
  readonly minInterval?: string;
  readonly expected: ExpectedSamples | ExpectedWarning;
}

/** What is read of the answer. */
export interface ExpectedSamples {
  /** Names of the signals. */
  readonly names: readonly string[];
  /** Number of values a signal, of which the verdict knows. */
  readonly values: readonly number[];
  readonly nSamples: number;
  /** Between the first two samples, milliseconds. */
  readonly step: number;
  /** Behind `Signals: ...`. */
  readonly notices?: readonly string[];
}

/** Nothing can be judged: the sentence begins so. */
export interface ExpectedWarning {
  readonly warning: string;
}

const MINUTE = 60_000;

/** Half an hour of minutes. */
const HALF_HOUR = { values: [31], nSamples: 31, step: MINUTE };

function range(expr: string, rest: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { refId: 'A', expr, range: true, instant: false, format: 'time_series', legendFormat: '__auto', ...rest };
}

function sql(rawSql: string, format = 'table', refId = 'A'): Readonly<Record<string, unknown>> {
  return { refId, rawSql, format, editorMode: 'code', rawQuery: true };
}

function influxQl(query: string, resultFormat = 'time_series'): Readonly<Record<string, unknown>> {
  return { refId: 'A', query, rawQuery: true, resultFormat };
}

/** A minute's documents of the recording, of each of these buckets. */
function documents(
  metric: Readonly<Record<string, unknown>>,
  groups: ReadonlyArray<Readonly<Record<string, unknown>>> = [],
  refId = 'A'
): Readonly<Record<string, unknown>> {
  const minutes = {
    id: '9',
    type: 'date_histogram',
    field: '@timestamp',
    settings: { interval: '1m', min_doc_count: '0', trimEdges: '0' },
  };
  return {
    refId,
    query: 'recording:"anomaly-forest"',
    metrics: [{ id: '1', ...metric }],
    bucketAggs: [...groups, minutes],
    timeField: '@timestamp',
    alias: '',
  };
}

const BY_SERVICE = {
  id: '8',
  type: 'terms',
  field: 'service',
  settings: { size: '5', order: 'asc', orderBy: '_term', min_doc_count: '1' },
};

function logQl(expr: string, rest: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { refId: 'A', expr, queryType: 'range', editorMode: 'code', ...rest };
}

/** A series a name, each a multiple of the first. */
function labelled(label: string, names: readonly string[], more = ''): string {
  return names
    .map(
      (name, i) => `label_replace(vector(${i + 1} * (100 + time() % 420 / 60))${more}, "${label}", "${name}", "", "")`
    )
    .join(' or ');
}

/** A series with a metric's name and labels. */
function metric(name: string, labels: Readonly<Record<string, string>>): string {
  return Object.entries({ __name__: name, ...labels }).reduce(
    (expr, [label, value]) => `label_replace(${expr}, "${label}", "${value}", "", "")`,
    'vector(time() % 420)'
  );
}

/** Minutes of the dashboard's range as a table `t` with the column `time`. */
const PG_MINUTES =
  "generate_series($__timeFrom()::timestamptz, $__timeTo()::timestamptz, interval '1 minute') as t(time)";
const RPM = '(5000 + extract(epoch from time)::bigint % 420)';

/** Minutes as PostgreSQL's, by the engine Sequence of MariaDB. */
const MY_MINUTES = '(select from_unixtime($__unixEpochFrom() + 60 * seq) as time, seq from seq_0_to_30) as t';

/** Every case that is recorded. What the answers look like is Grafana's; the questions are made here. */
export const sourceCases: readonly SourceCase[] = [
  {
    name: 'prometheus-range',
    source: 'prometheus',
    targets: [range(labelled('service', ['login', 'pay']))],
    expected: { ...HALF_HOUR, names: ['login', 'pay'], values: [31, 31] },
  },
  {
    name: 'prometheus-legend',
    source: 'prometheus',
    targets: [range(labelled('service', ['login', 'pay']), { legendFormat: 'RPM of {{service}}' })],
    expected: { ...HALF_HOUR, names: ['RPM of login', 'RPM of pay'], values: [31, 31] },
  },
  {
    name: 'prometheus-metric-alone',
    source: 'prometheus',
    targets: [range(metric('load', { instance: 'a:9100', job: 'node' }))],
    expected: { ...HALF_HOUR, names: ['load'], values: [31] },
  },
  {
    name: 'prometheus-metric',
    source: 'prometheus',
    targets: [range(['a:9100', 'b:9100'].map((instance) => metric('load', { instance, job: 'node' })).join(' or '))],
    expected: { ...HALF_HOUR, names: ['{instance="host-1:9100"}', '{instance="host-2:9100"}'], values: [31, 31] },
  },
  {
    name: 'prometheus-two-metrics',
    source: 'prometheus',
    targets: ['rx', 'tx'].map((name, i) => range(metric(name, { device: 'eth0', job: 'node' }), { refId: 'AB'[i] })),
    expected: { ...HALF_HOUR, names: ['rx', 'tx'], values: [31, 31] },
  },
  {
    name: 'prometheus-rate',
    source: 'prometheus',
    targets: [
      range(
        ['idle', 'user']
          .map((mode) => `avg_over_time((${metric('cpu', { cpu: '0', job: 'node', mode })})[1m:1m])`)
          .join(' or ')
      ),
    ],
    expected: { ...HALF_HOUR, names: ['{mode="idle"}', '{mode="user"}'], values: [31, 31] },
  },
  {
    name: 'prometheus-metric-both',
    source: 'prometheus',
    targets: [range(metric('load', { instance: 'a:9100', job: 'node' }), { instant: true })],
    expected: {
      ...HALF_HOUR,
      names: ['load'],
      values: [31],
      notices: ['load (2) has a single value (an instant query?): drawn as a point, not judged'],
    },
  },
  {
    name: 'prometheus-both',
    source: 'prometheus',
    targets: [range('vector(time() % 420)', { instant: true, legendFormat: 'load' })],
    expected: {
      ...HALF_HOUR,
      names: ['load'],
      values: [31],
      nSamples: 31,
      notices: ['load (2) has a single value (an instant query?): drawn as a point, not judged'],
    },
  },
  {
    name: 'prometheus-instant',
    source: 'prometheus',
    targets: [range('vector(time() % 420)', { instant: true, range: false })],
    expected: {
      warning:
        'Only one sample: the query is an instant query. Set its type to "Range", so that there are others to compare with.',
    },
  },
  {
    name: 'prometheus-table',
    source: 'prometheus',
    targets: [range(labelled('service', ['login', 'pay']), { format: 'table' })],
    expected: { ...HALF_HOUR, names: ['login', 'pay'], values: [31, 31] },
  },
  {
    name: 'prometheus-two-steps',
    source: 'prometheus',
    targets: [
      range('vector(time() % 420)', { legendFormat: 'fast' }),
      range('vector(time() % 660)', { refId: 'B', legendFormat: 'slow', interval: '5m' }),
    ],
    expected: {
      ...HALF_HOUR,
      names: ['fast', 'slow'],
      values: [31, 31],
      notices: ['slow has a value every 5m, the samples are 1m apart: between its values the last one is judged'],
    },
  },
  {
    name: 'prometheus-nan',
    source: 'prometheus',
    // 0/0 in the second half, as a quantile of no requests.
    targets: [
      range('vector(time() % 420)', { legendFormat: 'Requests' }),
      range(
        'vector(time() % 660) / (vector(time()) < bool ($__to / 1000 - 900)) * (vector(time()) < bool ($__to / 1000 - 900))',
        {
          refId: 'B',
          legendFormat: 'Latency',
        }
      ),
    ],
    expected: { ...HALF_HOUR, names: ['Requests', 'Latency'], values: [31, 15] },
  },
  {
    name: 'prometheus-pod-replaced',
    source: 'prometheus',
    targets: [
      range(
        'label_replace(vector(time() % 420), "pod", "api", "", "") or label_replace(vector(time() % 660) and on() vector(time()) < $__to / 1000 - 900, "pod", "old", "", "") or label_replace(vector(time() % 540) and on() vector(time()) >= $__to / 1000 - 900, "pod", "new", "", "")'
      ),
    ],
    expected: { ...HALF_HOUR, names: ['api', 'new', 'old'], values: [31, 16, 15] },
  },
  {
    name: 'prometheus-heatmap',
    source: 'prometheus',
    targets: [range(labelled('le', ['0.1', '0.5', '1', '+Inf']), { format: 'heatmap', legendFormat: '{{le}}' })],
    expected: {
      ...HALF_HOUR,
      names: ['0.1', '0.5', '1', '+Inf'],
      values: [31, 31, 31, 31],
      notices: [
        '4 signals are buckets of a histogram (label "le"), which rise and fall together: a quantile says more, such as histogram_quantile(0.95, sum by (le) (rate(..._bucket[5m])))',
      ],
    },
  },
  {
    name: 'prometheus-exemplars',
    source: 'prometheus',
    // Needs a scraped histogram with exemplars, and below a native one: dev/record/README.md.
    targets: [
      range('histogram_quantile(0.95, sum by (le) (rate(trial_classic_seconds_bucket[1m])))', {
        exemplar: true,
        legendFormat: 'p95',
      }),
    ],
    expected: { ...HALF_HOUR, names: ['p95'], values: [31] },
  },
  {
    name: 'prometheus-native-quantile',
    source: 'prometheus',
    targets: [
      range('histogram_quantile(0.95, rate(trial_native_seconds[1m]))', { legendFormat: 'p95' }),
      range('histogram_count(rate(trial_native_seconds[1m]))', { refId: 'B', legendFormat: 'rate' }),
    ],
    expected: { ...HALF_HOUR, names: ['p95', 'rate'], values: [31, 31] },
  },
  {
    name: 'prometheus-native-cells',
    source: 'prometheus',
    targets: [range('rate(trial_native_seconds[1m])')],
    expected: {
      warning:
        'Heatmap cells are not series and are not used. Use a quantile instead, such as histogram_quantile(0.95, sum(rate(...[5m])))',
    },
  },
  {
    name: 'postgres-wide',
    source: 'grafana-postgresql-datasource',
    targets: [sql(`select time, ${RPM} as rpm, (45 + ${RPM} % 7)::numeric(10,2) as latency_ms from ${PG_MINUTES}`)],
    expected: { ...HALF_HOUR, names: ['rpm', 'latency_ms'], values: [31, 31] },
  },
  {
    name: 'postgres-metric',
    source: 'grafana-postgresql-datasource',
    targets: [
      sql(
        `select time, s as metric, ${RPM} as rpm from ${PG_MINUTES}, unnest(array['api', 'web']) as s order by 1`,
        'time_series'
      ),
    ],
    expected: { ...HALF_HOUR, names: ['api', 'web'], values: [31, 31] },
  },
  {
    name: 'postgres-long-table',
    source: 'grafana-postgresql-datasource',
    targets: [
      sql(
        `select time, s as service, z as zone, ${RPM} as rpm from ${PG_MINUTES}, unnest(array['api', 'web']) as s, unnest(array['a', 'b']) as z order by 1`
      ),
    ],
    expected: {
      ...HALF_HOUR,
      names: [
        'rpm {service="api", zone="a"}',
        'rpm {service="api", zone="b"}',
        'rpm {service="web", zone="a"}',
        'rpm {service="web", zone="b"}',
      ],
      values: [31, 31, 31, 31],
    },
  },
  {
    name: 'postgres-odd-types',
    source: 'grafana-postgresql-datasource',
    targets: [
      sql(
        `select time, ${RPM} > 5200 as busy, ${RPM}::text as rpm_text, 9007199254740993 + ${RPM} as big, time as ended, time::date as day, 'deploy'::text as note, ${RPM}::real as rpm, interval '1 minute' as took, '{}'::jsonb as extra from ${PG_MINUTES}`
      ),
    ],
    expected: {
      ...HALF_HOUR,
      names: ['big', 'rpm'],
      values: [31, 31],
      notices: [
        'ended is a second time field and not used: as a signal it must be a number',
        'day is a second time field and not used: as a signal it must be a number',
        'rpm_text holds numbers as text and is not used: convert it with the transformation "Convert field type" to number',
        'busy is true or false and is not used: convert it with the transformation "Convert field type" to number, and it is a signal of 1 and 0',
      ],
    },
  },
  {
    name: 'postgres-nulls-unsorted-repeated',
    source: 'grafana-postgresql-datasource',
    targets: [
      sql(
        `select time, case when ${RPM} % 180 = 0 then null else ${RPM} end as rpm from ${PG_MINUTES}, generate_series(1, 2) as twice order by md5(time::text)`
      ),
    ],
    expected: {
      ...HALF_HOUR,
      names: ['rpm'],
      values: [31],
      notices: [
        '31 rows with a repeated time: the last value of each time is used',
        'Rows were not in time order and have been sorted',
      ],
    },
  },
  {
    name: 'postgres-epoch',
    source: 'grafana-postgresql-datasource',
    targets: [sql(`select extract(epoch from time)::bigint as epoch_s, ${RPM} as rpm from ${PG_MINUTES}`)],
    expected: {
      warning:
        'epoch_s is a number (1796040000) that looks like seconds since 1970: multiply it by 1000, then convert it with the transformation "Convert field type" to time.',
    },
  },
  {
    name: 'postgres-no-rows',
    source: 'grafana-postgresql-datasource',
    targets: [sql(`select time, ${RPM} as rpm from ${PG_MINUTES} where false`)],
    expected: { warning: 'No data: the query returned no rows for this time range. Widen it, or check the query.' },
  },
  {
    name: 'mariadb-wide',
    source: 'mysql',
    targets: [
      sql(`select time, 5000 + seq % 7 as rpm, cast(45 + seq % 5 as decimal(10,2)) as latency_ms from ${MY_MINUTES}`),
    ],
    expected: { ...HALF_HOUR, names: ['rpm', 'latency_ms'], values: [31, 31] },
  },
  {
    name: 'mariadb-odd-types',
    source: 'mysql',
    targets: [
      sql(
        `select time, seq % 2 = 0 as even, cast(seq as char) as seq_text, 9007199254740993 + seq % 7 as big, time as ended, date(time) as day, 'x' as note, seq * 1.5 as half, bit_count(seq) as bits from ${MY_MINUTES}`
      ),
    ],
    expected: {
      ...HALF_HOUR,
      names: ['even', 'big', 'half', 'bits'],
      values: [31, 31, 31, 31],
      notices: [
        'ended is a second time field and not used: as a signal it must be a number',
        'day is a second time field and not used: as a signal it must be a number',
        'seq_text holds numbers as text and is not used: convert it with the transformation "Convert field type" to number',
      ],
    },
  },
  {
    name: 'influxql-group-by-tag',
    source: 'influxdb',
    targets: [
      influxQl(
        'SELECT mean("numSeries") FROM "_internal".."database" WHERE $timeFilter AND "database" = \'_internal\' GROUP BY time(1m), "database" fill(null)'
      ),
    ],
    expected: {
      ...HALF_HOUR,
      names: ['database.mean { database: _internal }'],
      values: [31],
      notices: ['database.mean { database: _internal } is 5085 throughout: it cannot tell samples apart'],
    },
  },
  {
    name: 'influxql-two-aggregates-alias',
    source: 'influxdb',
    targets: [
      {
        ...influxQl(
          'SELECT mean("HeapInUse"), max("HeapInUse") FROM "_internal".."runtime" WHERE $timeFilter GROUP BY time(1m) fill(null)'
        ),
        alias: '$col of $m',
      },
    ],
    expected: { ...HALF_HOUR, names: ['mean of runtime', 'max of runtime'], values: [31, 31] },
  },
  {
    name: 'influxql-table',
    source: 'influxdb',
    targets: [
      influxQl(
        'SELECT mean("queryReq") FROM "_internal".."httpd" WHERE $timeFilter GROUP BY time(1m), "bind" fill(null)',
        'table'
      ),
    ],
    expected: { ...HALF_HOUR, names: ['mean'], values: [31], notices: [] },
  },
  {
    name: 'elasticsearch-count',
    source: 'elasticsearch',
    targets: [documents({ type: 'count' })],
    expected: { ...HALF_HOUR, names: ['Count'], values: [31] },
  },
  {
    name: 'elasticsearch-count-percentile',
    source: 'elasticsearch',
    targets: [
      documents({ type: 'count' }),
      documents({ type: 'percentiles', field: 'took_ms', settings: { percents: ['95'] } }, [], 'B'),
    ],
    expected: { ...HALF_HOUR, names: ['Count', 'p95.0 took_ms'], values: [31, 30] },
  },
  {
    name: 'elasticsearch-terms',
    source: 'elasticsearch',
    targets: [documents({ type: 'avg', field: 'took_ms' }, [BY_SERVICE])],
    expected: { ...HALF_HOUR, names: ['login', 'pay'], values: [30, 25] },
  },
  {
    name: 'elasticsearch-documents',
    source: 'elasticsearch',
    targets: [{ ...documents({ type: 'raw_data', settings: { size: '60' } }), bucketAggs: [] }],
    // The newest sixty, newest first.
    expected: {
      nSamples: 60,
      step: 10_000,
      names: ['took_ms'],
      values: [60],
      notices: ['Rows were not in time order and have been sorted'],
    },
  },
  {
    name: 'elasticsearch-logs',
    source: 'elasticsearch',
    targets: [{ ...documents({ type: 'logs', settings: { limit: '20' } }), bucketAggs: [] }],
    // Numbers of log documents are drawn, as core does.
    expected: {
      nSamples: 20,
      step: 10_000,
      names: ['took_ms'],
      values: [20],
      notices: ['Rows were not in time order and have been sorted'],
    },
  },
  {
    name: 'loki-count',
    source: 'loki',
    targets: [logQl('sum by (app) (count_over_time({recording="anomaly-forest"}[1m]))')],
    expected: {
      ...HALF_HOUR,
      names: ['{app="login"}', '{app="pay"}'],
      values: [31, 25],
      notices: ['{app="pay"} is 5085 throughout: it cannot tell samples apart'],
    },
  },
  {
    name: 'loki-sum-without-legend',
    source: 'loki',
    targets: [logQl('sum(count_over_time({recording="anomaly-forest"}[1m]))')],
    expected: { ...HALF_HOUR, names: ['{}'], values: [31] },
  },
  {
    name: 'loki-legend',
    source: 'loki',
    targets: [
      logQl('sum by (app) (count_over_time({recording="anomaly-forest"}[1m]))', { legendFormat: 'lines of {{app}}' }),
    ],
    expected: {
      ...HALF_HOUR,
      names: ['lines of login', 'lines of pay'],
      values: [31, 25],
      notices: ['lines of pay is 5085 throughout: it cannot tell samples apart'],
    },
  },
  {
    name: 'loki-logs',
    source: 'loki',
    targets: [logQl('{recording="anomaly-forest"}', { maxLines: 20 })],
    expected: {
      warning:
        'Log lines are no series: ask for their number over time, such as sum(count_over_time({app="shop"}[1m])).',
    },
  },
  {
    name: 'expression-classic-condition',
    source: 'grafana-testdata-datasource',
    targets: [
      { refId: 'A', scenarioId: 'random_walk', seriesCount: 1 },
      {
        refId: 'C',
        type: 'classic_conditions',
        datasource: { type: '__expr__', uid: '__expr__' },
        conditions: [
          {
            type: 'query',
            query: { params: ['A'] },
            reducer: { type: 'avg', params: [] },
            evaluator: { type: 'gt', params: [0] },
            operator: { type: 'and' },
          },
        ],
      },
    ],
    expected: { nSamples: 30, step: MINUTE, names: ['A-series'], values: [30] },
  },
  {
    name: 'testdata-random-walk',
    source: 'grafana-testdata-datasource',
    targets: [{ refId: 'A', scenarioId: 'random_walk', seriesCount: 2, labels: 'zone=$seriesIndex' }],
    expected: { nSamples: 30, step: MINUTE, names: ['A-series 0', 'A-series1 1'], values: [30, 30] },
  },
  {
    name: 'testdata-csv-wave',
    source: 'grafana-testdata-datasource',
    targets: [
      {
        refId: 'A',
        scenarioId: 'predictable_csv_wave',
        csvWave: [{ timeStep: 60, valuesCSV: '0,0,2,2,null,1', name: 'wave' }],
      },
    ],
    expected: { nSamples: 30, step: MINUTE, names: ['wave'], values: [25] },
  },
  {
    name: 'testdata-logs',
    source: 'grafana-testdata-datasource',
    targets: [{ refId: 'A', scenarioId: 'logs', lines: 5, levelColumn: true }],
    expected: {
      warning:
        'Log lines are no series: ask for their number over time, such as sum(count_over_time({app="shop"}[1m])).',
    },
  },
  {
    name: 'testdata-usa',
    source: 'grafana-testdata-datasource',
    targets: [
      {
        refId: 'A',
        scenarioId: 'usa',
        usa: { mode: 'timeseries', period: '10m', fields: ['foo', 'bar'], states: ['CA', 'NY'] },
      },
    ],
    expected: { nSamples: 30, step: MINUTE, names: ['foo CA', 'foo NY', 'bar CA', 'bar NY'], values: [30, 30, 30, 30] },
  },
];
