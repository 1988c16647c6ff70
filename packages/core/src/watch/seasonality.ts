import {
  CLOCK_CHANGE,
  DAY,
  HOUR,
  MIN_PERIODS,
  MIN_SLOTS,
  UNKNOWN_DAY,
  WEEKLY_STEP,
  WIDE_HOUR,
  WORTHWHILE_DAY,
  WORTHWHILE_MEDIAN,
  WORTHWHILE_TAIL,
  WORTHWHILE_UPPER,
} from './parameters';
import { mapSteps } from '../task/mapSteps';
import { endsStep, type Steps } from '../task/steps';
import { medianInPlace, pick, quantilesInPlace } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';

/** The level of a day is the median of no more than so many of its samples, taken this often a day. */
const DAY_LEVEL_SAMPLES = 288;
const DAY_LEVELS = 8;
/** So many levels of a day take about a millisecond. */
const DAY_LEVELS_A_STEP = 256;
/** Samples between two pauses: well below two milliseconds. */
const BLOCK = 65_536;
/** Slots within this part of a period (a quarter of an hour of a day) are smoothed together. */
const SMOOTHING = 96;
/** A wide hour reaches this part of a period (half an hour of a day) beyond itself: jobs do not start to the minute. */
const EDGE = 48;
const SATURDAY = 6;
const SUNDAY = 0;
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** What the time of day (or of the week) adds to a signal. */
export interface Seasonality {
  /** Milliseconds: a day, or a week with long steps. */
  readonly period: number;
  /** One value a slot, evenly spaced from the start of the period; what is saved with a baseline. */
  readonly profile: Float64Array;
  /** At each sample of the signal, in its unit. */
  readonly values: Float64Array;
  /** Factor of the limits at each sample, where some hours scatter much more than others. */
  readonly widening?: Float64Array;
  /** 1 for samples of a Saturday or Sunday that has none like it to be compared with. */
  readonly isUnknownDay?: Uint8Array;
  /** Moment of a change of clocks that the rhythm shows, epoch milliseconds. */
  readonly clockChange?: number;
}

/**
 * The daily profile of a signal: the median, slot by slot, of its distance from the level of the day (a robust classical
 * decomposition: Cleveland et al. 1990 use loess instead). With two Saturdays or Sundays in the range these have their own.
 *
 * @param local - Local time of each sample: epoch milliseconds plus the offset from UTC.
 * @returns undefined if the range is too short to tell, or if there is no rhythm worth taking out.
 */
export function* seasonalitySteps(series: SignalSeries, local: Float64Array): Steps<Seasonality | undefined> {
  const { values, step } = series;
  const n = values.length;
  const period = step >= WEEKLY_STEP ? 7 * DAY : DAY;
  const nSlots = step > 0 ? Math.round(period / step) : 0;
  const span = local[n - 1] - local[0] + step;
  if (nSlots < MIN_SLOTS || span < MIN_PERIODS * period || 2 * nSlots > n) {
    return undefined;
  }
  const grid: Grid = { step, period, nSlots };
  const deviations = yield* deviationSteps(values, nSlots);
  let slots = yield* slotSteps(local, grid);
  let profile = yield* profileSteps(deviations, slots, grid);
  let rest = yield* restSteps(deviations, profile, slots);
  if (!isWorthwhile(deviations, rest, series)) {
    return undefined;
  }
  const change = period === DAY && step <= HOUR ? yield* clockChangeSteps(local, deviations, slots, grid) : undefined;
  let clock = local;
  if (change) {
    clock = yield* mapSteps(local, (t) => (t >= change.from ? t + change.shift : t));
    slots = yield* slotSteps(clock, grid);
    profile = yield* profileSteps(deviations, slots, grid);
    rest = yield* restSteps(deviations, profile, slots);
  }
  const seasonal = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    seasonal[i] = profile[slots[i]];
  }
  yield 0.6;
  const isUnknownDay =
    period === DAY ? yield* weekendSteps({ clock, slots, deviations, seasonal, rest, grid, series }) : undefined;
  return {
    period,
    profile,
    values: seasonal,
    widening: yield* wideHourSteps(rest, slots, grid, series.representatives),
    isUnknownDay,
    clockChange: change?.from,
  };
}

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

interface Grid {
  readonly step: number;
  readonly period: number;
  readonly nSlots: number;
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}

/** The slot of each moment; without the division of `%`, which takes as long as all the rest. */
function* slotSteps(local: Float64Array, grid: Grid, from = 0, shift = 0): Steps<Int32Array> {
  const slots = new Int32Array(local.length - from);
  for (let start = 0; start < slots.length; start += BLOCK) {
    fillSlots(slots, start, Math.min(slots.length, start + BLOCK), local, grid, from, shift);
    yield start / slots.length;
  }
  return slots;
}

function fillSlots(
  slots: Int32Array,
  start: number,
  end: number,
  local: Float64Array,
  { step, period, nSlots }: Grid,
  from: number,
  shift: number
): void {
  for (let i = start; i < end; i++) {
    const moment = local[from + i] + shift;
    let within = moment - Math.floor(moment / period) * period;
    within = within < 0 ? within + period : within >= period ? within - period : within;
    const slot = Math.round(within / step);
    slots[i] = slot < nSlots ? slot : slot % nSlots;
  }
}

/** How far each value is from the level of the day: the median over the day around it, in steps of an eighth of a day. */
function* deviationSteps(values: Float64Array, nSlots: number): Steps<Float64Array> {
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
      yield Math.min(1, centre / n);
    }
  }
  return deviations;
}

/** The median of each slot, smoothed over a quarter of an hour. */
function* profileSteps(deviations: Float64Array, slots: Int32Array, { nSlots }: Grid): Steps<Float64Array> {
  const medians = yield* slotMedianSteps(deviations, slots, nSlots);
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

/** NaN for a slot without values. */
function* slotMedianSteps(values: Float64Array, slots: Int32Array, nSlots: number): Steps<Float64Array> {
  const start = new Int32Array(nSlots + 1);
  for (let i = 0; i < slots.length; i++) {
    start[slots[i] + 1]++;
  }
  for (let slot = 0; slot < nSlots; slot++) {
    start[slot + 1] += start[slot];
  }
  yield 0.1;
  const next = start.slice();
  const ordered = new Float64Array(values.length);
  for (let from = 0; from < slots.length; from += BLOCK) {
    order(values, slots, next, ordered, from, Math.min(slots.length, from + BLOCK));
    yield 0.1 + (0.4 * from) / slots.length;
  }
  const medians = new Float64Array(nSlots);
  let nDone = 0;
  for (let slot = 0; slot < nSlots; slot++) {
    medians[slot] = medianInPlace(ordered.subarray(start[slot], start[slot + 1]));
    if (start[slot + 1] - nDone > BLOCK) {
      nDone = start[slot + 1];
      yield 0.5 + (0.5 * slot) / nSlots;
    }
  }
  return medians;
}

function order(
  values: Float64Array,
  slots: Int32Array,
  next: Int32Array,
  ordered: Float64Array,
  from: number,
  to: number
): void {
  for (let i = from; i < to; i++) {
    ordered[next[slots[i]]++] = values[i];
  }
}

function* restSteps(deviations: Float64Array, profile: Float64Array, slots: Int32Array): Steps<Float64Array> {
  const rest = new Float64Array(deviations.length);
  for (let i = 0; i < rest.length; i++) {
    rest[i] = deviations[i] - profile[slots[i]];
  }
  yield 1;
  return rest;
}

function isWorthwhile(deviations: Float64Array, rest: Float64Array, { representatives }: SignalSeries): boolean {
  const qs = [0.5, 0.8, 0.98];
  const [median, upper, tail] = quantilesInPlace(sizesOf(deviations, representatives), qs);
  const [medianRest, upperRest, tailRest] = quantilesInPlace(sizesOf(rest, representatives), qs);
  return (
    medianRest <= WORTHWHILE_MEDIAN * median ||
    upperRest <= WORTHWHILE_UPPER * upper ||
    tailRest <= WORTHWHILE_TAIL * tail
  );
}

/** Sizes of some residuals. */
function sizesOf(residuals: Float64Array, indices: Int32Array): Float64Array {
  const sizes = new Float64Array(indices.length);
  for (let k = 0; k < sizes.length; k++) {
    sizes[k] = Math.abs(residuals[indices[k]]);
  }
  return sizes;
}

interface WeekendInput {
  /** Local time, the change of clocks taken out. */
  readonly clock: Float64Array;
  readonly slots: Int32Array;
  readonly deviations: Float64Array;
  /** Changed where a Saturday or Sunday has a profile of its own, ... */
  readonly seasonal: Float64Array;
  /** ... and this with it. */
  readonly rest: Float64Array;
  readonly grid: Grid;
  readonly series: SignalSeries;
}

/** Saturdays and Sundays by themselves: their own profile if there are two of them, else they may be unknown. */
function* weekendSteps(input: WeekendInput): Steps<Uint8Array | undefined> {
  const { clock, slots, deviations, seasonal, rest, grid, series } = input;
  const { isWeekend, rowsOf, nDaysOf } = yield* weekendRowSteps(clock);
  const workdays = series.representatives.filter((i) => isWeekend[i] === 0);
  const usual = medianAndUpper(sizesOf(rest, workdays));
  yield 0.2;
  let isUnknownDay: Uint8Array | undefined;
  for (const [d, rows] of rowsOf.entries()) {
    const pooled = medianAndUpper(sizesOf(rest, rows));
    yield 0.4 + 0.3 * d;
    if (nDaysOf[d] >= 2 && 2 * rows.length >= 3 * grid.nSlots) {
      const ownSlots = rows.map((i) => slots[i]);
      const own = yield* profileSteps(pick(deviations, rows), ownSlots, grid);
      const sizes = new Float64Array(rows.length);
      for (let k = 0; k < rows.length; k++) {
        sizes[k] = Math.abs(deviations[rows[k]] - own[ownSlots[k]]);
      }
      yield 0.5 + 0.3 * d;
      const [median, upper] = medianAndUpper(sizes);
      yield 0.6 + 0.3 * d;
      const isBetter = median <= WORTHWHILE_DAY * pooled[0] || upper <= WORTHWHILE_UPPER * pooled[1];
      for (let k = 0; isBetter && k < rows.length; k++) {
        const i = rows[k];
        seasonal[i] = own[slots[i]];
        rest[i] = deviations[i] - seasonal[i];
      }
    } else if (rows.length > 0 && (4 * rows.length < grid.nSlots || isFartherOut(pooled, usual))) {
      isUnknownDay ??= new Uint8Array(clock.length);
      for (let k = 0; k < rows.length; k++) {
        isUnknownDay[rows[k]] = 1;
      }
    }
  }
  return isUnknownDay;
}

/** The median and the 80 % quantile of some sizes, which come out in another order. */
function medianAndUpper(sizes: Float64Array): number[] {
  return quantilesInPlace(sizes, [0.5, 0.8]);
}

/** Whether the median or the 80 % quantile is so many times the usual one. */
function isFartherOut(sizes: readonly number[], usual: readonly number[]): boolean {
  return sizes.some((size, k) => size > UNKNOWN_DAY * usual[k]);
}

interface WeekendRows {
  /** 1 for samples of a Saturday or Sunday. */
  readonly isWeekend: Uint8Array;
  /** The samples of Saturdays, and of Sundays, ... */
  readonly rowsOf: readonly [Int32Array, Int32Array];
  /** ... and of how many days. */
  readonly nDaysOf: readonly [number, number];
}

function* weekendRowSteps(clock: Float64Array): Steps<WeekendRows> {
  const n = clock.length;
  const isWeekend = new Uint8Array(n);
  const rows = [new Int32Array(n), new Int32Array(n)] as const;
  const counts = [0, 0];
  const days = [new Set<number>(), new Set<number>()];
  let day = NaN;
  let weekday = NaN;
  for (let i = 0; i < n; i++) {
    const own = Math.floor(clock[i] / DAY);
    if (own !== day) {
      day = own;
      weekday = modulo(day + EPOCH_WEEKDAY, 7);
      if (weekday === SATURDAY || weekday === SUNDAY) {
        days[weekday === SATURDAY ? 0 : 1].add(day);
      }
    }
    if (weekday === SATURDAY) {
      isWeekend[i] = 1;
      rows[0][counts[0]++] = i;
    } else if (weekday === SUNDAY) {
      isWeekend[i] = 1;
      rows[1][counts[1]++] = i;
    }
    if (endsStep(i)) {
      yield (0.2 * i) / n;
    }
  }
  return {
    isWeekend,
    rowsOf: [rows[0].slice(0, counts[0]), rows[1].slice(0, counts[1])],
    nDaysOf: [days[0].size, days[1].size],
  };
}

/** How much wider limits are at hours that scatter much more than the others; undefined if none does. */
function* wideHourSteps(
  rest: Float64Array,
  slots: Int32Array,
  { nSlots }: Grid,
  representatives: Int32Array
): Steps<Float64Array | undefined> {
  const sizes = new Float64Array(rest.length);
  for (let i = 0; i < rest.length; i++) {
    sizes[i] = Math.abs(rest[i]);
  }
  yield 0.1;
  const medians = yield* slotMedianSteps(sizes, slots, nSlots);
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
  yield 0.9;
  const widening = new Float64Array(rest.length);
  for (let i = 0; i < widening.length; i++) {
    widening[i] = factors[slots[i]];
  }
  return widening;
}

function aroundClock(slot: number, nSlots: number): number {
  return slot < 0 ? slot + nSlots : slot >= nSlots ? slot - nSlots : slot;
}

/** The mean of a slot and `reach` neighbours on each side, around the clock. */
function meanAround(values: Float64Array, slot: number, reach: number): number {
  let sum = 0;
  for (let k = -reach; k <= reach; k++) {
    sum += values[aroundClock(slot + k, values.length)];
  }
  return sum / (2 * reach + 1);
}

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
  const end = Math.min(slots.length, from + BLOCK);
  for (let i = from; i < end; i++) {
    error += Math.abs(deviations[first + i] - profile[slots[i]]);
  }
  return error;
}

/**
 * A Sunday from which on the rhythm fits better an hour earlier or later, where the time zone is not known. Only the months
 * in which clocks change anywhere are looked at.
 */
function* clockChangeSteps(
  local: Float64Array,
  deviations: Float64Array,
  slots: Int32Array,
  grid: Grid
): Steps<{ readonly from: number; readonly shift: number } | undefined> {
  const n = local.length;
  let best: { from: number; shift: number } | undefined;
  let first = 0;
  let most = 0;
  for (let day = Math.ceil(local[0] / DAY) * DAY; day < local[n - 1]; day += DAY) {
    const isCandidate =
      modulo(Math.floor(day / DAY) + EPOCH_WEEKDAY, 7) === SUNDAY &&
      [2, 3, 8, 9, 10].includes(new Date(day).getUTCMonth());
    if (!isCandidate) {
      continue;
    }
    while (local[first] < day) {
      first++;
    }
    if (first < 2 * grid.nSlots || n - first < grid.nSlots) {
      continue;
    }
    const before = yield* profileSteps(deviations.subarray(0, first), slots.subarray(0, first), grid);
    const errorWith = function* (shift: number): Steps<number> {
      // The profile is moved where an hour is a number of slots, else the moments are.
      const isWhole = HOUR % grid.step === 0 && DAY % grid.step === 0;
      const profile = isWhole ? before.map((_, slot) => before[modulo(slot + shift / grid.step, grid.nSlots)]) : before;
      const moved = isWhole ? slots.subarray(first) : yield* slotSteps(local, grid, first, shift);
      let error = 0;
      for (let i = 0; i < moved.length; i += BLOCK) {
        error = addErrors(error, deviations, profile, moved, first, i);
        yield i / moved.length;
      }
      return error;
    };
    const unchanged = yield* errorWith(0);
    for (const shift of [HOUR, -HOUR]) {
      const error = yield* errorWith(shift);
      // What is gained in all: the share alone would prefer a Sunday with a single day after it.
      if (error < CLOCK_CHANGE * unchanged && unchanged - error > most) {
        most = unchanged - error;
        best = { from: day, shift };
      }
    }
  }
  return best;
}
