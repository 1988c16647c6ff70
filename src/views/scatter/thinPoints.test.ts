import type { PointGroup } from './groupPoints';
import { thinPoints } from './thinPoints';

function groupOf(n: number, at: (i: number) => [x: number, y: number]): PointGroup {
  const samples = Array.from({ length: n }, (_, i) => i);
  return { label: 'normal', x: samples.map((i) => at(i)[0]), y: samples.map((i) => at(i)[1]), samples };
}

describe('thinPoints', () => {
  it('draws each of some thousand points', () => {
    const few = groupOf(5000, () => [1, 1]);
    expect(thinPoints(few)).toBe(few);
  });

  it('draws few of many points at one place, and every point that stands alone', () => {
    const crowd = groupOf(50_000, (i) => (i === 777 ? [100, 5] : i === 888 ? [-3, -70] : [1, 1 + (i % 2) / 1000]));
    const { samples, x, y } = thinPoints(crowd);
    expect(samples.length).toBeLessThan(10);
    expect(samples).toEqual(expect.arrayContaining([777, 888]));
    expect(x[samples.indexOf(777)]).toBe(100);
    expect(y[samples.indexOf(888)]).toBe(-70);
  });

  it('has a point near every point', () => {
    const cloud = groupOf(100_000, (i) => [Math.sin(i), Math.cos(i * 1.7)]);
    const { x, y, samples } = thinPoints(cloud);
    expect(samples.length).toBeLessThan(40_000);
    for (let i = 0; i < 100_000; i += 997) {
      const distance = Math.min(
        ...x.map((other, k) => Math.max(Math.abs(other - cloud.x[i]), Math.abs(y[k] - cloud.y[i])))
      );
      expect(distance).toBeLessThanOrEqual(2 / 96);
    }
  });

  it('takes values that are all the same', () => {
    expect(thinPoints(groupOf(20_000, () => [5, 5])).samples).toEqual([0, 1]);
  });
});
