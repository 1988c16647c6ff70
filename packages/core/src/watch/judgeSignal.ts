import type { SignalSettings } from '../detection';
import { type Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type Candidate, candidateSteps } from './candidates';
import { withoutEarlyChance } from './earlyExcursions';
import type { Excursion } from './excursion';
import { minus, plus, product } from './elementwise';
import { outsideOf, trackBy, trackByItself } from './fitSignal';
import type { Limits } from './limits';
import {
  HOUR,
  LEVEL_WINDOW,
  MAX_LEVEL_SAMPLES,
  MAX_LEVEL_SHARE,
  MIN_LEVEL_SAMPLES,
  MIN_LEVEL_SAMPLES_OF_HOURS,
} from './parameters';
import { markMissingRuns, missingRuns, withMissingRuns } from './missingRuns';
import { medianInPlace, pick } from './sampleQuantiles';
import type { Tracked } from './plainLevel';
import { profileAt } from './profile';
import { seasonalitySteps } from './seasonality';
import type { SignalSeries } from './signalSeries';

/** What a baseline knows of a signal. */
export interface SignalModel {
  readonly name: string;
  readonly limits: Limits;
  /** The median level, seasonality taken out, in the signal's unit. */
  readonly level: number;
  /** Milliseconds; the profile is empty where there is no seasonality. */
  readonly period: number;
  readonly profile: Float64Array;
}

/** A signal, and what its values are to be compared with. */
export interface SignalInput {
  readonly settings: SignalSettings;
  readonly options: WatchOptions;
  readonly series: SignalSeries;
  /** Local time of each sample: epoch milliseconds plus the offset from UTC. */
  readonly local: Float64Array;
  /** Factor by which the limits are wider at a sample (quantiles of few requests); none: 1. */
  readonly widening?: Float64Array;
  /** 1 for samples that say nothing of what is normal. */
  readonly isExcluded?: Uint8Array;
  /** Learnt before, from other samples. */
  readonly model?: SignalModel;
  /**
   * What is expected at each sample, from elsewhere (an aligned baseline, a forecast): it takes the place of seasonality, and
   * the level of what is left starts at 0.
   */
  readonly expected?: Float64Array;
}

/** What is known of a signal when it has been judged. Arrays are parallel to its samples. */
export interface SignalVerdict {
  readonly series: SignalSeries;
  /** Level plus seasonality, in the signal's unit. */
  readonly typical: Float64Array;
  /** Robust standard deviation of the residuals at each sample; one number: the same at all of them. */
  readonly spread: Float64Array | number;
  /** What the time of day adds, if there is a rhythm. */
  readonly seasonal?: Float64Array;
  /** Signed: 1 is the limit. */
  readonly evidence: Float64Array;
  /** 1 for samples that are neither in an excursion nor excluded. */
  readonly isAccepted: Uint8Array;
  /** Those of the newest samples. */
  readonly limits: Limits;
  /** Of earlier parts of the range, each up to sample `end` (exclusive), in order; none: the same all along. */
  readonly limitsBefore?: ReadonlyArray<{ readonly end: number; readonly limits: Limits }>;
  /** How far values may be above and below typical at each sample, where another source says it. */
  readonly bounds?: { readonly high: Float64Array; readonly low: Float64Array };
  readonly candidates: readonly Candidate[];
  /** New levels that were accepted. */
  readonly acceptedLevels: readonly Excursion[];
  readonly model: SignalModel;
  /** What is normal was known before. */
  readonly hasBaseline: boolean;
  /** Samples of a Saturday or Sunday that has none like it to be compared with, and of which something was not told. */
  readonly nUnknownDay: number;
  readonly clockChange?: number;
}

/** Judges one signal on the samples that it has. */
export function* judgeSignal(input: SignalInput): Steps<SignalVerdict> {
  const { series, settings, options, model, expected } = input;
  const n = series.values.length;
  const seasonality = model || expected ? undefined : yield* seasonalitySteps(series, input.local);
  yield;
  const seasonal = expected ?? (model ? profileOfModel(model, input.local) : seasonality?.values);
  const values = seasonal ? minus(series.values, seasonal) : series.values;
  const widening = product(input.widening, seasonality?.widening);
  const tracked: Tracked = {
    time: series.time,
    values,
    step: series.step,
    window: windowOf(series, model === undefined),
    persistence: options.persistence,
    singlesCount: options.persistence === 'auto' && settings.role !== 'latency',
    widening,
    isExcluded: input.isExcluded,
    startLevel: expected ? 0 : model?.level,
  };
  const fit = yield* model && !expected ? trackBy(tracked, model.limits) : trackByItself(tracked, input);
  const { level, evidence, limits } = fit;
  yield;
  const known = seasonality?.isUnknownDay
    ? yield* withoutUnknownDays(fit.excursions, seasonality.isUnknownDay, input, tracked)
    : fit.excursions;
  const excursions = withoutEarlyChance(known, tracked, limits);
  yield;
  const isAccepted = outsideOf(
    fit.excursions.filter((excursion) => !excursion.isAccepted),
    n,
    input.isExcluded,
    0
  );
  const medianLevel = model?.level ?? medianOf(level, isAccepted, series);
  // From here on values and level are no longer needed: a million samples have no room for arrays beside them.
  const residuals = minus(values, level, seasonal ? values : undefined);
  const typical = seasonal ? plus(level, seasonal, level) : level;
  yield;
  const weighed = yield* candidateSteps({ series, residuals, seasonal, limits, evidence, excursions });
  // Requests that did not come are an outage, whatever the rhythm.
  const candidates =
    seasonality && settings.role !== 'traffic'
      ? markMissingRuns(weighed, { ...seasonality, seasonal: seasonality.values, time: series.time, residuals })
      : weighed;
  const missing = missingRuns(candidates, series, residuals).filter(
    ({ direction }) => (direction > 0 ? limits.low : limits.high) < Infinity
  );
  return {
    series,
    seasonal,
    spread: widening?.map((factor) => factor * limits.spread) ?? limits.spread,
    isAccepted,
    limits,
    ...withMissingRuns({ typical, evidence, candidates }, missing),
    acceptedLevels: excursions.filter((excursion) => excursion.isAccepted),
    model: model ?? {
      name: settings.name,
      limits,
      level: medianLevel,
      period: seasonality?.period ?? 0,
      profile: seasonality?.profile ?? new Float64Array(0),
    },
    hasBaseline: model !== undefined || expected !== undefined,
    nUnknownDay: fit.excursions.length - known.length,
    clockChange: seasonality?.clockChange,
  };
}

function windowOf({ step, values }: SignalSeries, seedsItself: boolean): number {
  const least = step >= HOUR ? MIN_LEVEL_SAMPLES_OF_HOURS : MIN_LEVEL_SAMPLES;
  const samples = step > 0 ? Math.round(LEVEL_WINDOW / step) : MIN_LEVEL_SAMPLES_OF_HOURS;
  const window = Math.max(least, Math.min(MAX_LEVEL_SAMPLES, samples));
  return seedsItself ? Math.max(1, Math.min(window, Math.floor(values.length * MAX_LEVEL_SHARE))) : window;
}

function profileOfModel({ profile, period }: SignalModel, local: Float64Array): Float64Array | undefined {
  return profile.length === 0 ? undefined : local.map((t) => profileAt(profile, period, t));
}

/**
 * On a Saturday or Sunday that has none like it to be compared with, only what is odd without the rhythm counts: that the
 * morning's rise did not come says nothing. What goes on for an hour of a known day is odd there.
 */
function* withoutUnknownDays(
  excursions: readonly Excursion[],
  isUnknownDay: Uint8Array,
  input: SignalInput,
  tracked: Tracked
): Steps<readonly Excursion[]> {
  const { time, step } = input.series;
  const isUnknown = ({ start, end }: Excursion): boolean => {
    const known = isUnknownDay.subarray(start, end + 1).indexOf(0);
    return isUnknownDay[start] === 1 && (known < 0 || time[end] - time[start + known] + step <= HOUR);
  };
  if (!excursions.some(isUnknown)) {
    return excursions;
  }
  const plain = { ...tracked, values: input.series.values, widening: input.widening };
  const unseasoned = yield* trackByItself(plain, input);
  return excursions.filter(
    (excursion) =>
      !isUnknown(excursion) ||
      unseasoned.excursions.some(
        ({ start, end, direction }) =>
          direction === excursion.direction && start <= excursion.end && excursion.start <= end
      )
  );
}

function medianOf(level: Float64Array, isAccepted: Uint8Array, { representatives }: SignalSeries): number {
  const accepted = representatives.filter((i) => isAccepted[i] === 1);
  return medianInPlace(pick(level, accepted.length > 0 ? accepted : representatives));
}
