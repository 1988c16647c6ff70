import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { PrometheusSource } from '../prometheus/PrometheusSource';
import { fakeFetch, fakePrometheus } from '../testing/fakeServers';
import { type Fault, START, telemetry, watchConfig } from '../testing/telemetry';
import { backtestSteps, readPast } from './backtest';
import { readKnown } from './readKnown';

const MINUTE = 60_000;
const faults: readonly Fault[] = [
  { service: 'cart', from: START + 200 * MINUTE, to: START + 215 * MINUTE, traffic: 1, latency: 6 },
  { service: 'checkout', from: START + 300 * MINUTE, to: START + 310 * MINUTE, traffic: 0.05, latency: 1 },
];
const { fetch } = fakeFetch({ prometheus: fakePrometheus(telemetry(['cart', 'checkout'], faults)) });
const source = new PrometheusSource(
  { url: 'http://prometheus', headers: {}, timeout: 1000, concurrency: 4 },
  { fetch, random: () => 0 }
);

it('counts what was caught, missed and false, in all groups together', async () => {
  const watch = watchConfig('baseline: none');
  const past = await readPast(watch, source, START, START + 480 * MINUTE);
  const known = readKnown(
    'start,end,service\n2026-01-05T03:20:00Z,2026-01-05T03:34:00Z,cart\n2026-01-05T06:00:00Z,2026-01-05T06:10:00Z,cart\n',
    'incidents.csv'
  );
  const results = runToEnd(backtestSteps(past, known));
  const middle = results.find(({ sensitivity }) => sensitivity === 0)!;
  expect(middle).toMatchObject({ nKnown: 2, nCaught: 1 });
  // The alarm in checkout is none that is known: one in a third of a day.
  expect(middle.falseADay).toBeGreaterThanOrEqual(2.9);
  const alarms = results.map(({ nAlarms }) => nAlarms);
  expect(alarms).toEqual([...alarms].sort((a, b) => a - b));
});

it('what is no time, and a file without the columns, is told', () => {
  expect(() => readKnown('from,to\n', 'a.csv')).toThrow(
    'a.csv: there is no column "start"; expected start, end and, if you like, labels.'
  );
  expect(() => readKnown('start,end\nyesterday,today\n', 'a.csv')).toThrow(
    'a.csv, line 2: got "yesterday", expected a time such as 2026-11-30T14:05:00Z.'
  );
});
