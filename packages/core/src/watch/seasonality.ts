import { mapSteps } from '../task/mapSteps';
import type { Steps } from '../task/steps';
import { clockChangeSteps } from './clockChange';
import {
  DAY,
  HOUR,
  MIN_PERIODS,
  MIN_SLOTS,
  WEEKLY_STEP,
  WORTHWHILE_MEDIAN,
  WORTHWHILE_TAIL,
  WORTHWHILE_UPPER,
} from './parameters';
import { deviationSteps, profileSteps, restSteps, sizesOf } from './profile';
import { quantilesInPlace } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';
import { type Grid, slotSteps } from './slots';
import { weekendSteps } from './weekends';
import { wideHourSteps } from './wideHours';

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
  // A million samples have no room for as many arrays as there are steps.
  const scratch = new Float64Array(n);
  let profile = yield* profileSteps(deviations, slots, grid, scratch);
  let rest = yield* restSteps(deviations, profile, slots);
  if (!isWorthwhile(deviations, rest, series)) {
    return undefined;
  }
  const change =
    period === DAY && step <= HOUR ? yield* clockChangeSteps(local, deviations, slots, grid, scratch) : undefined;
  let clock = local;
  if (change) {
    clock = yield* mapSteps(local, (t) => (t >= change.from ? t + change.shift : t));
    slots = yield* slotSteps(clock, grid);
    profile = yield* profileSteps(deviations, slots, grid, scratch);
    rest = yield* restSteps(deviations, profile, slots);
  }
  const seasonal = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    seasonal[i] = profile[slots[i]];
  }
  yield;
  const isUnknownDay =
    period === DAY ? yield* weekendSteps({ clock, slots, deviations, seasonal, rest, grid, series }) : undefined;
  return {
    period,
    profile,
    values: seasonal,
    widening: yield* wideHourSteps(rest, slots, grid, series.representatives, scratch),
    isUnknownDay,
    clockChange: change?.from,
  };
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
