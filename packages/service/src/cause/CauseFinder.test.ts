import { FAULT, faultySeries, STEP } from '../../../../dev/live/testing/faultySeries';
import {
  type FilledPrometheus,
  hasPrometheus,
  startFilledPrometheus,
} from '../../../../dev/live/testing/filledPrometheus';
import type { WatchConfig } from '../config/config';
import { readConfig } from '../config/readConfig';
import type { Transport } from '../http/request';
import { PrometheusSource } from '../prometheus/PrometheusSource';
import {
  fakeAlertmanager,
  fakeAnnotations,
  fakeFetch,
  fakePrometheus,
  type FakeSeries,
  jsonAnswer,
  type Seen,
} from '../testing/fakeServers';
import { simulatedProcess } from '../testing/process';
import { START } from '../testing/telemetry';
import { CauseFinder, describeCause } from './CauseFinder';

const MINUTE = 60_000;
const FAULT_AT = START + 85 * MINUTE;
const QUERY = 'sum by (service) (rate(requests_total[2m]))';

function configOf(query: string, cause = true): WatchConfig {
  const text = `
prometheus: { url: "http://prometheus" }
watches:
  - name: gateway
    groupBy: [service]
    window: 80m
    baseline: none
    delay: 0s
    cause: ${cause}
    signals:
      - { name: Requests, query: '${query}', role: traffic }
`;
  return readConfig(text, 'test.yaml').watches[0];
}

/** Requests of the instances a to d; in the incident those of c become eight times as many. */
function requestsOf(instance: string, time: number): number {
  const wave = 3 * Math.sin(time / MINUTE + instance.charCodeAt(0));
  return (100 + wave) * (instance === 'c' && time >= FAULT_AT ? 8 : 1);
}

const instances = ['a', 'b', 'c', 'd'];
const whole: FakeSeries = {
  labels: { service: 'cart' },
  valueAt: (time) => instances.reduce((sum, instance) => sum + requestsOf(instance, time), 0),
};
const parts = instances.map((instance): FakeSeries => ({
  labels: { service: 'cart', instance },
  valueAt: (time) => requestsOf(instance, time),
}));

/** A gateway whose requests have the labels of `names`, with so many values each. */
function gateway(counts: Readonly<Record<string, number>> = { instance: 4 }) {
  let time = FAULT_AT - MINUTE;
  const answers = fakePrometheus(
    {
      [QUERY]: [whole],
      'sum by (service, instance) (rate(requests_total{service="cart"}[2m]))': parts,
      'sum by (service, zone) (rate(requests_total{service="cart"}[2m]))': [whole, whole].map((one, i) => ({
        labels: { service: 'cart', zone: String(i) },
        valueAt: (at) => one.valueAt(at)! / 2,
      })),
    },
    () => time
  );
  const prometheus = (seen: Seen): Response => {
    if (seen.url.pathname === '/api/v1/labels') {
      return jsonAnswer({ status: 'success', data: ['__name__', 'service', ...Object.keys(counts)] });
    }
    const at = Number(seen.form.get('end'));
    return seen.form.get('query')?.startsWith('label_replace(')
      ? jsonAnswer({
          status: 'success',
          data: {
            resultType: 'matrix',
            result: Object.entries(counts).map(([label, n]) => ({ metric: { label }, values: [[at, String(n)]] })),
          },
        })
      : answers(seen);
  };
  const annotations = fakeAnnotations();
  const alertmanager = fakeAlertmanager(() => time);
  const servers = fakeFetch({ prometheus, grafana: annotations.answer, alertmanager: alertmanager.answer });
  return { ...servers, annotations, now: () => time, pass: (minutes: number) => (time += minutes * MINUTE) };
}

const isSplit = ({ form }: Seen): boolean => / by \(service, /.test(form.get('query') ?? '');

async function runIncident(counts?: Readonly<Record<string, number>>, config = configOf(QUERY), minutes = 10) {
  const world = gateway(counts);
  const runner = await simulatedProcess({ config, fetch: world.fetch, now: world.now });
  await runner.run();
  for (let i = 0; i < minutes; i++) {
    world.pass(1);
    await runner.run();
  }
  const alerts = world.asked
    .filter(({ url }) => url.host === 'alertmanager')
    .flatMap(({ json }) => json as Array<{ labels: object; annotations: { cause?: string; description: string } }>);
  return { ...world, runner, alerts };
}

it('an alert is sent at once; its cause follows within the same minute, with the same labels', async () => {
  const { alerts, annotations } = await runIncident(undefined, undefined, 1);
  expect(alerts.map(({ annotations: { cause } }) => cause)).toEqual([
    undefined,
    'instance=c carries 100% of the change in Requests',
  ]);
  expect(alerts[1].labels).toEqual(alerts[0].labels);
  expect(alerts[1].annotations.description).toContain(
    '; instance=c carries 100% of the change in Requests; for 1m so far'
  );
  expect([...annotations.held.values()].map(({ text }) => text)).toEqual([
    expect.stringContaining('instance=c carries 100% of the change in Requests'),
  ]);
});

it('is asked for when an incident has 1, 2, 4 and 8 steps, and no more', async () => {
  const { asked, alerts } = await runIncident(undefined, undefined, 20);
  expect(asked.filter(isSplit)).toHaveLength(4);
  expect(alerts.at(-1)?.annotations.cause).toBe('instance=c carries 100% of the change in Requests');
});

it('nothing is asked without "cause"', async () => {
  const { asked } = await runIncident(undefined, configOf(QUERY, false));
  expect(asked.filter((seen) => isSplit(seen) || seen.url.pathname === '/api/v1/labels')).toEqual([]);
});

it('names nobody where all moved alike', async () => {
  const { asked, alerts } = await runIncident({ zone: 2 });
  expect(asked.some(isSplit)).toBe(true);
  expect(alerts.map(({ annotations: { cause } }) => cause)).toEqual(alerts.map(() => undefined));
});

it('never asks for a label with 50,000 values, nor for more than twelve labels and counts', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`label_${i}`, 3]));
  const { asked } = await runIncident({ ...many, instance: 50_000 }, undefined, 1);
  const queries = asked.filter(isSplit).map(({ form }) => form.get('query'));
  expect(queries).toHaveLength(11);
  expect(queries.join()).not.toContain('instance');
});

it('a query that cannot be split is told in a sentence, and the incident goes on', async () => {
  const source = new PrometheusSource(
    { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 1 },
    { fetch: gateway().fetch, random: () => 0 }
  );
  const asked = await new CauseFinder(source).find(
    configOf('rate(requests_total[2m])'),
    { service: 'cart' },
    { start: FAULT_AT, end: FAULT_AT, drivenBy: ['Requests'] }
  );
  expect(asked).toEqual({
    problems: [
      'Requests: The query cannot be split: rate(requests_total[2m]) does not aggregate, each of its series is shown separately. An aggregation such as sum by (…) can be split.',
    ],
  });
});

it('a Prometheus that refuses to say labels changes nothing of the alert', async () => {
  const world = gateway();
  const config = configOf(QUERY);
  const fetch: typeof world.fetch = async (input, init) =>
    String(input).includes('/api/v1/labels') ? jsonAnswer({ status: 'error' }) : world.fetch(input, init);
  const runner = await simulatedProcess({ config, fetch, now: world.now });
  await runner.run();
  world.pass(1);
  await runner.run();
  expect([...runner.watch.journal.all()].map(({ incident }) => [incident.isOpen, incident.cause])).toEqual([
    [true, undefined],
  ]);
});

const isThere = hasPrometheus();
(isThere ? describe : describe.skip)('with a real Prometheus', () => {
  let prometheus: FilledPrometheus;
  beforeAll(async () => {
    prometheus = await startFilledPrometheus(faultySeries());
  }, 60_000);
  afterAll(() => prometheus?.stop());

  it('finds the instance at fault', async () => {
    const transport: Transport = { fetch, random: () => 0 };
    const endpoint = { url: prometheus.address, headers: {}, timeout: 30_000, concurrency: 2 };
    const config = { ...configOf('sum(queue_depth)'), step: 1000 * STEP };
    const { cause } = await new CauseFinder(new PrometheusSource(endpoint, transport)).find(
      config,
      {},
      { start: 1000 * FAULT.start, end: 1000 * FAULT.end, drivenBy: ['Requests'] }
    );
    expect(describeCause(cause!)).toBe('instance=web-2 carries 100% of the change in Requests');
  });
});
