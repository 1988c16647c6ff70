import { selectSmallestSteps } from './selectSmallest';
import { runToEnd } from '../task/steps';

const select = (values: readonly number[], k: number) => runToEnd(selectSmallestSteps(Float64Array.from(values), k));

describe('selectSmallestSteps', () => {
  const values = [5, -1, 5, 3, 0, 5, 2.5, -1, 8];
  const ascending = [...values].sort((a, b) => a - b);

  it.each(ascending.map((_, k) => k))('finds place %i and the one behind it', (k) => {
    expect(select(values, k)).toEqual({ value: ascending[k], next: ascending[k + 1] ?? Infinity });
  });

  it.each([0, 1, 2, 3])('finds place %i of values that are all equal', (k) => {
    expect(select([7, 7, 7, 7], k)).toEqual({ value: 7, next: k < 3 ? 7 : Infinity });
  });

  it('pauses where there are very many values', () => {
    const many = Float64Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003);
    expect([...selectSmallestSteps(many, 50_000)].length).toBeGreaterThan(0);
  });
});
