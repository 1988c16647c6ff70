import { natureOf } from './nature';
import { scalesOf } from './scales';

describe('scalesOf', () => {
  it('looks at ratios too, unless a value is negative or all are 0', () => {
    const count = (values: number[]): number =>
      scalesOf(Float64Array.from(values), natureOf(Float64Array.from(values))).length;
    expect([count([1, 2, 3]), count([-1, 2, 3]), count([0, 0, 0])]).toEqual([2, 1, 1]);
  });
});
