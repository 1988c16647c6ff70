import { mapSteps } from './mapSteps';
import { runToEnd } from './steps';

it('maps as the array itself does, with the number of each value', () => {
  const values = Float64Array.of(3, NaN, -1);
  expect(runToEnd(mapSteps(values, (value, i) => 10 * value + i))).toEqual(values.map((value, i) => 10 * value + i));
  expect(values).toEqual(Float64Array.of(3, NaN, -1));
});

it('comes up for air while there is much to do, never with few values', () => {
  const nYields = (length: number): number => [...mapSteps(new Float64Array(length), Math.abs)].length;
  expect(nYields(1000)).toBe(0);
  expect(nYields(1_000_000)).toBeGreaterThan(20);
});
