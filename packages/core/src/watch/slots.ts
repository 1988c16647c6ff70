import type { Steps } from '../task/steps';

/** Samples between two pauses: well below two milliseconds. */
export const SLOT_BLOCK = 65_536;

/** As `Date.getUTCDay` counts them. */
export const SATURDAY = 6;
/** As `Date.getUTCDay` counts them. */
export const SUNDAY = 0;
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** The day of the week of a day since 1 January 1970, 0 for Sunday. */
export function weekdayOf(day: number): number {
  return modulo(day + EPOCH_WEEKDAY, 7);
}

/** The slots of a period, evenly spaced. */
export interface Grid {
  /** Milliseconds between samples, and of the period. */
  readonly step: number;
  readonly period: number;
  readonly nSlots: number;
}

/** The remainder, never negative. */
export function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}

/**
 * The slot of each moment; without the division of `%`, which takes as long as all the rest.
 *
 * @param from - Moments before this one are left out.
 * @param shift - Milliseconds that are added to each moment.
 */
export function* slotSteps(local: Float64Array, grid: Grid, from = 0, shift = 0): Steps<Int32Array> {
  const slots = new Int32Array(local.length - from);
  for (let start = 0; start < slots.length; start += SLOT_BLOCK) {
    fillSlots(slots, start, Math.min(slots.length, start + SLOT_BLOCK), local, grid, from, shift);
    yield;
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

/** A slot just before the first or behind the last one is one at the other end. */
export function aroundClock(slot: number, nSlots: number): number {
  return slot < 0 ? slot + nSlots : slot >= nSlots ? slot - nSlots : slot;
}
