import { PrometheusSource, type Range, type SeriesSource } from '../prometheus/PrometheusSource';
import { fakeFetch, fakePrometheus } from '../testing/fakeServers';
import { START, telemetry, watchConfig } from '../testing/telemetry';
import { Baselines } from './Baselines';
import { groupKey } from './groups';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = START + 3 * DAY;
const config = watchConfig('baseline: 1d\nrelearn: 1d');
const keyOf = (service: string): string => groupKey({ service });

/** A source that notes what it is asked for. */
function noted(): { source: SeriesSource; ranges: Range[] } {
  const { fetch } = fakeFetch({ prometheus: fakePrometheus(telemetry(['cart', 'checkout'])) });
  const endpoint = { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 4 };
  const source = new PrometheusSource(endpoint, { fetch, random: () => 0 });
  const ranges: Range[] = [];
  return {
    ranges,
    source: {
      read: (query, range) => {
        if (query === 'traffic') {
          ranges.push(range);
        }
        return source.read(query, range);
      },
    },
  };
}

it('of many groups history is read in parts, and what is learnt of it is the same', async () => {
  const few = noted();
  const alone = new Baselines(config, few.source);
  await alone.prepare(NOW, [keyOf('cart'), keyOf('checkout')]);
  expect(few.ranges).toHaveLength(1);

  const many = noted();
  const crowded = new Baselines(config, many.source);
  const others = Array.from({ length: 200 }, (_, i) => keyOf(`other-${i}`));
  await crowded.prepare(NOW, [keyOf('cart'), ...others, keyOf('checkout')]);
  const nPoints = many.ranges.map(({ from, to }) => (to - from) / MINUTE + 1);
  expect(Math.max(...nPoints) * 2 * 202).toBeLessThanOrEqual(250_000);
  expect(nPoints.reduce((sum, n) => sum + n, 0)).toBe(1440);
  for (let i = 1; i < many.ranges.length; i++) {
    expect(many.ranges[i].from).toBe(many.ranges[i - 1].to + MINUTE);
  }

  const [learntAlone, learnt] = [alone.takeChanges()!.groups, crowded.takeChanges()!.groups];
  expect(learntAlone[keyOf('cart')]).toEqual(expect.any(String));
  expect(learnt[keyOf('cart')]).toBe(learntAlone[keyOf('cart')]);
  expect(learnt[keyOf('checkout')]).toBe(learntAlone[keyOf('checkout')]);
  expect(learnt[keyOf('other-0')]).toBeNull();
});
