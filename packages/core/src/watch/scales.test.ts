import { runToEnd } from '../task/steps';
import { logarithm } from './logarithm';
import { natureOf } from './nature';
import { type Scale, scalesOf } from './scales';

function scalesFrom(values: Float64Array): Scale[] {
  return runToEnd(scalesOf(values, runToEnd(natureOf(values))));
}

describe('scalesOf', () => {
  it('looks at ratios too, unless a value is negative or all are 0', () => {
    const count = (values: number[]): number => scalesFrom(Float64Array.from(values)).length;
    expect([count([1, 2, 3]), count([-1, 2, 3]), count([0, 0, 0])]).toEqual([2, 1, 1]);
  });

  it('takes differences as they are, and ratios as logarithms a fifth of the median above 0', () => {
    const values = Float64Array.of(0, 10, 10);
    const [differences, ratios] = scalesFrom(values);
    expect(differences.values).toEqual(values);
    expect(differences.slopeAt(7)).toBe(1);
    expect(ratios.values).toEqual(Float64Array.of(logarithm(2), logarithm(12), logarithm(12)));
    expect([ratios.slopeAt(10), ratios.slopeAt(-5)]).toEqual([1 / 12, 1 / 2]);
  });
});
