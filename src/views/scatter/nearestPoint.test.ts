import { nearestPoint } from './nearestPoint';

const at = (...points: Array<[number, number]>) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

describe('nearestPoint', () => {
  const groups = [at([0, 0], [10, 10]), at([20, 0])];

  it('finds the nearest point of any group', () => {
    expect(nearestPoint(groups, 9, 12, 30)).toEqual({ group: 0, index: 1 });
    expect(nearestPoint(groups, 19, 1, 30)).toEqual({ group: 1, index: 0 });
  });

  it('finds nothing beyond its reach', () => {
    expect(nearestPoint(groups, 10, 20, 9.9)).toBeUndefined();
    expect(nearestPoint(groups, 10, 20, 10)).toEqual({ group: 0, index: 1 });
  });

  it('takes the point on top where several coincide', () => {
    expect(nearestPoint([at([5, 5]), at([5, 5])], 5, 5, 10)).toEqual({ group: 1, index: 0 });
  });

  it('never takes a point that has no place, as zero has on a logarithmic axis', () => {
    expect(nearestPoint([at([NaN, 5], [-Infinity, 5])], 5, 5, 10)).toBeUndefined();
  });
});
