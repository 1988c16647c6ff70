import { fakeAnnotations, fakeFetch, jsonAnswer } from '../testing/fakeServers';
import { START, watchConfig } from '../testing/telemetry';
import { AlertmanagerSink } from './AlertmanagerSink';
import { AnnotationSink } from './AnnotationSink';
import type { ToldIncident } from './incidentMessage';

const MINUTE = 60_000;
const watch = watchConfig();

function told(more: Partial<ToldIncident['incident']> = {}): ToldIncident {
  const incident = {
    start: START,
    end: START + 5 * MINUTE,
    isOpen: true,
    kind: 'latency-up',
    severity: 'major',
    title: 'Latency up',
    drivers: ['Latency <b>300 ms</b>, typically 45 ms (x6.7)'],
    told: {},
    ...more,
  } as const;
  return { watch, labels: { service: 'cart' }, incident };
}

function grafana() {
  const annotations = fakeAnnotations();
  const { fetch, asked } = fakeFetch({ grafana: annotations.answer });
  const sink = new AnnotationSink({ url: 'http://grafana', headers: {}, timeout: 1000 }, { fetch, random: () => 0 });
  return { sink, asked, held: annotations.held };
}

describe('annotations', () => {
  it('are a range with the panel’s tags and two lines, in which no HTML of a name counts', async () => {
    const { sink, held } = grafana();
    expect(await sink.save(told())).toEqual({ annotation: 1, annotated: { to: START + 6 * MINUTE, isOpen: true } });
    expect(held.get(1)).toEqual({
      id: 1,
      time: START,
      timeEnd: START + 6 * MINUTE,
      tags: ['anomaly-forest', 'latency-up', 'cart', 'watch:gateway'],
      text: 'gateway, cart: Latency up<br>Latency &lt;b&gt;300 ms&lt;/b&gt;, typically 45 ms (x6.7); for 6m so far',
    });
  });

  it('are brought up to date while the incident goes on, and left alone when nothing has changed', async () => {
    const { sink, held, asked } = grafana();
    const first = await sink.save(told());
    asked.length = 0;
    expect(await sink.save(told({ told: first! }))).toBeUndefined();
    expect(asked).toEqual([]);
    await sink.save(told({ end: START + 9 * MINUTE, isOpen: false, told: first! }));
    expect(held.size).toBe(1);
    expect(held.get(1)).toMatchObject({ timeEnd: START + 10 * MINUTE, text: expect.stringMatching(/; 10m$/) });
  });

  it('two copies that save at the same moment leave one, and both know it', async () => {
    const { sink, held } = grafana();
    const [a, b] = await Promise.all([sink.save(told()), sink.save(told({ start: START + MINUTE }))]);
    expect([...held.keys()]).toEqual([1]);
    expect([a, b]).toMatchObject([{ annotation: 1 }, { annotation: 1 }]);
  });

  it('one that somebody removed is not made again', async () => {
    const { sink, held } = grafana();
    const first = await sink.save(told());
    held.clear();
    expect(await sink.save(told({ end: START + 9 * MINUTE, told: first! }))).toEqual({ annotation: 'gone' });
    expect(await sink.save(told({ end: START + 10 * MINUTE, told: { annotation: 'gone' } }))).toBeUndefined();
    expect(held.size).toBe(0);
  });

  it('of a panel’s own are taken over', async () => {
    const { sink, held } = grafana();
    const dashboard = { uid: 'abc', panel: 3 };
    held.set(7, {
      id: 7,
      time: START + MINUTE,
      timeEnd: START + 4 * MINUTE,
      tags: ['anomaly-forest', 'latency-up', 'cart'],
      text: 'x',
      dashboardUID: 'abc',
      panelId: 3,
    });
    const saved = await sink.save({ ...told(), watch: { ...watch, dashboard } });
    expect(saved).toMatchObject({ annotation: 7 });
    expect([...held.values()]).toMatchObject([{ id: 7, timeEnd: START + 6 * MINUTE, dashboardUID: 'abc', panelId: 3 }]);
  });
});

it('alerts have the same labels from the first to the last, and an end that lies ahead while they go on', async () => {
  const { fetch, asked } = fakeFetch({ alertmanager: () => jsonAnswer(undefined) });
  const sink = new AlertmanagerSink(
    { url: 'http://alertmanager', headers: {}, timeout: 1000 },
    { fetch, random: () => 0 }
  );
  const now = START + 6 * MINUTE;
  await sink.send([told()], now);
  await sink.send([told({ isOpen: false, severity: 'minor', title: 'Other words' })], now + 6 * MINUTE);
  await sink.send([], now);
  const labels = { alertname: 'AnomalyForestIncident', watch: 'gateway', service: 'cart' };
  expect(asked.map(({ json }) => json)).toMatchObject([
    [
      {
        labels,
        startsAt: '2026-01-05T00:00:00.000Z',
        endsAt: '2026-01-05T00:16:00.000Z',
        annotations: { summary: 'gateway, cart: Latency up' },
      },
    ],
    [{ labels, startsAt: '2026-01-05T00:00:00.000Z', endsAt: '2026-01-05T00:06:00.000Z' }],
  ]);
});
