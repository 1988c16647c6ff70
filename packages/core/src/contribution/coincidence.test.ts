import { RandomState } from '../random/randomState';
import { coincidence, type LevelChange, levelChange, shapeCoincidence, shapeMatch } from './coincidence';

const time = Array.from({ length: 20 }, (_, i) => 60_000 * i);
const step = (at: number, noise = 0) => time.map((_, i) => (i < at ? 5 : 9) + noise * ((i % 3) - 1));

/** Without the last bits of sums. */
const rounded = (change: LevelChange | undefined) =>
  Object.fromEntries(Object.entries(change ?? {}).map(([name, value]) => [name, Number(value.toFixed(9))]));

it('finds where the level changed, and how clearly', () => {
  expect(rounded(levelChange(time, step(12)))).toEqual({ onset: time[12], from: 5, to: 9, clarity: 1 });
  const noisy = levelChange(time, step(12, 0.5));
  expect(noisy?.onset).toBe(time[12]);
  expect(noisy?.clarity).toBeGreaterThan(0.9);
});

it('passes over values that are missing', () => {
  const values = step(12);
  values[4] = values[13] = NaN;
  expect(rounded(levelChange(time, values))).toEqual({ onset: time[12], from: 5, to: 9, clarity: 1 });
});

it('is not clear in noise, and none where nothing moves or there is too little', () => {
  const noise = time.map((_, i) => [3, 1, 4, 1, 5, 9, 2, 6, 5, 3][i % 10]);
  expect(levelChange(time, noise)?.clarity).toBeLessThan(0.3);
  expect(
    levelChange(
      time,
      time.map(() => 4)
    )
  ).toBeUndefined();
  expect(levelChange(time.slice(0, 5), step(3).slice(0, 5))).toBeUndefined();
});

it('takes a spike for no new level', () => {
  const spike = time.map((_, i) => (i === 19 ? 100 : 5));
  expect(levelChange(time, spike)?.clarity).toBeLessThan(0.4);
});

it('coincides the better, the nearer it came to the start of the incident', () => {
  const places = [8, 10, 12, 14].map((at) =>
    Number(coincidence(levelChange(time, step(at))!, time[12], 120_000).toFixed(9))
  );
  expect(places).toEqual([1 / 5, 1 / 2, 1, 1 / 2]);
});

describe('by shape', () => {
  const minutes = Array.from({ length: 40 }, (_, i) => 60_000 * i);
  const drawn = (shape: (i: number) => number) => ({ time: minutes, values: minutes.map((_, i) => shape(i)) });
  const shapes = {
    ramp: (i: number) => Math.max(0, i - 20),
    spike: (i: number) => (i >= 22 && i < 25 ? 10 : 0),
    oscillation: (i: number) => (i < 18 ? 0 : [0, 2, 3, 1, -1, -3, -2][i % 7]),
    comeback: (i: number) => (i >= 15 && i < 30 ? 8 : 1),
  };

  it.each(Object.entries(shapes))(
    'a %s is found again, in another unit, with noise, and two minutes later',
    (_, shape) => {
      const random = new RandomState(4);
      const later = drawn((i) => 500 + 40 * shape(i - 2) + 8 * (random.double() - 0.5));
      const found = shapeMatch(later.time, later.values, drawn(shape), 4 * 60_000);
      expect(found?.lag).toBe(2 * 60_000);
      expect(found?.correlation).toBeGreaterThan(0.9);
    }
  );

  it.each(Object.entries(shapes))('a %s upside down moved the other way, and first', (_, shape) => {
    const earlier = drawn((i) => -shape(i + 1));
    const found = shapeMatch(earlier.time, earlier.values, drawn(shape), 3 * 60_000);
    expect(found?.lag).toBe(-60_000);
    expect(found?.correlation).toBeLessThan(-0.9);
  });

  it('is half as much at the longest lag', () => {
    expect(shapeCoincidence({ correlation: -1, lag: 0 }, 1000)).toBe(1);
    expect(shapeCoincidence({ correlation: 1, lag: -1000 }, 1000)).toBe(0.5);
  });

  it('noise is like an incident in fewer than 2 % of draws', () => {
    const nAlike = Array.from({ length: 1000 }, (_, i) => {
      const random = new RandomState(i);
      const noise = drawn(() => random.double());
      const incident = drawn((at) => (at < 25 ? 0 : 5) + random.double());
      const found = shapeMatch(noise.time, noise.values, incident, 4 * 60_000);
      return found !== undefined && shapeCoincidence(found, 4 * 60_000) > 0.5;
    }).filter(Boolean).length;
    expect(nAlike).toBeLessThan(20);
  });

  it('passes over what is missing, and knows nothing of what is too short or does not move', () => {
    const gaps = drawn((i) => (i % 5 === 0 ? NaN : shapes.ramp(i)));
    expect(shapeMatch(gaps.time, gaps.values, drawn(shapes.ramp), 0)?.correlation).toBeCloseTo(1, 9);
    const flat = drawn(() => 3);
    expect(shapeMatch(flat.time, flat.values, drawn(shapes.ramp), 60_000)).toBeUndefined();
    expect(shapeMatch(minutes.slice(0, 5), [1, 2, 3, 4, 5], drawn(shapes.ramp), 60_000)).toBeUndefined();
    expect(shapeMatch([], [], drawn(shapes.ramp), 60_000)).toBeUndefined();
  });

  it('reads between the moments of a reference that was taken at others', () => {
    const shifted = { time: minutes.map((moment) => moment - 30_000), values: minutes.map((_, i) => i - 0.5) };
    const line = drawn((i) => i);
    expect(shapeMatch(line.time, line.values, shifted, 0)).toEqual({ correlation: expect.closeTo(1, 12), lag: 0 });
  });
});
