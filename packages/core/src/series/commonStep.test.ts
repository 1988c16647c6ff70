import { commonStep } from './commonStep';
import { typicalStep } from '../incidents/incidents';
import { median } from '../statistics/quantile';

const timesOf = (steps: readonly number[]): Float64Array =>
  Float64Array.from([0, ...steps], (_, i) => steps.slice(0, i).reduce((sum, step) => sum + step, 0));

test.each([
  [[60, 60, 60], 60],
  [[60, 600, 60, 30, 60], 60],
  [[30, 60, 60], 60],
  [[60, 60, 60, 30], 60],
  [[30, 60, 60, 60, 45], 60],
  [[30, 45, 60, 60, 60], 60],
  [[60, 60, 30, 30], undefined],
  [[10, 20, 30], undefined],
  [[], undefined],
])('the step that more than half of %j have is %s', (steps, expected) => {
  expect(commonStep(timesOf(steps))).toBe(expected);
});

test.each([[[60, 60, 60, 5]], [[1, 2, 3, 4]], [[5, 5, 9, 9]], [[7]], [[1, 8, 8, 8, 2, 8]]])(
  'the typical step of %j is the median of the steps, however it is found',
  (steps) => {
    expect(typicalStep(timesOf(steps))).toBe(median(Float64Array.from(steps)));
  }
);
