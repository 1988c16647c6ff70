import { floorToSingle, nextSingle } from './singlePrecision';

describe('nextSingle', () => {
  it.each([
    [1, 1 + 2 ** -23],
    [-1, -1 + 2 ** -24],
    [0, 2 ** -149],
    [-0, 2 ** -149],
    [2 ** 24 - 1, 2 ** 24],
  ])('of %d is %d', (value, next) => {
    expect(nextSingle(value)).toBe(next);
  });
});

describe('floorToSingle', () => {
  it.each([
    [0.5, 0.5],
    [1 + 2 ** -24 + 2 ** -40, 1],
    [1 + 2 ** -23 - 2 ** -40, 1],
    [-1 - 2 ** -40, -1 - 2 ** -23],
    [1e-60, 0],
  ])('of %d is %d', (value, floor) => {
    expect(floorToSingle(value)).toBe(floor);
  });
});
