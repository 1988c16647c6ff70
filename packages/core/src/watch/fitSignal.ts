import type { SignalSettings } from '../detection';
import { type Steps } from '../task/steps';
import type { Excursion } from './excursion';
import type { SignalInput } from './judgeSignal';
import { LevelTracker, type TrackerArrays, trackerArrays } from './levelTracker';
import { differenceSpread, firstLimits, type Learnable, type Limits, ownLimits } from './limits';
import { lostSamples, narrowed } from './lostSamples';
import { BLOCK, LONG_STEP, PASSES } from './parameters';
import { plainLevelSteps, type Tracked } from './plainLevel';
import { medianInPlace, pick } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';

/**
 * The level of a signal with the excursions from it and the evidence of each sample, and the limits that they were found
 * with. Not the tracker itself: its other arrays are not to outlive it.
 */
export interface Fit extends Pick<LevelTracker, 'level' | 'evidence' | 'excursions'> {
  readonly limits: Limits;
}

/** With limits that are known. */
export function* trackBy(tracked: Tracked, limits: Limits, known?: Known): Steps<Fit> {
  const { level, evidence, excursions } = yield* runTracker(tracked, limits, known);
  return { level, evidence, excursions, limits };
}

function* runTracker(tracked: Tracked, limits: Limits, known?: Known): Steps<LevelTracker> {
  const tracker = known
    ? new LevelTracker(tracked, limits, known.plain, known.arrays, known.isLast)
    : new LevelTracker(tracked, limits);
  const n = tracked.values.length;
  for (let from = 0; from < n; from += BLOCK) {
    tracker.run(from, Math.min(n, from + BLOCK));
    yield;
  }
  tracker.finish();
  return tracker;
}

/** What one pass hands to the next. */
interface Known {
  /** The level if nothing is an excursion. */
  readonly plain: Float64Array;
  readonly arrays: TrackerArrays;
  readonly isLast: boolean;
}

/** Limits from the signal itself, in passes: what was found does not raise the limits of the next. */
export function* trackByItself(
  tracked: Tracked,
  { series, settings, isExcluded }: Pick<SignalInput, 'series' | 'settings' | 'isExcluded'>
): Steps<Fit> {
  const { values, widening } = tracked;
  const n = values.length;
  const learnable = (level: Float64Array, excursions: readonly Excursion[]): Learnable => ({
    values,
    level,
    widening,
    // New levels, too: until they are accepted their residuals are those from the level before.
    isAccepted: outsideOf(excursions, n, saysNothing, 1),
    isExcluded,
    representatives: series.representatives,
    step: series.step,
    quantum: series.quantum,
    differenceSpread: spreadOfDifferences,
    isOfRequests: settings.role === 'traffic' || settings.role === 'latency',
    minimumChange: minimumChangeOf(settings, values, series),
  });
  // With a rhythm, what is left of the values is no share of anything; of long steps one is no outage.
  const lost =
    values === series.values && series.step <= LONG_STEP && settings.role !== 'latency'
      ? lostSamples(values, series.representatives)
      : undefined;
  const saysNothing =
    lost && isExcluded ? lost.isLost.map((is, i) => is | isExcluded[i]) : (lost?.isLost ?? isExcluded);
  const spreadOfDifferences = differenceSpread(values, series.representatives, widening);
  const plain = yield* plainLevelSteps(tracked);
  let limits = inDirection(firstLimits(learnable(plain, [])), settings);
  const arrays = trackerArrays(n);
  for (let pass = 1; ; pass++) {
    const known = { plain, arrays, isLast: pass === PASSES };
    const limited = lost ? { ...tracked, widening: narrowed(widening, lost, limits) } : tracked;
    const tracker = yield* runTracker(limited, limits, known);
    const { level, evidence, excursions, means } = tracker;
    if (pass === PASSES) {
      return { level, evidence, excursions, limits };
    }
    limits = inDirection(ownLimits({ ...learnable(level, excursions), means }), settings);
  }
}

/** A direction that does not count has no limit. */
function inDirection(limits: Limits, { direction }: SignalSettings): Limits {
  switch (direction) {
    case 'high':
      return { ...limits, low: Infinity, meanLow: Infinity };
    case 'low':
      return { ...limits, high: Infinity, meanHigh: Infinity };
    case 'both':
      return limits;
  }
}

/** In the signal's unit; a percentage counts from the median value. */
function minimumChangeOf(
  { minimumChange }: SignalSettings,
  values: Float64Array,
  { values: raw, representatives }: SignalSeries
): number | undefined {
  if (minimumChange === undefined || minimumChange.unit === 'absolute') {
    return minimumChange?.value;
  }
  const centre = medianInPlace(pick(raw, representatives));
  return (Math.abs(centre) * minimumChange.value) / 100;
}

/** 1 for samples outside all excursions, `margin` more on each side, and not excluded. */
export function outsideOf(
  excursions: readonly Excursion[],
  n: number,
  isExcluded: Uint8Array | undefined,
  margin: number
): Uint8Array {
  const isAccepted = new Uint8Array(n).fill(1);
  for (const { start, end } of excursions) {
    isAccepted.fill(0, Math.max(0, start - margin), Math.min(n, end + 1 + margin));
  }
  for (let i = 0; isExcluded && i < n; i++) {
    isAccepted[i] &= 1 - isExcluded[i];
  }
  return isAccepted;
}
