import { nearestSample } from './nearestSample';

describe('nearestSample', () => {
  const time = Float64Array.of(0, 10, 20, 100);

  it.each([
    [-5, 0],
    [0, 0],
    [4, 0],
    [6, 1],
    [59, 2],
    [61, 3],
    [500, 3],
  ])('of the moment %d is %d', (moment, sample) => {
    expect(nearestSample(time, moment)).toBe(sample);
  });

  it('is none without samples', () => {
    expect(nearestSample(new Float64Array(0), 5)).toBeUndefined();
    expect(nearestSample(Float64Array.of(7), 5)).toBe(0);
  });
});
