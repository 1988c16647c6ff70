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
import { medianInPlace, quantileOfSorted } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';

/** The level of a day is the median of no more than so many of its samples, taken this often a day. */
const DAY_LEVEL_SAMPLES = 288;
const DAY_LEVELS = 8;
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
export function seasonalityOf(series: SignalSeries, local: Float64Array): Seasonality | undefined {
  const { values, step } = series;
  const n = values.length;
  const period = step >= WEEKLY_STEP ? 7 * DAY : DAY;
  const nSlots = step > 0 ? Math.round(period / step) : 0;
  const span = local[n - 1] - local[0] + step;
  if (nSlots < MIN_SLOTS || span < MIN_PERIODS * period || 2 * nSlots > n) {
    return undefined;
  }
  const grid: Grid = { step, period, nSlots };
  const deviations = minus(values, dayLevels(values, nSlots));
  let slots = slotsOf(local, grid);
  let profile = profileOf(deviations, slots, grid);
  let rest = restOf(deviations, profile, slots);
  if (!isWorthwhile(deviations, rest, series)) {
    return undefined;
  }
  const change = period === DAY && step <= HOUR ? clockChangeOf(local, deviations, grid) : undefined;
  let clock = local;
  if (change) {
    clock = local.map((t) => (t >= change.from ? t + change.shift : t));
    slots = slotsOf(clock, grid);
    profile = profileOf(deviations, slots, grid);
    rest = restOf(deviations, profile, slots);
  }
  const seasonal = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    seasonal[i] = profile[slots[i]];
  }
  const isUnknownDay =
    period === DAY ? weekends({ clock, slots, deviations, seasonal, rest, grid, series }) : undefined;
  return {
    period,
    profile,
    values: seasonal,
    widening: wideHours(rest, slots, grid, series.representatives),
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

function slotsOf(local: Float64Array, { step, period, nSlots }: Grid): Int32Array {
  const slots = new Int32Array(local.length);
  for (let i = 0; i < slots.length; i++) {
    slots[i] = Math.round(modulo(local[i], period) / step) % nSlots;
  }
  return slots;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    difference[i] = a[i] - b[i];
  }
  return difference;
}

/** The median over the day around each sample, in steps of an eighth of a day. */
function dayLevels(values: Float64Array, nSlots: number): Float64Array {
  const n = values.length;
  const levels = new Float64Array(n);
  const hop = Math.max(1, Math.floor(nSlots / DAY_LEVELS));
  const half = Math.floor(nSlots / 2);
  const stride = Math.max(1, Math.ceil(nSlots / DAY_LEVEL_SAMPLES));
  const day = new Float64Array(Math.ceil(nSlots / stride));
  for (let centre = 0; centre < n; centre += hop) {
    const from = Math.max(0, Math.min(centre - half, n - nSlots));
    let count = 0;
    for (let i = from; i < Math.min(n, from + nSlots); i += stride) {
      day[count++] = values[i];
    }
    levels.fill(medianInPlace(day.subarray(0, count)), Math.max(0, centre - (hop >> 1)), Math.min(n, centre + hop));
  }
  return levels;
}

/** The median of each slot, smoothed over a quarter of an hour. */
function profileOf(deviations: Float64Array, slots: Int32Array, { nSlots }: Grid): Float64Array {
  const medians = slotMedians(deviations, slots, nSlots);
  const reach = Math.floor(nSlots / SMOOTHING);
  const around = new Float64Array(2 * reach + 1);
  return medians.map((own, slot) => {
    if (reach === 0) {
      return Number.isNaN(own) ? 0 : own;
    }
    let count = 0;
    for (let k = -reach; k <= reach; k++) {
      const median = medians[(slot + k + nSlots) % nSlots];
      if (!Number.isNaN(median)) {
        around[count++] = median;
      }
    }
    return count === 0 ? 0 : medianInPlace(around.subarray(0, count));
  });
}

/** NaN for a slot without values. */
function slotMedians(values: Float64Array, slots: Int32Array, nSlots: number): Float64Array {
  const start = new Int32Array(nSlots + 1);
  for (let i = 0; i < slots.length; i++) {
    start[slots[i] + 1]++;
  }
  for (let slot = 0; slot < nSlots; slot++) {
    start[slot + 1] += start[slot];
  }
  const next = start.slice();
  const ordered = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    ordered[next[slots[i]]++] = values[i];
  }
  return Float64Array.from({ length: nSlots }, (_, slot) =>
    medianInPlace(ordered.subarray(start[slot], start[slot + 1]))
  );
}

function restOf(deviations: Float64Array, profile: Float64Array, slots: Int32Array): Float64Array {
  const rest = new Float64Array(deviations.length);
  for (let i = 0; i < rest.length; i++) {
    rest[i] = deviations[i] - profile[slots[i]];
  }
  return rest;
}

function isWorthwhile(deviations: Float64Array, rest: Float64Array, { representatives }: SignalSeries): boolean {
  const before = sizesOf(deviations, representatives);
  const after = sizesOf(rest, representatives);
  return (
    quantileOfSorted(after, 0.5) <= WORTHWHILE_MEDIAN * quantileOfSorted(before, 0.5) ||
    quantileOfSorted(after, 0.8) <= WORTHWHILE_UPPER * quantileOfSorted(before, 0.8) ||
    quantileOfSorted(after, 0.98) <= WORTHWHILE_TAIL * quantileOfSorted(before, 0.98)
  );
}

/** Sizes of some residuals, ascending. */
function sizesOf(residuals: Float64Array, indices: Int32Array): Float64Array {
  const sizes = new Float64Array(indices.length);
  for (let k = 0; k < sizes.length; k++) {
    sizes[k] = Math.abs(residuals[indices[k]]);
  }
  return sizes.sort();
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
function weekends(input: WeekendInput): Uint8Array | undefined {
  const { clock, slots, deviations, seasonal, rest, grid, series } = input;
  const days = Int32Array.from(clock, (t) => modulo(Math.floor(t / DAY) + EPOCH_WEEKDAY, 7));
  const workdays = series.representatives.filter((i) => days[i] !== SATURDAY && days[i] !== SUNDAY);
  const usual = sizesOf(rest, workdays);
  let isUnknownDay: Uint8Array | undefined;
  for (const day of [SATURDAY, SUNDAY]) {
    const rows = Int32Array.from(days.keys()).filter((i) => days[i] === day);
    const nDays = new Set(Array.from(rows, (i) => Math.floor(clock[i] / DAY))).size;
    const pooled = sizesOf(rest, rows);
    if (nDays >= 2 && 2 * rows.length >= 3 * grid.nSlots) {
      const own = profileOf(pick(deviations, rows), slotsPicked(slots, rows), grid);
      const ownRest = Float64Array.from(rows, (i) => Math.abs(deviations[i] - own[slots[i]])).sort();
      const isBetter =
        quantileOfSorted(ownRest, 0.5) <= WORTHWHILE_DAY * quantileOfSorted(pooled, 0.5) ||
        quantileOfSorted(ownRest, 0.8) <= WORTHWHILE_UPPER * quantileOfSorted(pooled, 0.8);
      for (let k = 0; isBetter && k < rows.length; k++) {
        const i = rows[k];
        seasonal[i] = own[slots[i]];
        rest[i] = deviations[i] - seasonal[i];
      }
    } else if (rows.length > 0 && (4 * rows.length < grid.nSlots || isFartherOut(pooled, usual))) {
      isUnknownDay ??= new Uint8Array(clock.length);
      for (const i of rows) {
        isUnknownDay[i] = 1;
      }
    }
  }
  return isUnknownDay;
}

/** @param sizes - Ascending, as `usual`. */
function isFartherOut(sizes: Float64Array, usual: Float64Array): boolean {
  return [0.5, 0.8].some((q) => quantileOfSorted(sizes, q) > UNKNOWN_DAY * quantileOfSorted(usual, q));
}

function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (i) => values[i]);
}

function slotsPicked(slots: Int32Array, rows: Int32Array): Int32Array {
  return rows.map((i) => slots[i]);
}

/** How much wider limits are at hours that scatter much more than the others; undefined if none does. */
function wideHours(
  rest: Float64Array,
  slots: Int32Array,
  { nSlots }: Grid,
  representatives: Int32Array
): Float64Array | undefined {
  const sizes = new Float64Array(rest.length);
  for (let i = 0; i < rest.length; i++) {
    sizes[i] = Math.abs(rest[i]);
  }
  const bySlot = slotMedians(sizes, slots, nSlots).map((size) => (Number.isNaN(size) ? 0 : size));
  const usual = quantileOfSorted(sizesOf(rest, representatives), 0.5);
  const reach = Math.floor(nSlots / SMOOTHING);
  const scatter = bySlot.map((_, slot) => meanAround(bySlot, slot, reach));
  const edge = Math.max(1, Math.floor(nSlots / EDGE));
  const factors = new Float64Array(nSlots);
  let widest = 1;
  for (let slot = 0; slot < nSlots; slot++) {
    let most = 0;
    for (let k = -edge; k <= edge; k++) {
      most = Math.max(most, scatter[modulo(slot + k, nSlots)]);
    }
    factors[slot] = usual > 0 ? Math.max(1, most / usual - WIDE_HOUR + 1) : 1;
    widest = Math.max(widest, factors[slot]);
  }
  if (widest === 1) {
    return undefined;
  }
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
    sum += values[modulo(slot + k, values.length)];
  }
  return sum / (2 * reach + 1);
}

/**
 * A Sunday from which on the rhythm fits better an hour earlier or later, where the time zone is not known. Only the months
 * in which clocks change anywhere are looked at.
 */
function clockChangeOf(
  local: Float64Array,
  deviations: Float64Array,
  grid: Grid
): { readonly from: number; readonly shift: number } | undefined {
  const n = local.length;
  let best: { from: number; shift: number } | undefined;
  let most = 0;
  for (let day = Math.ceil(local[0] / DAY) * DAY; day < local[n - 1]; day += DAY) {
    const isCandidate =
      modulo(Math.floor(day / DAY) + EPOCH_WEEKDAY, 7) === SUNDAY &&
      [2, 3, 8, 9, 10].includes(new Date(day).getUTCMonth());
    const first = isCandidate ? local.findIndex((t) => t >= day) : -1;
    if (first < 2 * grid.nSlots || n - first < grid.nSlots) {
      continue;
    }
    const before = profileOf(deviations.slice(0, first), slotsOf(local.slice(0, first), grid), grid);
    const after = local.slice(first);
    const errorWith = (shift: number): number => {
      const slots = slotsOf(
        after.map((t) => t + shift),
        grid
      );
      let error = 0;
      for (let i = 0; i < slots.length; i++) {
        error += Math.abs(deviations[first + i] - before[slots[i]]);
      }
      return error;
    };
    const unchanged = errorWith(0);
    for (const shift of [HOUR, -HOUR]) {
      const error = errorWith(shift);
      // What is gained in all: the share alone would prefer a Sunday with a single day after it.
      if (error < CLOCK_CHANGE * unchanged && unchanged - error > most) {
        most = unchanged - error;
        best = { from: day, shift };
      }
    }
  }
  return best;
}
