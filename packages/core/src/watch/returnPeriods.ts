import type { ReturnPeriod } from '../detection';
import { endsStep, type Steps } from '../task/steps';
import {
  DAY,
  FIGURE_SHARE,
  LIKELY_IN_RANGE,
  MAX_TAIL_SCALE,
  MAX_TAIL_THRESHOLD,
  MIN_SAMPLES,
  MIN_TAIL_THRESHOLD,
  PEAK_REACH,
  REACH_OF_UNLIKELY,
  RULE_OF_THREE,
  TAIL_PEAKS,
} from './parameters';
import { STARTS } from './sensitivity';

/** A tail: the distribution of peaks above a threshold, see `tailOf`. */
interface Tail {
  /** In units of the limit, as all evidence is. */
  readonly threshold: number;
  readonly scale: number;
  /** Peaks above the threshold that healthy data of this length have. */
  readonly nPeaks: number;
}

/**
 * How often healthy data like these would start an incident at each sensitivity: the return periods of its thresholds
 * (peaks over threshold; Coles 2001, An Introduction to Statistical Modeling of Extreme Values, chapter 4).
 *
 * Peaks are samples whose evidence is the largest within `PEAK_REACH` samples on each side; those of excursions, and all
 * beyond the limit, are left out. The `TAIL_PEAKS` largest are taken for a generalized Pareto distribution, cut off at the limit.
 * What is expected once in as much healthy data is a figure, and what is rarer a bound.
 *
 * @param strength - Evidence of each sample, 0 or more; NaN: not judged.
 * @param isExcursion - 1 for samples that say nothing of healthy data.
 * @param step - Milliseconds between samples.
 * @returns one a sensitivity, from `MIN_SENSITIVITY` up; undefined where too little is healthy to say.
 */
export function* returnPeriodsSteps(
  strength: Float64Array,
  isExcursion: Uint8Array,
  step: number
): Steps<readonly ReturnPeriod[] | undefined> {
  const healthy = strength.slice();
  let nJudged = 0;
  let nHealthy = 0;
  for (let i = 0; i < healthy.length; i++) {
    nJudged += Number.isNaN(healthy[i]) ? 0 : 1;
    if (isExcursion[i] === 1) {
      healthy[i] = NaN;
    }
    nHealthy += Number.isNaN(healthy[i]) ? 0 : 1;
    if (endsStep(i)) {
      yield;
    }
  }
  const days = (nHealthy * step) / DAY;
  if (nHealthy < MIN_SAMPLES || 2 * nHealthy < nJudged || !(days > 0)) {
    return undefined;
  }
  const peaks: number[] = [];
  for (let i = 0; i < healthy.length; i++) {
    if (healthy[i] > MIN_TAIL_THRESHOLD && healthy[i] < 1 && isPeak(healthy, i)) {
      peaks.push(healthy[i]);
    }
    if (endsStep(i)) {
      yield;
    }
  }
  const tail = tailOf(peaks);
  return neverShorter(STARTS.map((start) => periodOf(tail, start, days)));
}

/** Whether no other sample within reach is larger; of equal ones the first. */
function isPeak(values: Float64Array, i: number): boolean {
  for (let k = Math.max(0, i - PEAK_REACH); k <= i + PEAK_REACH && k < values.length; k++) {
    if (values[k] > values[i] || (values[k] === values[i] && k < i)) {
      return false;
    }
  }
  return true;
}

/** @param peaks - Below the limit. */
function tailOf(peaks: readonly number[]): Tail | undefined {
  if (peaks.length <= TAIL_PEAKS) {
    return undefined;
  }
  const sorted = Float64Array.from(peaks).sort();
  const threshold = Math.min(sorted[sorted.length - 1 - TAIL_PEAKS], MAX_TAIL_THRESHOLD);
  let n = 0;
  let sum = 0;
  for (let k = sorted.length - 1; k >= 0 && sorted[k] > threshold; k--) {
    n++;
    sum += sorted[k] - threshold;
  }
  const end = 1 - threshold;
  const scale = scaleOf(n > 0 ? sum / n : 0, end);
  return { threshold, scale, nPeaks: n / (1 - exceeding(end, scale)) };
}

/** The scale of which the mean excess, cut off at `end`, is the one that was seen: by bisection, 2^-40 of the largest. */
function scaleOf(meanExcess: number, end: number): number {
  let [low, high] = [0, MAX_TAIL_SCALE];
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2;
    if (meanBelow(end, middle) < meanExcess) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high;
}

/** The share of a generalized Pareto distribution beyond `excess`; its shape is 1/5, so a power of five is all it takes. */
function exceeding(excess: number, scale: number): number {
  const base = 1 + excess / (5 * scale);
  return 1 / (base * base * base * base * base);
}

/** The mean of that distribution below `end`. */
function meanBelow(end: number, scale: number): number {
  const base = 1 + end / (5 * scale);
  const beyond = exceeding(end, scale);
  const area = (5 / 4) * scale * (1 - 1 / (base * base * base * base));
  return (area - end * beyond) / (1 - beyond);
}

function periodOf(tail: Tail | undefined, start: number, days: number): ReturnPeriod {
  if (tail === undefined) {
    return { days: days / RULE_OF_THREE, isLowerBound: true };
  }
  const expected = tail.nPeaks * exceeding(start - tail.threshold, tail.scale);
  if (expected >= LIKELY_IN_RANGE) {
    return { days: days / (FIGURE_SHARE * expected), isLowerBound: false };
  }
  const { reach } = REACH_OF_UNLIKELY.find(({ least }) => expected >= least)!;
  return { days: days * reach, isLowerBound: true };
}

/** What is rarer than once in a week at one sensitivity is so at all lower ones. */
function neverShorter(periods: ReturnPeriod[]): ReturnPeriod[] {
  let longest = 0;
  for (let i = periods.length - 1; i >= 0; i--) {
    longest = Math.max(longest, periods[i].days);
    periods[i] = { ...periods[i], days: longest };
  }
  return periods;
}
