import type { SignalSettings } from '../detection';
import { median } from '../quantile';
import { type Nature, percentBase } from './nature';

/** A change below this share of typical does not start an incident unless the signal says otherwise ... */
const START_CHANGE = 0.3;

/** ... and this part of the change that starts one lets it go on. */
const CONTINUE_PART = 0.5;

/** Just not enough to start an incident, and just not enough to continue one. */
const NO_START = 0.99;
const NO_CONTINUATION = 0.41;

const WEEK = 7 * 24 * 60 * 60 * 1000;
const HALF_AN_HOUR = 30 * 60 * 1000;

/**
 * Holds back evidence where a change, however unusual, does not matter: too small, in a direction that does not count,
 * or like the same hour a week before or after. Writes to `evidence`.
 */
export function limitToEffect(
  evidence: Float64Array,
  signal: SignalSettings,
  nature: Nature,
  values: Float64Array,
  typical: Float64Array,
  time: Float64Array
): void {
  for (let i = 0; i < evidence.length; i++) {
    const change = values[i] - typical[i];
    if (Math.abs(evidence[i]) <= NO_CONTINUATION) {
      continue;
    }
    if (isOtherDirection(signal, evidence[i]) || isLikeOtherWeek(time, values, i, change)) {
      evidence[i] = 0;
      continue;
    }
    const least = leastChange(signal, nature, typical[i]);
    const most =
      Math.abs(change) < CONTINUE_PART * least ? NO_CONTINUATION : Math.abs(change) < least ? NO_START : Infinity;
    evidence[i] = Math.max(-most, Math.min(most, evidence[i]));
  }
}

/** The change that starts an incident, in the signal's unit. */
function leastChange(signal: SignalSettings, nature: Nature, typical: number): number {
  const { value, unit } = signal.minimumChange ?? { value: 100 * START_CHANGE, unit: 'percent' };
  return unit === 'absolute' ? value : (value / 100) * percentBase(nature, typical);
}

function isOtherDirection(signal: SignalSettings, evidence: number): boolean {
  return (signal.direction === 'high' && evidence < 0) || (signal.direction === 'low' && evidence > 0);
}

/** Whether the hour a week before or after explains at least half of the change. */
function isLikeOtherWeek(time: Float64Array, values: Float64Array, i: number, change: number): boolean {
  return [-WEEK, WEEK].some((shift) => {
    const then = medianAround(time, values, time[i] + shift);
    return Math.abs(values[i] - then) < Math.abs(change) / 2;
  });
}

/** The median of the hour around a moment; NaN outside the range. */
function medianAround(time: Float64Array, values: Float64Array, moment: number): number {
  const first = firstAtOrAfter(time, moment - HALF_AN_HOUR);
  const end = firstAtOrAfter(time, moment + HALF_AN_HOUR + 1);
  return median(values.subarray(first, end));
}

function firstAtOrAfter(time: Float64Array, moment: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] < moment) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
