import { spreadOf } from './spread';

describe('spreadOf', () => {
  const floor = new Float64Array(1000).fill(0.1);

  it('is larger where the signal is restless', () => {
    const residuals = floor.map((_, i) => (i % 2 === 0 ? 1 : -1) * (i < 900 ? 1 : 50));
    const spread = spreadOf(residuals, floor);
    expect(spread[0]).toBeCloseTo(1.4826, 4);
    expect(spread[999]).toBeGreaterThanOrEqual(spread[0]);
  });

  it('is never below its floor, and never NaN', () => {
    expect(spreadOf(new Float64Array(1000), floor)).toEqual(floor);
    expect(spreadOf(new Float64Array(1000).fill(NaN), floor)).toEqual(floor);
  });

  it('is a third of the usual excursion where the signal is mostly silent', () => {
    const residuals = floor.map((_, i) => (i % 10 === 5 ? 6 : 0));
    expect(spreadOf(residuals, floor)[0]).toBeCloseTo(2, 12);
  });
});
