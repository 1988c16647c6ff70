import { trendOf } from './trend';

test('points on a line have its slope and no error', () => {
  expect(
    trendOf([
      [0, 1],
      [1, 3],
      [2, 5],
    ])
  ).toEqual({ slope: 2, error: 0 });
});

test('slope and standard error are those of a published regression', () => {
  // Anscombe's quartet, first set: slope 0.500 with standard error 0.118 (F. J. Anscombe, The American Statistician, 1973).
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

  const { slope, error } = trendOf(x.map((value, i) => [value, y[i]] as const));

  expect(slope).toBeCloseTo(0.5, 3);
  expect(error).toBeCloseTo(0.118, 3);
});

test('one point has no slope', () => {
  expect(() => trendOf([[1, 1]])).toThrow('Got 1 points at one place, expected two places or more.');
});
