import { MINUTE, signalSeries } from '../testing/watchSamples';
import { stepOf } from './signalSeries';

const times = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i * MINUTE);
const of = (...values: number[]) => signalSeries(times(values.length), Float64Array.from(values));

describe('signalSeriesSteps', () => {
  it('has the samples with a value, and where they are', () => {
    const { rows, time, values, step, representatives } = of(NaN, 5, 6, NaN, 7, 8, 9);
    expect(Array.from(rows)).toEqual([1, 2, 4, 5, 6]);
    expect(Array.from(time)).toEqual([1, 2, 4, 5, 6].map((i) => i * MINUTE));
    expect(Array.from(values)).toEqual([5, 6, 7, 8, 9]);
    expect(step).toBe(MINUTE);
    expect(Array.from(representatives)).toEqual([0, 1, 2, 3, 4]);
  });

  it('copies nothing where all have one', () => {
    const column = Float64Array.of(1, 2, 3);
    expect(signalSeries(times(3), column).values).toBe(column);
  });

  it('takes only the samples that are to be judged', () => {
    const { rows, values } = signalSeries(times(4), Float64Array.of(1, NaN, 3, 4), 3);
    expect([Array.from(rows), Array.from(values)]).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('knows the step of a scale, and that most have none', () => {
    expect(of(1, 3, 3, 9).quantum).toBe(2);
    expect(of(0.5, 0.25, 0.5).quantum).toBe(0.25);
    expect(of(7, 7, 7).quantum).toBe(0);
    const many = Float64Array.from({ length: 500 }, (_, i) => i * 10);
    expect(signalSeries(times(500), many).quantum).toBe(1);
    expect(
      signalSeries(
        times(500),
        many.map((value) => value + 0.5)
      ).quantum
    ).toBe(0);
  });

  it('has no step without neighbours', () => {
    expect(of(1).step).toBe(0);
    expect(stepOf(new Float64Array(0))).toBe(0);
    expect(stepOf(Float64Array.of(0, 60, 120, 600, 660))).toBe(60);
  });
});
