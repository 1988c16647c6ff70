import { coincidence, type LevelChange, levelChange } from './coincidence';

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
