import { fakeFetch, fakePrometheus, jsonAnswer, type Seen } from '../testing/fakeServers';
import { PrometheusSource } from './PrometheusSource';

const endpoint = { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 4 };
const up = fakePrometheus({ up: [{ labels: { __name__: 'up', job: 'a' }, valueAt: (time) => time / 1000 }] });

function sourceOf(server: (seen: Seen) => Response) {
  const { fetch, asked } = fakeFetch({ prometheus: server });
  return { source: new PrometheusSource(endpoint, { fetch, random: () => 0 }), asked };
}

const minutes = (n: number) => ({ from: 60_000, to: 60_000 * n, step: 60_000 });

it('brings the values of a query, with the labels that tell series apart', async () => {
  const { source } = sourceOf(up);
  expect(await source.read('up', minutes(3))).toEqual({
    series: [{ labels: { job: 'a' }, times: [60_000, 120_000, 180_000], values: [60, 120, 180] }],
    nHistograms: 0,
  });
  expect(await source.read('nothing', minutes(3))).toEqual({ series: [], nHistograms: 0 });
});

it('reads more points than Prometheus allows in parts, each point once', async () => {
  const { source, asked } = sourceOf(up);
  const [{ times }] = (await source.read('up', minutes(25_000))).series;
  expect(asked).toHaveLength(3);
  expect(times).toEqual(Array.from({ length: 25_000 }, (_, i) => 60_000 * (i + 1)));
});

it('asks for less at a time where many series are expected', async () => {
  const { source, asked } = sourceOf(up);
  await source.read('up', { ...minutes(1000), nSeries: 10_000 });
  expect(asked).toHaveLength(5);
});

it.each([
  [413, 'the answer is too large'],
  [422, 'query processing would load too many samples into memory in query execution'],
])('halves what the server finds too large (%i)', async (status, error) => {
  const limited = (seen: Seen): Response =>
    Number(seen.form.get('end')) - Number(seen.form.get('start')) > 60 * 30 ? jsonAnswer({ error }, status) : up(seen);
  const { source } = sourceOf(limited);
  const [{ times }] = (await source.read('up', minutes(100))).series;
  expect(times).toEqual(Array.from({ length: 100 }, (_, i) => 60_000 * (i + 1)));
  const never = sourceOf(() => jsonAnswer({ error }, status));
  await expect(never.source.read('up', minutes(4))).rejects.toThrow(error);
});

it('a query that is wrong is not asked again in parts', async () => {
  const { source, asked } = sourceOf(() => jsonAnswer({ status: 'error', error: 'unknown function' }, 422));
  await expect(source.read('foo()', minutes(100))).rejects.toThrow('Prometheus answered 422: unknown function.');
  expect(asked).toHaveLength(1);
});

it('counts native histograms, and takes what is infinite or no number as such', async () => {
  const result = [
    {
      metric: {},
      values: [
        [60, '+Inf'],
        [120, '-Inf'],
        [180, 'NaN'],
      ],
    },
    { metric: { a: 'b' }, histograms: [[60, {}]] },
  ];
  const { source } = sourceOf(() => jsonAnswer({ status: 'success', data: { resultType: 'matrix', result } }));
  expect(await source.read('x', minutes(3))).toEqual({
    series: [{ labels: {}, times: [60_000, 120_000, 180_000], values: [Infinity, -Infinity, NaN] }],
    nHistograms: 1,
  });
});

it.each([
  [
    'a vector',
    { status: 'success', data: { resultType: 'vector', result: [] } },
    'Prometheus answered with a vector, expected the matrix of a range query.',
  ],
  [
    'something else',
    { hello: 'world' },
    'Prometheus answered with the status null, expected the matrix of a range query.',
  ],
])('says so if the answer is %s', async (_, answer, message) => {
  const { source } = sourceOf(() => jsonAnswer(answer));
  await expect(source.read('x', minutes(3))).rejects.toThrow(message);
});
