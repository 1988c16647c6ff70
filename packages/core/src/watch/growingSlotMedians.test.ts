import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { GrowingSlotMedians } from './growingSlotMedians';
import { slotMedianSteps } from './profile';

const N_SLOTS = 7;

/** Values with ties (no -0: of it and 0 either may be the median), in slots of which the last one comes late and one never. */
function drawn(n: number): { values: Float64Array; slots: Int32Array } {
  const random = new RandomState(5);
  const values = Float64Array.from({ length: n }, () => Math.round(10 * random.normal(0, 1)) / 10 + 0);
  const slots = Int32Array.from({ length: n }, (_, i) => (i > n / 2 && i % 5 === 0 ? N_SLOTS - 1 : i % (N_SLOTS - 2)));
  return { values, slots };
}

it('gives the medians of each part as if it were looked at alone', () => {
  const { values, slots } = drawn(2000);
  const medians = new GrowingSlotMedians(values, slots, N_SLOTS);
  for (const n of [0, 3, 40, 41, 400, 1001, 1500, 1500, 2000]) {
    const alone = runToEnd(slotMedianSteps(values.slice(0, n), slots.slice(0, n), N_SLOTS));
    expect(runToEnd(medians.upTo(n))).toEqual(alone);
  }
});

it('leaves the values as they are, and pauses', () => {
  const { values, slots } = drawn(200_000);
  const before = values.slice();
  const pauses = [...new GrowingSlotMedians(values, slots, N_SLOTS).upTo(200_000)];
  expect(values).toEqual(before);
  expect(pauses.length).toBeGreaterThan(3);
});
