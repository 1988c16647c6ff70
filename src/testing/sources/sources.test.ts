import { type DataFrame, FieldType } from '@grafana/data';
import type { SignalRole } from '@anomaly-forest/core/internal/detection';
import { prepareSamples } from '../../frames/prepareSamples';
import { numberField, textField } from '../frames';
import { busyMinutes } from '../hostile/signals';
import {
  azureLogs,
  azureMetric,
  cloudWatch,
  elasticMetric,
  graphite,
  influxTable,
  influxTimeSeries,
  lokiLogs,
  lokiRange,
  prometheusInstant,
  prometheusRange,
  prometheusTable,
  sqlTable,
  sqlTimeSeries,
  testDataCsv,
} from './answers';

interface Expected {
  /** Names of the signals. */
  readonly names: readonly string[];
  /** What they measure, where it matters. */
  readonly roles?: readonly SignalRole[];
  /** Number of values a signal, of which the verdict knows. */
  readonly values: readonly number[];
  readonly nSamples: number;
  readonly step: number;
  /** Behind `Signals: ...`. */
  readonly notices?: readonly string[];
}

const MINUTE = 60_000;
const hour = { n: 60 };
const cpu = (mode: string) => ({ cpu: '0', instance: '127.0.0.1:9100', job: 'node', mode });
const lateness = (from: number, value: number | null): Array<number | null> =>
  busyMinutes(60, 3).map((usual, i) => (i < from ? usual : value));
const hourly = (values: readonly number[]): Array<number | null> =>
  Array.from({ length: 6 * values.length }, (_, i) => (i % 6 === 0 ? values[i / 6] : null));

const answers: ReadonlyArray<readonly [what: string, frames: () => DataFrame[], expected: Expected]> = [
  [
    'Prometheus, automatic legend',
    () => ['idle', 'user'].map((mode) => prometheusRange(cpu(mode), hour)),
    { names: ['{mode="idle"}', '{mode="user"}'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'Prometheus, latency that is NaN from some time on',
    () => [
      prometheusRange({ __name__: 'requests' }, hour),
      prometheusRange({ __name__: 'latency' }, hour, lateness(40, NaN), 'B'),
    ],
    { names: ['requests', 'latency'], values: [60, 40], nSamples: 60, step: MINUTE },
  ],
  [
    'Prometheus, one pod follows another',
    () => [
      prometheusRange({ pod: 'api' }, hour),
      prometheusRange({ pod: 'old' }, { n: 35 }),
      prometheusRange({ pod: 'new' }, { n: 25, first: 35 }),
    ],
    { names: ['{pod="api"}', '{pod="old"}', '{pod="new"}'], values: [60, 35, 25], nSamples: 60, step: MINUTE },
  ],
  [
    'Prometheus, query type Both',
    () => [prometheusRange({ __name__: 'load1' }, hour), prometheusInstant({ __name__: 'load1' }, 60)],
    {
      names: ['load1'],
      values: [60],
      nSamples: 61,
      step: MINUTE,
      notices: ['load1 (2) has a single value (an instant query?): drawn as a point, not judged'],
    },
  ],
  [
    'Prometheus, two steps',
    () => [
      prometheusRange({ __name__: 'fast' }, hour),
      prometheusRange({ __name__: 'slow' }, { n: 20, step: 3 }, busyMinutes(20), 'B'),
    ],
    {
      names: ['fast', 'slow'],
      values: [60, 60],
      nSamples: 60,
      step: MINUTE,
      notices: ['slow has a value every 3m, the samples are 1m apart: between its values the last one is judged'],
    },
  ],
  [
    'Prometheus, range as table',
    () => [prometheusTable(['a:9100', 'b:9100'], hour)],
    { names: ['{instance="a:9100"}', '{instance="b:9100"}'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'PostgreSQL, wide',
    () => [sqlTimeSeries([{ name: 'rpm' }, { name: 'latency_ms' }], hour)],
    { names: ['rpm', 'latency_ms'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'PostgreSQL, with a metric column',
    () => [
      sqlTimeSeries(
        ['api', 'web'].map((metric) => ({ name: 'rpm', metric })),
        hour
      ),
    ],
    { names: ['rpm api', 'rpm web'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'PostgreSQL, a boolean and numbers as text',
    () => [
      sqlTable(
        [
          { name: 'busy', type: FieldType.boolean, config: {}, values: busyMinutes(60).map((value) => value > 5050) },
          textField('rpm_text', busyMinutes(60).map(String)),
          numberField('latency_ms', busyMinutes(60)),
        ],
        hour
      ),
    ],
    {
      names: ['latency_ms'],
      values: [60],
      nSamples: 60,
      step: MINUTE,
      notices: [
        'rpm_text holds numbers as text and is not used: convert it with the transformation "Convert field type" to number',
        'busy is true or false and is not used: convert it with the transformation "Convert field type" to number, and it is a signal of 1 and 0',
      ],
    },
  ],
  [
    'PostgreSQL, $__timeGroup with NULL where hours are missing',
    () => [sqlTable([numberField('rpm', lateness(30, null).concat(busyMinutes(30)))], { n: 90 })],
    { names: ['rpm'], values: [60], nSamples: 90, step: MINUTE },
  ],
  [
    'InfluxQL, by tag',
    () => ['in', 'out'].map((series) => influxTimeSeries(series, hour, busyMinutes(60))),
    {
      names: ['cloud_value.mean {series: in}', 'cloud_value.mean {series: out}'],
      values: [60, 60],
      nSamples: 60,
      step: MINUTE,
    },
  ],
  [
    'InfluxQL, hourly values at ten minutes with fill(null)',
    () => [influxTimeSeries('in', { n: 240, step: 10 }, hourly(busyMinutes(40)))],
    {
      names: ['cloud_value.mean {series: in}'],
      values: [40],
      nSamples: 40,
      step: 60 * MINUTE,
      notices: [
        'There is a value every 1h, but a row every 10m: empty rows are left out. To avoid them, group by 1h in the query, or turn filling off',
      ],
    },
  ],
  [
    'InfluxQL, format table by tag',
    () => [influxTable(['in', 'out'], hour)],
    { names: ['mean in', 'mean out'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'Graphite, two steps',
    () => [graphite('aliases.rpm', hour), graphite('aliases.latency', { n: 12, step: 5 })],
    {
      names: ['aliases.rpm', 'aliases.latency'],
      values: [60, 60],
      nSamples: 60,
      step: MINUTE,
      notices: [
        'aliases.latency has a value every 5m, the samples are 1m apart: between its values the last one is judged',
      ],
    },
  ],
  [
    'several sources: SQL rows of a minute beside Prometheus at two',
    () => [
      sqlTimeSeries([{ name: 'rpm' }], hour),
      prometheusRange({ __name__: 'load' }, { n: 30, step: 2 }, undefined, 'B'),
    ],
    {
      names: ['rpm', 'load'],
      values: [60, 60],
      nSamples: 60,
      step: MINUTE,
      notices: ['load has a value every 2m, the samples are 1m apart: between its values the last one is judged'],
    },
  ],
  [
    'TestData, CSV content with every sixth value',
    () => [testDataCsv(hourly(busyMinutes(60)), { n: 360 })],
    {
      names: ['value'],
      values: [60],
      nSamples: 60,
      step: 6 * MINUTE,
      notices: [
        'There is a value every 6m, but a row every 1m: empty rows are left out. To avoid them, group by 6m in the query, or turn filling off',
      ],
    },
  ],
  [
    'Loki, requests by service',
    () => ['pay', 'cart'].map((service) => lokiRange({ service, cluster: 'eu' }, hour)),
    { names: ['{service="pay"}', '{service="cart"}'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'Loki, a sum beside a quantile, without labels',
    () => [lokiRange({}, hour), lokiRange({}, hour)],
    { names: ['{}', '{} (2)'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'Elasticsearch, count beside a percentile, some buckets empty',
    () => [elasticMetric('Count', hour), elasticMetric('p95.0 took_ms', hour, lateness(50, null))],
    {
      names: ['Count', 'p95.0 took_ms'],
      roles: ['other', 'latency'],
      values: [60, 50],
      nSamples: 60,
      step: MINUTE,
    },
  ],
  [
    'CloudWatch, requests and response time, minutes without requests have no row',
    () => [
      cloudWatch('RequestCount', { LoadBalancer: 'app/web' }, hour),
      cloudWatch('TargetResponseTime', { LoadBalancer: 'app/web' }, hour, [20, 21, 22]),
    ],
    {
      names: ['RequestCount', 'TargetResponseTime'],
      roles: ['traffic', 'latency'],
      values: [60, 57],
      nSamples: 60,
      step: MINUTE,
    },
  ],
  [
    'CloudWatch, a search by dimension',
    () => ['i-1', 'i-2'].map((InstanceId) => cloudWatch(`CPUUtilization ${InstanceId}`, { InstanceId }, hour)),
    { names: ['CPUUtilization i-1', 'CPUUtilization i-2'], values: [60, 60], nSamples: 60, step: MINUTE },
  ],
  [
    'Azure Monitor, requests and response time of a site; the newest minute is still empty',
    () => [
      azureMetric('Requests', { resourceName: 'shop' }, 'short', hour),
      azureMetric('Average Response Time', { resourceName: 'shop' }, 's', hour),
    ],
    {
      names: ['Requests', 'Average Response Time'],
      roles: ['traffic', 'latency'],
      values: [59, 59],
      nSamples: 60,
      step: MINUTE,
    },
  ],
  [
    'Azure Monitor, a metric by dimension',
    () =>
      ['PageBlob', 'BlockBlob'].map((blobtype) =>
        azureMetric('Blob Count', { blobtype, resourceName: 'files' }, 'short', hour)
      ),
    {
      names: ['Blob Count {blobtype="PageBlob"}', 'Blob Count {blobtype="BlockBlob"}'],
      values: [59, 59],
      nSamples: 60,
      step: MINUTE,
    },
  ],
  [
    'Azure Monitor, logs by computer',
    () => [azureLogs(['vm-1', 'vm-2'], hour)],
    {
      names: ['avg_CounterValue vm-2', 'avg_CounterValue vm-1'],
      values: [60, 60],
      nSamples: 60,
      step: MINUTE,
      notices: ['Rows were not in time order and have been sorted'],
    },
  ],
];

it.each(answers)('%s', (_, frames, expected) => {
  const result = prepareSamples(frames());
  if ('warning' in result) {
    throw new Error(result.warning.text);
  }
  const { samples, notices } = result.prepared;
  expect({
    names: samples.signals.map(({ name }) => name),
    ...(expected.roles && { roles: samples.signals.map(({ role }) => role) }),
    values: samples.X.columns.map((column) => column.filter((value) => !Number.isNaN(value)).length),
    nSamples: samples.time.length,
    step: samples.time[1] - samples.time[0],
    notices: notices.slice(1).map(({ text }) => text),
  }).toEqual({ notices: [], ...expected });
});

it('Prometheus, an instant query alone: the sentence names the query type', () => {
  expect(prepareSamples([prometheusInstant({ __name__: 'load1' }, 0)])).toEqual({
    warning: expect.objectContaining({ id: 'frames.instant' }),
  });
});

it('Loki, log lines: the sentence says what to ask for', () => {
  expect(prepareSamples([lokiLogs(hour)])).toEqual({ warning: expect.objectContaining({ id: 'frames.logs' }) });
});
