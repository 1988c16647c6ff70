import type { Steps } from '../task/steps';
import { medianInPlace } from './sampleQuantiles';
import { aroundClock, type Grid, modulo, SLOT_BLOCK } from './slots';

/** The level of a day is the median of no more than so many of its samples, taken this often a day. */
const DAY_LEVEL_SAMPLES = 288;
const DAY_LEVELS = 8;
/** So many levels of a day take about a millisecond. */
const DAY_LEVELS_A_STEP = 256;
/** Slots within this part of a period (a quarter of an hour of a day) are smoothed together. */
export const SMOOTHING = 96;

/** What a saved profile adds at a moment: linear between its slots. */
export function profileAt(profile: Float64Array, period: number, local: number): number {
  const n = profile.length;
  if (n === 0) {
    return 0;
  }
  const position = (modulo(local, period) * n) / period;
  const slot = Math.floor(position);
  const [left, right] = [profile[slot % n], profile[(slot + 1) % n]];
  return left + (right - left) * (position - slot);
}

/** How far each value is from the level of the day: the median over the day around it, in steps of an eighth of a day. */
export function* deviationSteps(values: Float64Array, nSlots: number): Steps<Float64Array> {
  const n = values.length;
  const deviations = new Float64Array(n);
  const hop = Math.max(1, Math.floor(nSlots / DAY_LEVELS));
  const half = Math.floor(nSlots / 2);
  const stride = Math.max(1, Math.ceil(nSlots / DAY_LEVEL_SAMPLES));
  const day = new Float64Array(Math.ceil(nSlots / stride));
  let level = NaN;
  let done = 0;
  for (let centre = 0; done < n; centre += hop) {
    // The level around a moment counts from half a step before it to half a step before the next one.
    const end = centre < n ? Math.max(0, centre - (hop >> 1)) : n;
    for (let i = done; i < end; i++) {
      deviations[i] = values[i] - level;
    }
    done = end;
    if (centre < n) {
      const from = Math.max(0, Math.min(centre - half, n - nSlots));
      let count = 0;
      for (let i = from; i < Math.min(n, from + nSlots); i += stride) {
        day[count++] = values[i];
      }
      level = medianInPlace(day.subarray(0, count));
    }
    if ((centre / hop) % DAY_LEVELS_A_STEP === 0) {
      yield;
    }
  }
  return deviations;
}

/** The median of each slot, smoothed over a quarter of an hour. */
export function* profileSteps(
  deviations: Float64Array,
  slots: Int32Array,
  { nSlots }: Grid,
  scratch?: Float64Array
): Steps<Float64Array> {
  return smoothProfile(yield* slotMedianSteps(deviations, slots, nSlots, { scratch }));
}

/** The median of the medians of slots within a quarter of an hour; 0 where none of them has one. */
export function smoothProfile(medians: Float64Array): Float64Array {
  const nSlots = medians.length;
  const reach = Math.floor(nSlots / SMOOTHING);
  const around = new Float64Array(2 * reach + 1);
  const profile = new Float64Array(nSlots);
  for (let slot = 0; slot < nSlots; slot++) {
    let count = 0;
    for (let k = slot - reach; k <= slot + reach; k++) {
      const median = medians[aroundClock(k, nSlots)];
      if (!Number.isNaN(median)) {
        around[count++] = median;
      }
    }
    profile[slot] = count === 0 ? 0 : medianInPlace(count < around.length ? around.subarray(0, count) : around);
  }
  return profile;
}

/**
 * The median of the values, or of their sizes, slot by slot; NaN for a slot without values.
 *
 * @param scratch - As long as the values; overwritten.
 */
export function* slotMedianSteps(
  values: Float64Array,
  slots: Int32Array,
  nSlots: number,
  { ofSizes = false, scratch }: { readonly ofSizes?: boolean; readonly scratch?: Float64Array } = {}
): Steps<Float64Array> {
  const start = slotStarts(slots, nSlots);
  yield;
  const next = start.slice();
  const ordered = scratch ?? new Float64Array(values.length);
  for (let from = 0; from < slots.length; from += SLOT_BLOCK) {
    order(values, slots, next, ordered, from, Math.min(slots.length, from + SLOT_BLOCK), ofSizes);
    yield;
  }
  const medians = new Float64Array(nSlots);
  let nDone = 0;
  for (let slot = 0; slot < nSlots; slot++) {
    medians[slot] = medianInPlace(ordered.subarray(start[slot], start[slot + 1]));
    if (start[slot + 1] - nDone > SLOT_BLOCK) {
      nDone = start[slot + 1];
      yield;
    }
  }
  return medians;
}

/** Where the values of each slot begin when they are ordered by slots, and where the last one's end. */
export function slotStarts(slots: Int32Array, nSlots: number): Int32Array {
  const start = new Int32Array(nSlots + 1);
  for (let i = 0; i < slots.length; i++) {
    start[slots[i] + 1]++;
  }
  for (let slot = 0; slot < nSlots; slot++) {
    start[slot + 1] += start[slot];
  }
  return start;
}

function order(
  values: Float64Array,
  slots: Int32Array,
  next: Int32Array,
  ordered: Float64Array,
  from: number,
  to: number,
  ofSizes: boolean
): void {
  for (let i = from; i < to; i++) {
    ordered[next[slots[i]]++] = ofSizes ? Math.abs(values[i]) : values[i];
  }
}

/** What is left of deviations when the profile is taken out. */
export function* restSteps(deviations: Float64Array, profile: Float64Array, slots: Int32Array): Steps<Float64Array> {
  const rest = new Float64Array(deviations.length);
  for (let i = 0; i < rest.length; i++) {
    rest[i] = deviations[i] - profile[slots[i]];
  }
  yield;
  return rest;
}

/** Sizes of some residuals. */
export function sizesOf(residuals: Float64Array, indices: Int32Array): Float64Array {
  const sizes = new Float64Array(indices.length);
  for (let k = 0; k < sizes.length; k++) {
    sizes[k] = Math.abs(residuals[indices[k]]);
  }
  return sizes;
}
