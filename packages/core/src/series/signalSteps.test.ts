import { carryForward, isCoarser, momentsWithValue, regularStep } from './signalSteps';

describe('the step of a series', () => {
  it.each([
    ['of equal distances', [0, 60, 120, 180], 60],
    ['with jitter of a tenth', [0, 57, 123, 180, 241], 60],
    ['with one gap', [0, 60, 120, 180, 900, 960], 60],
    ['of two moments', [0, 60], undefined],
    ['of events', [0, 1, 30, 33, 90, 170], undefined],
    ['of no moment', [], undefined],
  ])('%s', (_, time, step) => {
    const found = regularStep(Float64Array.from(time));
    expect(step === undefined ? found : Math.abs((found ?? NaN) - step) <= 6).toBe(
      step === undefined ? undefined : true
    );
  });

  it('is coarser than another from one and a half times on', () => {
    expect([isCoarser(89, 60), isCoarser(90, 60), isCoarser(60, 60)]).toEqual([false, true, false]);
  });
});

it('moments with a value are those of any column', () => {
  const time = Float64Array.of(1, 2, 3);
  const [a, b] = [Float64Array.of(7, NaN, NaN), Float64Array.of(NaN, NaN, 8)];
  expect(momentsWithValue(time, [a, b])).toEqual(Float64Array.of(1, 3));
  expect(momentsWithValue(time, [Float64Array.of(1, 1, 1)])).toBe(time);
});

it('a value is carried for less than a step, never beyond, never before the first', () => {
  const time = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7);
  const column = Float64Array.of(NaN, 5, NaN, NaN, NaN, NaN, 9, NaN);
  expect(carryForward(time, column, 3)).toEqual(Float64Array.of(NaN, 5, 5, 5, NaN, NaN, 9, 9));
  expect(column[2]).toBeNaN();
});
