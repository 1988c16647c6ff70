import type { Steps } from '../task/steps';
import { CLOCK_CHANGE, DAY, HOUR } from './parameters';
import { GrowingSlotMedians } from './growingSlotMedians';
import { smoothProfile } from './profile';
import { type Grid, modulo, SLOT_BLOCK, slotSteps, SUNDAY, weekdayOf } from './slots';

/** Adds up a block of sizes, in the order of time. */
function addErrors(
  before: number,
  deviations: Float64Array,
  profile: Float64Array,
  slots: Int32Array,
  first: number,
  from: number
): number {
  let error = before;
  const end = Math.min(slots.length, from + SLOT_BLOCK);
  for (let i = from; i < end; i++) {
    error += Math.abs(deviations[first + i] - profile[slots[i]]);
  }
  return error;
}

/**
 * A Sunday from which on the rhythm fits better an hour earlier or later, where the time zone is not known. Only the months
 * in which clocks change anywhere are looked at.
 *
 * @param scratch - As long as the samples; overwritten.
 */
export function* clockChangeSteps(
  local: Float64Array,
  deviations: Float64Array,
  slots: Int32Array,
  grid: Grid,
  scratch?: Float64Array
): Steps<{ readonly from: number; readonly shift: number } | undefined> {
  const n = local.length;
  let best: { from: number; shift: number } | undefined;
  let first = 0;
  let most = 0;
  let medians: GrowingSlotMedians | undefined;
  for (let day = Math.ceil(local[0] / DAY) * DAY; day < local[n - 1]; day += DAY) {
    const isCandidate =
      weekdayOf(Math.floor(day / DAY)) === SUNDAY && [2, 3, 8, 9, 10].includes(new Date(day).getUTCMonth());
    if (!isCandidate) {
      continue;
    }
    while (local[first] < day) {
      first++;
    }
    if (first < 2 * grid.nSlots || n - first < grid.nSlots) {
      continue;
    }
    medians ??= new GrowingSlotMedians(deviations, slots, grid.nSlots, scratch);
    const before = smoothProfile(yield* medians.upTo(first));
    /** No more is added up where it is `enough`. */
    const errorWith = function* (shift: number, enough = Infinity): Steps<number> {
      // The profile is moved where an hour is a number of slots, else the moments are.
      const isWhole = HOUR % grid.step === 0 && DAY % grid.step === 0;
      const profile = isWhole ? before.map((_, slot) => before[modulo(slot + shift / grid.step, grid.nSlots)]) : before;
      const moved = isWhole ? slots.subarray(first) : yield* slotSteps(local, grid, first, shift);
      let error = 0;
      for (let i = 0; i < moved.length && error < enough; i += SLOT_BLOCK) {
        error = addErrors(error, deviations, profile, moved, first, i);
        yield;
      }
      return error;
    };
    const unchanged = yield* errorWith(0);
    for (const shift of [HOUR, -HOUR]) {
      const error = yield* errorWith(shift, CLOCK_CHANGE * unchanged);
      // What is gained in all: the share alone would prefer a Sunday with a single day after it.
      if (error < CLOCK_CHANGE * unchanged && unchanged - error > most) {
        most = unchanged - error;
        best = { from: day, shift };
      }
    }
  }
  return best;
}
