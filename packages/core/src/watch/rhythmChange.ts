import { log } from '../arithmetic/exactMath';
import type { Steps } from '../task/steps';
import { ACCEPT_AFTER, DAY, MIN_PERIODS, MIN_SLOTS, RHYTHM_CHANGE, WORTHWHILE_MEDIAN } from './parameters';
import { medianInPlace, quantilesInPlace } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';

/** The amplitude of a day counts no more than about so many of its samples. */
const DAY_SAMPLES = 288;

/** Only the newest days are split: the work grows with the square of their number. */
const MAX_DAYS = 400;
/** A rhythm is that of so many days at most. */
const PROFILE_DAYS = 14;
/** Of the largest amplitude. */
const LEAST_AMPLITUDE = 1e-6;

/** A part of a series; indices of samples, the end exclusive. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The sample from which a signal's daily rhythm is another one for good: it is gone (a service whose traffic moved
 * elsewhere), or it has begun. No single profile fits both sides, and limits that hold for both find nothing on either.
 *
 * The days of a range are split in two where their amplitudes, the distance of the 10 % and the 90 % quantile, differ least
 * from the median of their side (a change point by least absolute deviations of the logarithm); on the days around the split
 * the sample is that from which the other side's description fits better.
 *
 * @returns undefined if the amplitudes of both sides are much alike, or as long as the newer side is the shorter one or has
 * not lasted for `ACCEPT_AFTER`: until then the newer side is an incident.
 */
export function* rhythmChangeSteps(series: SignalSeries): Steps<number | undefined> {
  const days = daysOf(series).slice(-MAX_DAYS);
  if (days.length < 2 * MIN_PERIODS) {
    return undefined;
  }
  yield;
  const amplitudes = Float64Array.from(days, (day) => amplitudeOf(series, day));
  yield;
  const split = splitOf(amplitudes);
  if (split === undefined) {
    return undefined;
  }
  const isGone = medianInPlace(amplitudes.slice(split)) < medianInPlace(amplitudes.slice(0, split));
  const start = changeWithin(series, days, split, isGone);
  if (start === undefined) {
    return undefined;
  }
  const { time } = series;
  const last = time.length - 1;
  const lastedBefore = time[start] - time[0];
  const lasted = time[last] - time[start];
  return lastedBefore >= MIN_PERIODS * DAY && lasted >= ACCEPT_AFTER && lasted > lastedBefore ? start : undefined;
}

/** Days from the first sample on; the last one may be a part. Gaps leave days out. */
function daysOf({ time, step }: SignalSeries): Part[] {
  const days: Part[] = [];
  if (!(step > 0) || DAY / step < MIN_SLOTS) {
    return days;
  }
  let start = 0;
  for (let i = 1; i <= time.length; i++) {
    if (i === time.length || time[i] - time[start] >= DAY) {
      if (2 * (i - start) * step >= DAY) {
        days.push({ start, end: i });
      }
      start = i;
    }
  }
  return days;
}

function amplitudeOf({ values }: SignalSeries, { start, end }: Part): number {
  const stride = Math.ceil((end - start) / DAY_SAMPLES);
  const day = new Float64Array(Math.ceil((end - start) / stride));
  for (let k = 0; k < day.length; k++) {
    day[k] = values[start + k * stride];
  }
  const [low, high] = quantilesInPlace(day, [0.1, 0.9]);
  return high - low;
}

/** How many days are on the older side; undefined if no split leaves two sides that differ by enough. */
function splitOf(amplitudes: Float64Array): number | undefined {
  const largest = Math.max(...amplitudes);
  if (!(largest > 0)) {
    return undefined;
  }
  // The logarithm of a constant day would be -Infinity.
  const logs = amplitudes.map((amplitude) => log(Math.max(amplitude / largest, LEAST_AMPLITUDE)));
  let best: number | undefined;
  let least = Infinity;
  for (let k = MIN_PERIODS; k <= logs.length - MIN_PERIODS; k++) {
    const cost = deviationsOf(logs.subarray(0, k)) + deviationsOf(logs.subarray(k));
    if (cost < least) {
      least = cost;
      best = k;
    }
  }
  return best !== undefined && differ(amplitudes.slice(0, best), amplitudes.slice(best)) ? best : undefined;
}

/** The sum of absolute deviations from the median. */
function deviationsOf(values: Float64Array): number {
  const median = medianInPlace(values.slice());
  return values.reduce((sum, value) => sum + Math.abs(value - median), 0);
}

/** Whether nearly every day of one side is so many times as large as nearly every day of the other. */
function differ(before: Float64Array, after: Float64Array): boolean {
  const [lowBefore, highBefore] = quantilesInPlace(before, [0.2, 0.8]);
  const [lowAfter, highAfter] = quantilesInPlace(after, [0.2, 0.8]);
  return lowBefore > RHYTHM_CHANGE * highAfter || lowAfter > RHYTHM_CHANGE * highBefore;
}

/**
 * Within a day on each side of the split: the sample that leaves the least absolute deviations on both sides of it.
 *
 * @returns undefined if the side of the larger amplitude has no rhythm: it scatters more, or holds incidents.
 */
function changeWithin(series: SignalSeries, days: readonly Part[], split: number, isGone: boolean): number | undefined {
  const { values } = series;
  // The days beside the split are left out: the change is somewhere in them.
  const sides: readonly Part[] = [
    { start: days[Math.max(0, split - 1 - PROFILE_DAYS)].start, end: days[split - 1].start },
    { start: days[split].end, end: days[Math.min(days.length - 1, split + PROFILE_DAYS)].end },
  ];
  const [rhythmic, flat] = isGone ? sides : [sides[1], sides[0]];
  const slots = slotsOf(series, rhythmic);
  if (!isRhythm(slots)) {
    return undefined;
  }
  const level = medianInPlace(values.slice(flat.start, flat.end));
  const profile = slots.map((slot) => medianInPlace(Float64Array.from(slot)));
  let sum = 0;
  let least = 0;
  let start = sides[0].end;
  for (let i = sides[0].end; i < sides[1].start; i++) {
    const typical = profile[slotOf(series, i)];
    const beyond = Number.isNaN(typical) ? 0 : Math.abs(values[i] - typical) - Math.abs(values[i] - level);
    sum += isGone ? beyond : -beyond;
    if (sum < least) {
      least = sum;
      start = i + 1;
    }
  }
  return Math.min(start, sides[1].start - 1);
}

/** Whether the other days say what a day is like: without being asked themselves, unlike the profile of all days. */
function isRhythm(slots: readonly number[][]): boolean {
  const centre = medianInPlace(Float64Array.from(slots.flat()));
  const sizes: number[] = [];
  const rest: number[] = [];
  for (const slot of slots) {
    for (const [k, value] of slot.entries()) {
      const others = Float64Array.from(slot.filter((_, other) => other !== k));
      if (others.length > 0) {
        sizes.push(Math.abs(value - centre));
        rest.push(Math.abs(value - medianInPlace(others)));
      }
    }
  }
  return medianInPlace(Float64Array.from(rest)) < WORTHWHILE_MEDIAN * medianInPlace(Float64Array.from(sizes));
}

/** The values of each slot of a day, counted from the first sample. */
function slotsOf(series: SignalSeries, { start, end }: Part): number[][] {
  const slots: number[][] = Array.from({ length: Math.round(DAY / series.step) }, () => []);
  for (let i = start; i < end; i++) {
    slots[slotOf(series, i)].push(series.values[i]);
  }
  return slots;
}

function slotOf({ time, step }: SignalSeries, i: number): number {
  return Math.floor((time[i] - time[0]) / step) % Math.round(DAY / step);
}
