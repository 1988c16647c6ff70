import type { Detection } from '../detection';
import { DAY, HOUR, MINUTE } from '../testing/watchSamples';
import {
  healthy,
  type HealthyKind,
  healthyKinds,
  marked,
  oneSignal,
  shifted,
  told,
  watch,
} from '../testing/watchSeries';

const steady = healthyKinds.filter((kind) => kind !== 'rhythm');

/** A series of 10 hours, a sample a minute. */
const N = 600;

function changed(
  kind: HealthyKind,
  seed: number,
  size: number,
  length: number
): { at: number; end: number; verdict: Detection } {
  const at = 310 + 17 * seed;
  const end = Math.min(N, at + length);
  return { at, end: end - 1, verdict: watch(oneSignal(shifted(healthy(kind, N, seed), at, end, size))) };
}

describe.each(steady)('of %s', (kind) => {
  it('healthy values are no incident', () => {
    for (const seed of [1, 2, 3]) {
      expect(told(watch(oneSignal(healthy(kind, N, seed))))).toEqual([]);
    }
  });

  it.each([
    [60, 20],
    [-60, 20],
    [1000, 3],
    [60, 200],
    [-60, 200],
    [80, N],
    [-80, N],
  ])('a change by %d for %d samples is one incident from its first sample to its last', (size, length) => {
    const { at, end, verdict } = changed(kind, (Math.abs(size) % 7) + 1, size, length);
    expect(told(verdict)).toEqual([`${at}-${end} ${size > 0 ? 'up' : 'down'}`]);
    expect(marked(verdict)[0]).toBe(at);
    expect(verdict.levelShifts).toEqual([]);
  });

  it('any size marks nothing before it', () => {
    for (const [k, size] of [3, -5, 8, -10, 15, -25, 40].entries()) {
      const { at, verdict } = changed(kind, k + 1, size, 40);
      expect(marked(verdict).filter((row) => row < at)).toEqual([]);
    }
  });

  it('direction, typical and actual are those of its own samples', () => {
    const { at, end, verdict } = changed(kind, 2, -70, 30);
    const values = shifted(healthy(kind, N, 2), at, end + 1, -70);
    const [{ drivers, peak }] = verdict.incidents;
    expect(peak).toBeGreaterThanOrEqual(at);
    expect(peak).toBeLessThanOrEqual(end);
    expect(drivers[0].actual).toBe(Math.min(...values.subarray(at, end + 1)));
    expect(drivers[0].actual).toBe(values[peak]);
    expect(Math.abs(drivers[0].typical - 100)).toBeLessThan(7);
    expect(drivers[0].typical).toBe(verdict.typical[0][peak]);
  });
});

describe('time does not rewrite the past', () => {
  it.each(steady)('an outage in %s stays the same incident while it goes on', (kind) => {
    const at = 400;
    const values = shifted(healthy(kind, 800, 5), at, 800, -50);
    for (const length of [404, 410, 440, 500, 600, 700, 790]) {
      const { incidents } = watch(oneSignal(values.subarray(0, length)));
      expect(incidents).toMatchObject([{ end: length - 1, ongoing: true, kind: 'down' }]);
      expect(Math.abs(incidents[0].start - at)).toBeLessThanOrEqual(2);
    }
  });

  it.each(steady)('an outage in %s stays the same incident when the window moves on', (kind) => {
    const at = 400;
    const values = shifted(healthy(kind, 900, 6), at, 500, 50);
    for (const from of [0, 60, 150, 300]) {
      const { incidents } = watch(oneSignal(values.subarray(from, from + 600)));
      expect(incidents).toMatchObject([{ ongoing: false, kind: 'up' }]);
      expect(Math.abs(incidents[0].start + from - at)).toBeLessThanOrEqual(2);
      expect(Math.abs(incidents[0].end + from - 499)).toBeLessThanOrEqual(2);
    }
  });
});

describe('of two levels', () => {
  it('the earlier is normal, unless it is the shorter part of what is known: then a line tells of the new one', () => {
    const at = 200;
    const verdict = watch(oneSignal(shifted(healthy('noise', N, 8), at, N, -50)));
    expect(told(verdict)).toEqual([]);
    expect(marked(verdict)).toEqual([]);
    expect(verdict.levelShifts).toEqual([
      { signal: 0, since: at, from: expect.closeTo(100, -1), to: expect.closeTo(50, -1) },
    ]);
  });

  it('what deviates from the longer one is an incident, and what is typical is the longer one from its start on', () => {
    const level = shifted(healthy('noise', N, 8), 200, N, -50);
    const verdict = watch(oneSignal(shifted(level, 500, 520, -45)));
    expect(told(verdict)).toEqual(['500-519 down']);
    expect(verdict.incidents[0].drivers[0].typical).toBeCloseTo(50, -1);
    expect(verdict.levelShifts).toMatchObject([{ since: 200, from: expect.closeTo(100, -1) }]);
    expect([verdict.typical[0][150], verdict.typical[0][300]]).toEqual([
      expect.closeTo(100, -1),
      expect.closeTo(50, -1),
    ]);
    expect(told(watch(oneSignal(shifted(shifted(level, 100, 110, 60), 500, 510, 20))))).toEqual([
      '100-109 up',
      '500-509 up',
    ]);
  });

  it('a new one is accepted after three days that are longer than all before, and the line says since when', () => {
    const [step, at] = [15 * MINUTE, 200];
    const values = shifted(healthy('noise', 900, 3), at, 900, 60);
    const { incidents, levelShifts } = watch(oneSignal(values, {}, step));
    expect(incidents).toEqual([]);
    expect(levelShifts).toMatchObject([{ since: at, from: expect.closeTo(100, -1), to: expect.closeTo(160, -1) }]);
  });

  it('what deviates from an accepted one is an incident again', () => {
    const values = shifted(shifted(healthy('noise', 900, 4), 200, 900, 60), 800, 820, 60);
    expect(told(watch(oneSignal(values, {}, 15 * MINUTE)))).toEqual(['800-819 up']);
  });
});

describe('within a daily rhythm', () => {
  const [step, perDay] = [10 * MINUTE, 144];
  const days = 9;
  const values = (seed: number): Float64Array => healthy('rhythm', days * perDay, seed, perDay);

  it('nothing is told of healthy days', () => {
    expect([1, 2].map((seed) => told(watch(oneSignal(values(seed), {}, step))))).toEqual([[], []]);
  });

  it.each([
    ['20 minutes', 20 * MINUTE, -60],
    ['5 hours', 5 * HOUR, -60],
    ['2 days', 2 * DAY, 60],
    ['for good', 20 * DAY, -60],
  ])('a change for %s is one incident from its start', (_, length, size) => {
    // The seventh day is a Tuesday.
    const at = 6 * perDay + 30;
    const end = Math.min(days * perDay, at + length / step);
    const verdict = watch(oneSignal(shifted(values(3), at, end, size), {}, step));
    expect(told(verdict)).toEqual([`${at}-${end - 1} ${size > 0 ? 'up' : 'down'}`]);
  });

  it('a change that begins on the only Sunday in view and lasts into the week is told', () => {
    const at = 4 * perDay + 40;
    const { incidents, levelShifts } = watch(oneSignal(shifted(values(4), at, days * perDay, -60), {}, step));
    expect([...incidents, ...(levelShifts ?? [])]).toHaveLength(1);
  });
});
