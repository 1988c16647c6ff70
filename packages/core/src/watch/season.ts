import { mapSteps } from '../task/mapSteps';
import { median, quantile, quantileSteps, robustSpreadSteps } from '../statistics/quantile';
import { trailingMedians } from '../statistics/runningMedian';
import { endsStep, partOf, type Steps } from '../task/steps';
import { fillGaps } from '../series/typical';

const DAY = 24 * 60 * 60 * 1000;

/** A daily rhythm can be told from chance from this many days on. */
const LEAST_DAYS = 3;

/** Fewer times of day than this say nothing about a day. */
const LEAST_SLOTS = 6;

/** The profile must lower the spread to this share of what it was, or it is left alone. */
const WORTHWHILE = 0.9;

/** Times of day that are smoothed between two pauses: with a sample a second a few milliseconds. */
const SLOTS_PER_STEP = 100;

/** Times of day within this part of a day are smoothed together (15 minutes). */
const SMOOTHING = 96;

/** What the time of day adds to a signal. */
export interface DailyProfile {
  /** One value a time of day, from midnight UTC on, evenly spaced. */
  readonly bySlot: Float64Array;
  /** At a sample. */
  readonly at: (sample: number) => number;
}

/**
 * What the time of day adds to a signal: the median, over the days, of its distance from the day's level. Undefined if
 * the range is too short to know or if there is no daily rhythm worth taking out.
 *
 * @param values - One signal; NaN where it is missing or must not count.
 * @param step - Milliseconds between samples.
 */
export function* dailyProfile(time: Float64Array, values: Float64Array, step: number): Steps<DailyProfile | undefined> {
  const nSlots = step > 0 ? Math.round(DAY / step) : 0;
  const hasDays = time[time.length - 1] - time[0] >= LEAST_DAYS * DAY;
  // Fewer samples than times of day: far apart, in bursts of another step, they cannot repeat what a day does.
  if (nSlots < LEAST_SLOTS || nSlots > values.length || !hasDays) {
    return undefined;
  }
  const level = yield* dayLevel(values, nSlots);
  const deviations = yield* mapSteps(values, (value, i) => value - level[i]);
  const slots = yield* mapSteps(time, (t) => Math.round(timeOfDay(t) / step) % nSlots);
  const bySlot = yield* smoothCircle(yield* slotMedians(deviations, slots, nSlots), Math.floor(nSlots / SMOOTHING));
  const at = (i: number): number => bySlot[slots[i]];
  const rest = yield* mapSteps(deviations, (deviation, i) => deviation - at(i));
  const spreadOfRest = yield* partOf(robustSpreadSteps(rest), 0.9, 0.95);
  const spread = yield* partOf(robustSpreadSteps(deviations), 0.95, 1);
  return spreadOfRest < WORTHWHILE * spread ? { bySlot, at } : undefined;
}

/** A profile with at most `most` slots, and at most one for every quarter of an hour, to be kept. */
export function withFewSlots(bySlot: Float64Array, most: number): Float64Array {
  const n = bySlot.length;
  const nSlots = Math.min(most, SMOOTHING);
  return n <= nSlots ? bySlot : Float64Array.from({ length: nSlots }, (_, k) => bySlot[Math.round((k * n) / nSlots)]);
}

/** What the time of day adds at any moment: linear between the slots of a profile; 0 without slots. */
export function profileAt(bySlot: Float64Array, time: number): number {
  const n = bySlot.length;
  if (n === 0) {
    return 0;
  }
  const position = (timeOfDay(time) * n) / DAY;
  const slot = Math.floor(position);
  const [left, right] = [bySlot[slot % n], bySlot[(slot + 1) % n]];
  return left + (right - left) * (position - slot);
}

/** Milliseconds since midnight UTC, also before 1970. */
function timeOfDay(time: number): number {
  return ((time % DAY) + DAY) % DAY;
}

/** The median over the day around each sample. */
function* dayLevel(values: Float64Array, nSlots: number): Steps<Float64Array> {
  const medians = yield* trailingMedians(values, nSlots, Math.ceil(nSlots / 6));
  const centre = (nSlots >> 1) + 1;
  const usual = yield* quantileSteps(values, 0.5);
  yield 1;
  return fillGaps(medians.slice(centre, centre + values.length), usual);
}

/** @param slots - Of each value; whole numbers. */
function* slotMedians(values: Float64Array, slots: Float64Array, nSlots: number): Steps<Float64Array> {
  const { ordered, start } = yield* groupBySlot(values, slots, nSlots);
  const medians = new Float64Array(nSlots);
  for (let slot = 0; slot < nSlots; slot++) {
    medians[slot] = median(ordered.subarray(start[slot], start[slot + 1]));
    if (slot % SLOTS_PER_STEP === SLOTS_PER_STEP - 1) {
      yield slot / nSlots;
    }
  }
  return fillGaps(medians, 0);
}

/** The values slot by slot: those of a slot are `ordered[start[slot]]` .. before `ordered[start[slot + 1]]`. */
function* groupBySlot(
  values: Float64Array,
  slots: Float64Array,
  nSlots: number
): Steps<{ ordered: Float64Array; start: Int32Array }> {
  const start = new Int32Array(nSlots + 1);
  for (let i = 0; i < slots.length; i++) {
    start[slots[i] + 1]++;
  }
  for (let slot = 0; slot < nSlots; slot++) {
    start[slot + 1] += start[slot];
  }
  yield 0.5;
  const next = start.slice();
  const ordered = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    ordered[next[slots[i]]++] = values[i];
    if (endsStep(i)) {
      yield 0.5 + (0.5 * i) / values.length;
    }
  }
  return { ordered, start };
}

/** The median over `reach` neighbours on each side, where the last neighbours the first. */
function* smoothCircle(values: Float64Array, reach: number): Steps<Float64Array> {
  const n = values.length;
  const around = new Float64Array(2 * reach + 1);
  const smooth = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let k = -reach; k <= reach; k++) {
      around[k + reach] = values[(i + k + n) % n];
    }
    smooth[i] = quantile(around, 0.5);
    if (i % SLOTS_PER_STEP === SLOTS_PER_STEP - 1) {
      yield i / n;
    }
  }
  return smooth;
}
