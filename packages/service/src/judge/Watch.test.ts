import fc from 'fast-check';
import { detect } from '@anomaly-forest/core/internal/detect';
import { fuzzShare } from '@anomaly-forest/core/internal/testing/fuzzShare';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { pinBaselineSteps } from '@anomaly-forest/core/internal/watch/learnBaseline';
import { defaultWatchOptions, detectTable, samplesFromTable } from '@anomaly-forest/core';
import { PrometheusSource, type SeriesSource } from '../prometheus/PrometheusSource';
import { fakeFetch, fakePrometheus } from '../testing/fakeServers';
import { readConfig } from '../config/readConfig';
import { configText, type Fault, START, telemetry, watchConfig } from '../testing/telemetry';
import { judgeGroup } from './judgeGroup';
import { Watch } from './Watch';

jest.mock('./judgeGroup', () => {
  const actual = jest.requireActual('./judgeGroup');
  return { ...actual, judgeGroup: jest.fn(actual.judgeGroup) };
});

const MINUTE = 60_000;
const DAY = 86_400_000;
const whole = { index: 0, count: 1 };

function sourceOf(services: readonly string[], faults: readonly Fault[] = []): SeriesSource {
  const { fetch } = fakeFetch({ prometheus: fakePrometheus(telemetry(services, faults)) });
  const endpoint = { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 4 };
  return new PrometheusSource(endpoint, { fetch, random: () => 0 });
}

/** The rows of a service up to a time, as a table. */
function tableOf(service: string, faults: readonly Fault[], from: number, to: number) {
  const { traffic, latency } = telemetry([service], faults);
  const time = Float64Array.from({ length: (to - from) / MINUTE + 1 }, (_, i) => from + i * MINUTE);
  return {
    time,
    signals: [
      { name: 'Requests', role: 'traffic', values: time.map((t) => traffic[0].valueAt(t)!) },
      { name: 'Latency', role: 'latency', values: time.map((t) => latency[0].valueAt(t)!) },
    ] as const,
  };
}

const fault = (from: number, minutes: number, traffic: number, latency: number): Fault => ({
  service: 'checkout',
  from,
  to: from + minutes * MINUTE,
  traffic,
  latency,
});

const someFault = fc
  .record({ at: fc.integer({ min: 5, max: 200 }), minutes: fc.integer({ min: 1, max: 40 }), kind: fc.nat(2) })
  .map(({ at, minutes, kind }) => {
    const [traffic, latency] = [
      [1, 6],
      [0.05, 1],
      [3, 3],
    ][kind];
    return fault(START + at * MINUTE, minutes, traffic, latency);
  });

it('says of a window what detect says of a table with the same rows, bit for bit', async () => {
  const config = watchConfig('window: 2h\nbaseline: none');
  await fc.assert(
    fc.asyncProperty(someFault, fc.integer({ min: 120, max: 260 }), async (one, minute) => {
      const time = START + minute * MINUTE;
      const watch = new Watch(config, sourceOf(['checkout'], [one]), whole);
      await watch.turn(time);
      const [{ verdict }] = [...watch.watched.values()];
      const table = tableOf('checkout', [one], time - 119 * MINUTE, time);
      const expected = detectTable(table, { asOf: time, stamp: 'end', watch: config.options.watch });
      expect(verdict!.fingerprint).toBe(expected.fingerprint);
      expect(verdict!.incidents.map(({ start, end }) => [start, end])).toEqual(
        expected.incidents.map(({ start, end }) => [expected.time[start], expected.time[end]])
      );
      expect(verdict!.score).toBe(expected.strength!.at(-1));
    }),
    { numRuns: Math.ceil(60 * fuzzShare) }
  );
});

describe('what is expected', () => {
  const time = START + 150 * MINUTE;
  const expectation = 'expectation: { typical: forecast, upper: limit }';
  const config = readConfig(
    configText('window: 2h\nbaseline: none').replace('query: latency,', `query: latency, ${expectation},`),
    'test.yaml'
  ).watches[0];
  const typicalAt = (at: number): number => (at < time - 20 * MINUTE ? 50 : 10);
  const all = {
    ...telemetry(['checkout']),
    forecast: ['checkout', 'nobody'].map((service) => ({ labels: { service }, valueAt: typicalAt })),
    limit: [{ labels: { service: 'checkout' }, valueAt: (at: number) => typicalAt(at) + 12 }],
  };
  const sourceWith = (series: Parameters<typeof fakePrometheus>[0]): SeriesSource =>
    new PrometheusSource(
      { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 4 },
      { fetch: fakeFetch({ prometheus: fakePrometheus(series) }).fetch, random: () => 0 }
    );

  it('takes the place of what is learnt, as in the panel: to the same fingerprint', async () => {
    const watch = new Watch(config, sourceWith(all), whole);
    await watch.turn(time);
    expect([...watch.watched.values()].map(({ labels }) => labels)).toEqual([{ service: 'checkout' }]);
    const [{ verdict }] = [...watch.watched.values()];
    const { samples } = samplesFromTable(tableOf('checkout', [], time - 119 * MINUTE, time));
    const typical = samples.time.map(typicalAt);
    const bounds = { low: samples.time.map(() => -Infinity), high: typical.map((value) => value + 12) };
    const expected = [undefined, { typical, bounds }];
    expect(verdict!.fingerprint).toBe(
      detect({ ...samples, expected, asOf: time, stamp: 'end' }, config.options).fingerprint
    );
    expect(verdict!.incidents.map(({ kind, start }) => [kind, start])).toEqual([['latency-up', time - 20 * MINUTE]]);
  });

  it('that nobody answers leaves the verdict as it is without', async () => {
    const { traffic, latency } = all;
    const [without, none] = [watchConfig('window: 2h\nbaseline: none'), config].map(
      (one) => new Watch(one, sourceWith({ traffic, latency }), whole)
    );
    await Promise.all([without.turn(time), none.turn(time)]);
    const fingerprints = [without, none].map(({ watched }) => [...watched.values()][0].verdict!.fingerprint);
    expect(fingerprints[1]).toBe(fingerprints[0]);
  });
});

it('judged sample by sample it is the same as if the whole window had been read at once', async () => {
  const config = watchConfig('window: 2h\nbaseline: none');
  await fc.assert(
    fc.asyncProperty(
      someFault,
      fc.integer({ min: 120, max: 200 }),
      fc.integer({ min: 1, max: 40 }),
      async (one, first, n) => {
        const source = sourceOf(['checkout', 'cart'], [one]);
        const growing = new Watch(config, source, whole);
        for (let minute = first; minute <= first + n; minute++) {
          await growing.turn(START + minute * MINUTE);
        }
        const fresh = new Watch(config, source, whole);
        await fresh.turn(START + (first + n) * MINUTE);
        expect([...growing.watched].map(([key, { verdict }]) => [key, verdict!.fingerprint])).toEqual(
          [...fresh.watched].map(([key, { verdict }]) => [key, verdict!.fingerprint])
        );
      }
    ),
    { numRuns: Math.ceil(20 * fuzzShare) }
  );
});

it('with a baseline it says what detect says with the pinned baseline of the time before', async () => {
  const config = watchConfig('window: 2h\nbaseline: 2d');
  const one = fault(START + 3 * DAY + 30 * MINUTE, 20, 1, 6);
  const time = START + 3 * DAY + 45 * MINUTE;
  const watch = new Watch(config, sourceOf(['checkout'], [one]), whole);
  await watch.turn(time);
  const [[key, { verdict }]] = [...watch.watched];
  const { learntAt } = watch.baselines.takeChanges()!;
  expect(learntAt).toBeGreaterThan(time - DAY);
  expect(learntAt).toBeLessThanOrEqual(time);
  const past = samplesFromTable(tableOf('checkout', [one], learntAt - 2 * DAY + MINUTE, learntAt)).samples;
  const learnt = runToEnd(pinBaselineSteps({ ...past, stamp: 'end' }, defaultWatchOptions));
  const { samples } = samplesFromTable(tableOf('checkout', [one], time - 119 * MINUTE, time));
  const baseline = { kind: 'pinned', buffer: 'buffer' in learnt ? learnt.buffer : new ArrayBuffer(0) } as const;
  const expected = detect({ ...samples, baseline, asOf: time, stamp: 'end' }, config.options);
  expect(expected.baseline?.kind).toBe('pinned');
  expect(watch.baselines.of(key)).toEqual(baseline);
  expect(verdict!.fingerprint).toBe(expected.fingerprint);
  expect(verdict!.incidents.map(({ kind }) => kind)).toEqual(['latency-up']);
});

it('reads only what is new, with an overlap for late values, and a new group from the start of its window', async () => {
  const { traffic, latency } = telemetry(['checkout']);
  const late = telemetry(['cart']);
  let now = START;
  const answer = fakePrometheus({
    traffic: [
      ...traffic,
      ...late.traffic.map((one) => ({
        ...one,
        valueAt: (t: number) => (now > START + 130 * MINUTE ? one.valueAt(t) : undefined),
      })),
    ],
    latency: [...latency, ...late.latency],
  });
  const { fetch, asked } = fakeFetch({ prometheus: answer });
  const endpoint = { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 4 };
  const watch = new Watch(
    watchConfig('window: 2h\nbaseline: none'),
    new PrometheusSource(endpoint, { fetch, random: () => 0 }),
    whole
  );
  const minutesRead = async (minute: number): Promise<number[]> => {
    now = START + minute * MINUTE;
    asked.length = 0;
    await watch.turn(now);
    return asked.map(({ form }) => (Number(form.get('end')) - Number(form.get('start'))) / 60);
  };
  expect(await minutesRead(130)).toEqual([119, 119]);
  expect(await minutesRead(131)).toEqual([9, 9]);
  expect(await minutesRead(132)).toEqual([9, 9]);
});

it.each(['15s', '1m', '5m', '1h'])('never judges an interval that is not over, with a step of %s', (step) => {
  const config = watchConfig(`step: ${step}\nwindow: 40h\nbaseline: none\ndelay: 5s`);
  const watch = new Watch(config, sourceOf([]), whole);
  for (let now = START; now < START + 2 * config.step; now += 1000) {
    const newest = watch.newestTime(now);
    expect(newest % config.step).toBe(0);
    expect(newest + 5000).toBeLessThanOrEqual(now);
    expect(newest + 5000 + config.step).toBeGreaterThan(now);
  }
});

it('a query that fails leaves everything as it was, and the next turn makes up for it', async () => {
  let isDown = false;
  const up = fakePrometheus(telemetry(['checkout']));
  const { fetch } = fakeFetch({ prometheus: (seen) => (isDown ? new Response('<html>', { status: 500 }) : up(seen)) });
  const endpoint = { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 4 };
  const source = new PrometheusSource(endpoint, { fetch, random: () => 0 });
  const config = watchConfig('window: 2h\nbaseline: none');
  const watch = new Watch(config, source, whole);
  const at = (minute: number): number => START + minute * MINUTE;
  await watch.turn(at(120));
  isDown = true;
  await expect(watch.turn(at(121))).rejects.toThrow('Prometheus answered 500 with a web page.');
  isDown = false;
  expect(watch.dueTimes(at(123))).toEqual([at(121), at(122), at(123)]);
  for (const time of watch.dueTimes(at(123))) {
    await watch.turn(time);
  }
  const fresh = new Watch(config, source, whole);
  await fresh.turn(at(123));
  expect([...watch.watched.values()][0].verdict!.fingerprint).toBe([...fresh.watched.values()][0].verdict!.fingerprint);
});

it('a group that cannot be judged stops nobody else, and is told', async () => {
  const config = watchConfig('window: 2h\nbaseline: none');
  jest.mocked(judgeGroup).mockImplementationOnce(() => {
    throw new RangeError('Got 2 features, expected 1.');
  });
  const watch = new Watch(config, sourceOf(['checkout', 'cart']), whole);
  const { leftOut, complaints, nJudged } = await watch.turn(START + 130 * MINUTE);
  expect({ failed: leftOut.failed, complaints, nJudged }).toEqual({
    failed: 1,
    complaints: ['cart cannot be judged: Got 2 features, expected 1.'],
    nJudged: 1,
  });
});
