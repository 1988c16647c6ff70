import { runToEnd } from '../task/steps';
import { spreadOf } from './spread';

describe('spreadOf', () => {
  const floor = new Float64Array(1000).fill(0.1);

  it('is larger where the signal is restless', () => {
    const residuals = floor.map((_, i) => (i % 2 === 0 ? 1 : -1) * (i < 900 ? 1 : 50));
    const spread = runToEnd(spreadOf(residuals, floor));
    expect(spread[0]).toBeCloseTo(1.4826, 4);
    expect(spread[999]).toBeGreaterThanOrEqual(spread[0]);
  });

  it('is never below its floor, and never NaN', () => {
    expect(runToEnd(spreadOf(new Float64Array(1000), floor))).toEqual(floor);
    expect(runToEnd(spreadOf(new Float64Array(1000).fill(NaN), floor))).toEqual(floor);
  });

  it('follows the neighbourhood, slowly, where a part of the range is restless', () => {
    const residuals = Float64Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i < 2800 ? 1 : 50));
    const spread = runToEnd(spreadOf(residuals, new Float64Array(4000)));
    expect(spread[0]).toBeCloseTo(1.4826, 4);
    expect(spread[3999]).toBeCloseTo(50 * 1.4826, 2);
    const steps = spread.subarray(1).map((value, i) => value - spread[i]);
    expect(steps.every((step) => step >= 0 && step <= (50 * 1.4826) / 240 + 1e-9)).toBe(true);
  });

  it('around a sample is that of 960 samples on each side, as far as there are so many', () => {
    // Ever more restless: the median size over a stretch is the size at its middle.
    const residuals = Float64Array.from({ length: 4001 }, (_, i) => ((i % 2 === 0 ? 1 : -1) * i) / 1000);
    const spread = runToEnd(spreadOf(residuals, new Float64Array(4001)));
    for (const [sample, middle] of [
      [2400, 2400],
      [2880, 2880],
      [3120, (3120 - 960 + 4000) / 2],
      [3840, (3840 - 960 + 4000) / 2],
    ]) {
      expect(spread[sample]).toBeCloseTo((1.4826 * middle) / 1000, 9);
    }
    // In between it lies on a line.
    expect(spread[2520]).toBeCloseTo((1.4826 * (2400 + 2640)) / 2 / 1000, 9);
    // What the whole range says is the least.
    expect(spread[0]).toBeCloseTo((1.4826 * 2000) / 1000, 9);
  });

  it.each([
    ['is half of that where three of eight residuals are 0', [0, 0, 0, 1, 2, 60, 2, 1], 800, 10],
    ['needs three excursions', [0, 0, 0, 0, 0, 0, 0, 0, 0, 6], 29, 0.1],
    ['needs no more than three', [0, 0, 0, 0, 0, 0, 0, 0, 6, 0], 30, 2],
    ['is not asked of a signal that is hardly ever silent', [0, 1, -1, 90], 800, 1.4826],
  ])('%s', (_, pattern, length, expected) => {
    const residuals = Float64Array.from({ length }, (_value, i) => pattern[i % pattern.length]);
    expect(runToEnd(spreadOf(residuals, new Float64Array(length).fill(0.1)))[0]).toBeCloseTo(expected, 3);
  });

  it('takes no notice of what is missing', () => {
    const residuals = floor.map((_, i) => (i % 20 === 5 ? 6 : i % 2 === 0 ? NaN : 0));
    expect(runToEnd(spreadOf(residuals, floor))[0]).toBeCloseTo(2, 12);
  });

  it('is a third of the usual excursion where the signal is mostly silent', () => {
    const residuals = floor.map((_, i) => (i % 10 === 5 ? 6 : 0));
    expect(runToEnd(spreadOf(residuals, floor))[0]).toBeCloseTo(2, 12);
  });
});
