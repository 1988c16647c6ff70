import type { Steps } from '../task/steps';
import { WIDE_HOUR } from './parameters';
import { sizesOf, slotMedianSteps, SMOOTHING } from './profile';
import { medianInPlace } from './sampleQuantiles';
import { aroundClock, type Grid } from './slots';

/** A wide hour reaches this part of a period (half an hour of a day) beyond itself: jobs do not start to the minute. */
const EDGE = 48;

/**
 * How much wider limits are at hours that scatter much more than the others; undefined if none does.
 *
 * @param scratch - As long as the samples; overwritten.
 */
export function* wideHourSteps(
  rest: Float64Array,
  slots: Int32Array,
  { nSlots }: Grid,
  representatives: Int32Array,
  scratch?: Float64Array
): Steps<Float64Array | undefined> {
  yield;
  const medians = yield* slotMedianSteps(rest, slots, nSlots, { ofSizes: true, scratch });
  const bySlot = medians.map((size) => (Number.isNaN(size) ? 0 : size));
  const usual = medianInPlace(sizesOf(rest, representatives));
  const reach = Math.floor(nSlots / SMOOTHING);
  const scatter = new Float64Array(nSlots);
  for (let slot = 0; slot < nSlots; slot++) {
    scatter[slot] = meanAround(bySlot, slot, reach);
  }
  const edge = Math.max(1, Math.floor(nSlots / EDGE));
  const factors = new Float64Array(nSlots);
  let widest = 1;
  for (let slot = 0; slot < nSlots; slot++) {
    let most = 0;
    for (let k = -edge; k <= edge; k++) {
      most = Math.max(most, scatter[aroundClock(slot + k, nSlots)]);
    }
    factors[slot] = usual > 0 ? Math.max(1, most / usual - WIDE_HOUR + 1) : 1;
    widest = Math.max(widest, factors[slot]);
  }
  if (widest === 1) {
    return undefined;
  }
  yield;
  const widening = new Float64Array(rest.length);
  for (let i = 0; i < widening.length; i++) {
    widening[i] = factors[slots[i]];
  }
  return widening;
}

/** The mean of a slot and `reach` neighbours on each side, around the clock. */
function meanAround(values: Float64Array, slot: number, reach: number): number {
  let sum = 0;
  for (let k = -reach; k <= reach; k++) {
    sum += values[aroundClock(slot + k, values.length)];
  }
  return sum / (2 * reach + 1);
}
