import type { Incident } from '@anomaly-forest/core/internal/detection';
import { minute } from '../../testing/frames';
import { prepared } from '../../testing/prepared';
import { incidentOf } from '../../testing/viewProps';
import type { Compared } from './deviations';
import { firstMoves, sameTime } from './firstMoves';
import { similarIncidents } from './similarIncidents';

/** Signals around 5 by digits (typical 5, usual spread about 1), and the incidents in them. */
function compared(signals: Record<string, string>, incidents: readonly Incident[]): Compared {
  const columns = Object.fromEntries(
    Object.entries(signals).map(([name, digits]) => [name, [...digits].map((digit) => (digit === 'X' ? 60 : +digit))])
  );
  const n = Object.values(signals)[0].length;
  const labels = new Int8Array(n).fill(1);
  incidents.forEach(({ start, end }) => labels.fill(-1, start, end + 1));
  return {
    prepared: prepared(columns),
    detection: { labels, incidents, typical: Object.keys(columns).map(() => new Float64Array(n).fill(5)) },
  };
}

describe('similarIncidents', () => {
  const lock = incidentOf(4, 5);
  const flood = incidentOf(10, 11);
  const secondLock = incidentOf(16, 17);
  const all = compared({ latency: '4646XX4646464646XX46', traffic: '4646464646XX46464646' }, [lock, flood, secondLock]);

  it('are those in which the same signals went the same way', () => {
    expect(similarIncidents(all, lock)).toEqual([{ incident: secondLock, likeness: 1 }]);
    expect(similarIncidents(all, flood)).toEqual([]);
  });

  it('are less alike if they last longer', () => {
    const long = incidentOf(10, 18);
    const { likeness } = similarIncidents(compared({ a: '4646XX4646XXXXXXXXX4' }, [lock, long]), lock)[0];
    expect(likeness).toBeLessThan(1);
    expect(likeness).toBeGreaterThan(0.5);
  });

  it('are none where there is no other', () => {
    expect(similarIncidents(compared({ a: '4646XX46' }, [lock]), lock)).toEqual([]);
  });
});

describe('firstMoves', () => {
  it('are the signals in the order in which they left their usual range', () => {
    const signals = { late: '4646464646XX46', early: '46464646XXXX46', calm: '46464646464646', down: '46464646400046' };
    expect(firstMoves(compared(signals, [incidentOf(8, 11)]), { start: 8, end: 11 })).toEqual([
      { signal: 1, time: minute(8), isUp: true },
      { signal: 3, time: minute(9), isUp: false },
      { signal: 0, time: minute(10), isUp: true },
    ]);
  });

  it('may have begun before the incident did, without a break', () => {
    const signals = { early: '4X46XXXXXX4646', other: '464646XXXX4646' };
    expect(firstMoves(compared(signals, [incidentOf(6, 9)]), { start: 6, end: 9 })).toMatchObject([
      { signal: 0, time: minute(4) },
      { signal: 1, time: minute(6) },
    ]);
  });

  it('need two samples in a row, unless the incident is shorter', () => {
    const signals = { blip: '464646X6464646' };
    expect(firstMoves(compared(signals, [incidentOf(5, 8)]), { start: 5, end: 8 })).toEqual([]);
    expect(firstMoves(compared(signals, [incidentOf(6, 6)]), { start: 6, end: 6 })).toHaveLength(1);
  });
});

it('sameTime finds the samples of another grid, or that there are none', () => {
  const time = Float64Array.from([0, 10, 20, 30]);
  expect(sameTime(time, 5, 25)).toEqual({ start: 1, end: 2 });
  expect(sameTime(time, 25, 99)).toEqual({ start: 3, end: 3 });
  expect(sameTime(time, 11, 15)).toBeUndefined();
  expect(sameTime(time, 40, 50)).toBeUndefined();
});
