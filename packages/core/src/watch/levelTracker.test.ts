import { HOUR, MINUTE, noise } from '../testing/watchSamples';
import { LevelTracker } from './levelTracker';
import type { Tracked } from './plainLevel';
import type { Limits } from './limits';

const limits: Limits = { spread: 1, high: 10, low: 10, meanHigh: 8, meanLow: 8 };

/**
 * A series as text, one letter a sample: `.` at the level, `^` two limits above, `v` two below, `+` and `-` half a limit,
 * `A` and `V` six tenths of a limit, `1` just above the limit.
 */
function seriesOf(text: string): Float64Array {
  const values: Record<string, number> = { '.': 0, '^': 20, v: -20, '+': 5, '-': -5, A: 9, V: -9, '1': 11 };
  return Float64Array.from(text, (letter) => 100 + values[letter]);
}

function track(values: Float64Array, change: Partial<Tracked> = {}, step = MINUTE): LevelTracker {
  const tracker = new LevelTracker(
    {
      time: Float64Array.from({ length: values.length }, (_, i) => i * step),
      values,
      step,
      window: 5,
      persistence: 'auto',
      singlesCount: false,
      startLevel: 100,
      ...change,
    },
    limits
  );
  tracker.run(0, values.length);
  tracker.finish();
  return tracker;
}

/** The excursions below the series: `^` up, `v` down, `.` none. */
function drawn(text: string, change: Partial<Tracked> = {}, step = MINUTE): string {
  const letters = Array.from(text, () => '.');
  for (const { start, end, direction } of track(seriesOf(text), change, step).excursions) {
    letters.fill(direction > 0 ? '^' : 'v', start, end + 1);
  }
  return letters.join('');
}

describe('an excursion', () => {
  it.each([
    ['two of three samples', '......^^......', '......^^......'],
    ['not next to each other', '......^.^.....', '......^^^.....'],
    ['one is chance', '......^.......', '..............'],
    ['two in four are, too', '......^..^....', '..............'],
    ['one of each side', '......^v......', '..............'],
    ['goes on loosely', '......^^+++++^+....', '......^^+++++^+....'.replace(/\+/g, '^')],
    ['does not start loosely', '......++++++......', '..................'],
    ['ends after three that are at the level', '......^^...^^....', '......^^...^^....'],
    ['goes on over two of them', '......^^..^^......', '......^^^^^^......'],
    ['down', '......vvvv......', '......vvvv......'],
    ['down right after up', '......^^^...vvv....', '......^^^...vvv....'],
    ['down at once after up', '......^^^vv......', '......^^^vv......'],
    ['one sample on the other side is a part of neither', '......^^^v.......', '......^^^........'],
    ['and back again', '......vv^^vv....', '......vv^^vv....'],
    ['has begun where it rose', '.....AA11....', '.....^^^^....'],
    ['does not begin at a healthy sample beside a large step', '.....+^^^....', '......^^^....'],
    ['is still open at the last sample', '......^^^^', '......^^^^'],
  ])('%s', (_, series, expected) => {
    expect(drawn(series)).toBe(expected);
  });

  it('needs one sample with steps of more than five minutes, and one normal sample ends it', () => {
    expect(drawn('......^.^.....', {}, 5 * MINUTE)).toBe('......^^^.....');
    expect(drawn('......^.^.....', {}, 6 * MINUTE)).toBe('......^.^.....');
  });

  it('may be one sample alone, if that is far enough away and no late row', () => {
    expect(drawn('......^.......', { singlesCount: true })).toBe('......^.......');
    expect(drawn('......1.......', { singlesCount: true })).toBe('..............');
    expect(drawn('......^.v.....', { singlesCount: true })).toBe('..............');
    expect(drawn('......^...v...', { singlesCount: true })).toBe('......^...v...');
    expect(track(seriesOf('......^.......'), { singlesCount: true }).excursions[0].by).toBe('single');
  });

  it('starts as persistence says, where that is set', () => {
    const persistence = { least: 3, of: 4 };
    expect(drawn('......^^......', { persistence })).toBe('..............');
    expect(drawn('......^^.^....', { persistence })).toBe('......^^^^....');
    expect(drawn('......^.......', { persistence: { least: 1, of: 1 } })).toBe('......^.......');
  });

  it('starts where the mean of nine is beyond its limit, at the change point', () => {
    const { excursions } = track(seriesOf('............AAAAAAAAAAAAAA............'), { window: 30 });
    expect(excursions).toMatchObject([{ start: 12, direction: 1, by: 'mean' }]);
    expect(excursions[0].end).toBeGreaterThanOrEqual(25);
    expect(excursions[0].end).toBeLessThanOrEqual(30);
    expect(track(seriesOf('............AAAAAAA............'), { window: 30 }).excursions).toEqual([]);
  });

  it('is wider limits away, where these are wider', () => {
    const widening = new Float64Array(14).fill(3);
    expect(drawn('......^^......', { widening })).toBe('..............');
  });

  it('has the strongest evidence of its samples, signed in the array', () => {
    const tracker = track(seriesOf('......vvv.....'));
    expect(tracker.excursions[0].evidence).toBe(2);
    expect(Array.from(tracker.evidence.subarray(5, 9), (evidence) => evidence + 0)).toEqual([0, -2, -2, -2]);
  });
});

describe('the level', () => {
  it('stands still through an excursion, however long, and is the same after it', () => {
    const values = seriesOf(`${'.'.repeat(20)}${'^'.repeat(100)}${'.'.repeat(20)}`);
    const { level, excursions } = track(values);
    expect(excursions).toMatchObject([{ start: 20, end: 119, isAccepted: false }]);
    expect(Array.from(new Set(level))).toEqual([100]);
  });

  it('follows what is accepted: the median of the last samples', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => 100 + 0.2 * i);
    const { level, excursions } = track(values);
    expect(excursions).toEqual([]);
    expect(level[199]).toBeCloseTo(values[196], 6);
  });

  it('is not taught by lone samples or by what is excluded', () => {
    const values = seriesOf('......^...^...^...^...^...^...');
    expect(Array.from(new Set(track(values).level))).toEqual([100]);
    const drifting = Float64Array.from({ length: 40 }, (_, i) => 100 + (i < 20 ? 0 : 5));
    const isExcluded = Uint8Array.from(drifting, (_, i) => (i < 20 ? 0 : 1));
    expect(track(drifting).level[39]).toBe(105);
    expect(track(drifting, { isExcluded }).level[39]).toBe(100);
  });

  it('begins at the median of the first window, without what is excluded', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i < 30 ? 160 : 100));
    expect(track(values, { startLevel: undefined }).level[0]).toBe(160);
    const isExcluded = Uint8Array.from(values, (_, i) => (i < 30 ? 1 : 0));
    const tracker = track(values, { startLevel: undefined, isExcluded });
    expect(tracker.level[0]).toBe(100);
    expect(tracker.excursions).toMatchObject([{ start: 0, end: 29, direction: 1 }]);
    const none = track(values, { startLevel: undefined, isExcluded: new Uint8Array(100).fill(1) });
    expect(none.level[0]).toBe(160);
  });

  it('is accepted anew after 72 hours that are longer than all before', () => {
    const accept = (before: number, after: number): boolean[] => {
      const values = new Float64Array(before + after).fill(100).fill(130, before);
      return track(values, {}, HOUR).excursions.map(({ isAccepted }) => isAccepted);
    };
    expect(accept(40, 72)).toEqual([false]);
    expect(accept(40, 73)).toEqual([true]);
    expect(accept(90, 90)).toEqual([false]);
    expect(accept(90, 92)).toEqual([true]);
  });

  it('then is what deviations are from', () => {
    const values = new Float64Array(200).fill(100).fill(130, 40).fill(100, 150, 160);
    const { excursions, level } = track(values, {}, HOUR);
    expect(excursions).toMatchObject([
      { start: 40, isAccepted: true, direction: 1 },
      { start: 150, end: 159, isAccepted: false, direction: -1 },
    ]);
    expect(level[149]).toBe(130);
  });
});

describe('samples in any number of calls', () => {
  it('give what one call gives', () => {
    const values = noise(400, { mean: 100, spread: 4, seed: 3 });
    values.fill(130, 100, 130).fill(60, 250, 270);
    const input: Tracked = {
      time: Float64Array.from(values.keys(), (i) => i * MINUTE),
      values,
      step: MINUTE,
      window: 30,
      persistence: 'auto',
      singlesCount: true,
    };
    const whole = new LevelTracker(input, limits);
    whole.run(0, 400);
    whole.finish();
    const parts = new LevelTracker(input, limits);
    for (let from = 0; from < 400; from += 7) {
      parts.run(from, Math.min(400, from + 7));
    }
    parts.finish();
    expect(whole.excursions.length).toBeGreaterThan(1);
    expect(parts).toEqual(whole);
  });
});
