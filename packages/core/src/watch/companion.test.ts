import type { Samples, SignalSettings } from '../detection';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { runToEnd, type Steps } from '../task/steps';
import { defaultWatchOptions } from '../watchOptions';
import type { IsRare } from './vote';
import { watchSteps, type WatchVerdict } from './watch';

const n = 600;
const traffic: SignalSettings = { name: 'traffic', role: 'traffic', missing: 'leave-out', direction: 'both' };
const latency: SignalSettings = { ...traffic, name: 'latency', role: 'latency' };

/** Traffic between 100 and 300 from minute to minute; latency, a fifth of it, unless something else is given. */
function columnsWith(change: (traffic: Float64Array, latency: Float64Array) => void): Float64Array[] {
  const random = new RandomState(4);
  const load = Float64Array.from({ length: n }, () => 100 + 200 * random.double());
  const time = load.map((value) => value / 5 + random.normal(0, 0.5));
  change(load, time);
  return [load, time];
}

function watch(columns: Float64Array[], signals: SignalSettings[]): WatchVerdict {
  const samples: Samples = { time: columns[0].map((_, i) => i * 60_000), signals, X: createMatrix(columns) };
  return runToEnd(watchSteps(samples, defaultWatchOptions, equallyStrange));
}

function* equallyStrange(): Steps<IsRare> {
  yield 1;
  return () => true;
}

describe('signals that move together', () => {
  const slowAtLowTraffic = columnsWith((load, time) => {
    load.fill(120, 300, 310);
    time.fill(55, 300, 310);
  });

  it('show what none shows alone: latency as at high load while traffic is low', () => {
    expect(watch(slowAtLowTraffic, [traffic, latency]).incidents).toMatchObject([
      { start: 300, end: 309, kind: 'latency-up', drivers: [{ signal: 1 }, { signal: 0 }] },
    ]);
    expect(watch([slowAtLowTraffic[0]], [traffic]).incidents).toEqual([]);
    expect(watch([slowAtLowTraffic[1]], [latency]).incidents).toEqual([]);
  });

  it('are quiet while they move together', () => {
    const columns = columnsWith((load, time) => {
      load.fill(290, 300, 310);
      time.fill(58, 300, 310);
    });
    expect(watch(columns, [traffic, latency]).incidents).toEqual([]);
  });

  it('say nothing about each other where one is out of its usual range: a dead upstream is not a slow service', () => {
    const columns = columnsWith((load) => load.fill(0, 300, 310));
    expect(watch(columns, [traffic, latency]).incidents.map(({ kind }) => kind)).toEqual(['traffic-down']);
  });

  it('respect the direction that counts', () => {
    const signals = [
      { ...traffic, direction: 'high' as const },
      { ...latency, direction: 'low' as const },
    ];
    expect(watch(slowAtLowTraffic, signals).incidents).toEqual([]);
  });
});
