import { healthy, oneSignal, told, watch } from '../testing/watchSeries';
import { lostSamples } from './lostSamples';

/** 300 minutes at 3,000 give or take ten per cent; from 256 on `first` times that, from 285 on `second` times. */
function twoFalls(first: number, second: number): Float64Array {
  const noise = healthy('noise', 300, 11);
  return noise.map((value, i) => (3000 + 130 * (value - 100)) * (i < 256 ? 1 : i < 285 ? first : second));
}

describe('an outage after a fall that is not told', () => {
  it.each([
    [1, 0],
    [0.8, 0],
    [0.66, 0],
    [0.5, 0],
    [0.66, 0.1],
  ])('to %d and %d of what was: it is told', (first, second) => {
    for (const role of ['other', 'traffic'] as const) {
      const { incidents } = watch(oneSignal(twoFalls(first, second), { role }));
      expect(incidents).toHaveLength(1);
      expect(incidents[0]).toMatchObject({ end: 299, ongoing: true, severity: 'major' });
      // With the fall before it, where that is told, too.
      expect([256, 285]).toContain(incidents[0].start);
    }
  });
});

describe('nothing is lost', () => {
  const all = Int32Array.from({ length: 300 }, (_, i) => i);

  it.each([
    ['where a signal never falls so far', twoFalls(1, 0.5)],
    ['where it falls for a few samples', twoFalls(1, 0).fill(3000, 289)],
    ['where it is often near nothing', twoFalls(1, 0).fill(0, 0, 100)],
    ['where it varies that much', Float64Array.from({ length: 300 }, (_, i) => (i % 10) * 100)],
    ['where it is negative at times', twoFalls(1, 0).fill(-10, 100, 101)],
  ])('%s', (_, values) => {
    expect(Array.from(lostSamples(values, all)?.isLost ?? []).some((is) => is === 1)).toBe(false);
  });

  it('of requests that are few anyway: minutes without any are no news', () => {
    const values = healthy('counts', 600, 3).map(
      (value, i) => Math.max(0, Math.round(value / 10)) * (i % 90 < 2 ? 0 : 1)
    );
    expect(told(watch(oneSignal(values, { role: 'traffic' })))).toEqual([]);
  });
});
