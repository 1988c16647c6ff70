import type { Expected, Notice, Samples } from '../detection';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type BaselineModel, expectedAt } from './baselineModel';
import { counterNotice, fillingNotice, isCounter, nFilling } from './dataQuality';
import { judgeByBounds } from './judgeByBounds';
import { judgeSignal, type SignalVerdict } from './judgeSignal';
import { isNewLevel, joinAtNewLevel, joinAtRhythmChange } from './newLevel';
import { MIN_SAMPLES } from './parameters';
import { rhythmChangeSteps } from './rhythmChange';
import { pick } from './sampleQuantiles';
import { type SignalSeries, subseries } from './signalSeries';
import { localTimes, wideningByRequests } from './watchedSignals';

/** Judges a signal; undefined, and perhaps a notice, if it cannot be. */
export function* judgeOne(
  samples: Samples,
  series: SignalSeries,
  j: number,
  options: WatchOptions,
  isExcludedRow: Uint8Array | undefined,
  model: BaselineModel | undefined,
  notices: Notice[]
): Steps<SignalVerdict | undefined> {
  const settings = samples.signals[j];
  const expected = samples.expected?.[j];
  if (expected) {
    return yield* judgeExpected(samples, withExpected(series, expected), j, options, isExcludedRow);
  }
  if (isCounter(series)) {
    notices.push(counterNotice(settings.name));
    return undefined;
  }
  if (series.values.length < (model ? 1 : MIN_SAMPLES)) {
    return undefined;
  }
  yield;
  const judge = (some: SignalSeries): Steps<SignalVerdict> =>
    judgeSignal({
      settings,
      options,
      series: some,
      local: localTimes(some.time, samples.utcOffsets),
      widening: wideningByRequests(samples, j, some),
      isExcluded: isExcludedRow && Uint8Array.from(some.rows, (row) => isExcludedRow[row]),
      model: model?.signals[j],
      expected: model?.aligned && expectedAt(model.aligned.time, model.aligned.columns[j], some.time),
    });
  const change = model ? undefined : yield* rhythmChangeSteps(series);
  const n = series.values.length;
  if (change === undefined || change < MIN_SAMPLES || n - change < MIN_SAMPLES) {
    return yield* judgeComplete(series);
  }
  const before = yield* judge(samplesWithin(series, 0, change));
  const after = yield* judgeComplete(samplesWithin(series, change, n));
  return joinAtRhythmChange(samplesWithin(series, 0, change + after.series.values.length), before, after);

  /** Newest samples that are still filling up are left out. */
  function* judgeComplete(some: SignalSeries): Steps<SignalVerdict> {
    const verdict = yield* judge(some);
    const last = some.values.length;
    const newest = verdict.candidates.find(({ end, direction }) => end === last - 1 && direction < 0);
    const count = newest && !model ? nFilling(some.values, verdict.limits.spread) : 0;
    if (count === 0 || newest!.start < last - count) {
      return yield* fromNewLevel(verdict, judge);
    }
    notices.push(fillingNotice(settings.name, count));
    return yield* fromNewLevel(yield* judge(samplesWithin(some, 0, last - count)), judge);
  }
}

/** The samples of which another source says what is typical. */
function withExpected(series: SignalSeries, { typical }: Expected): SignalSeries {
  const isKnown = (row: number): boolean => Number.isFinite(typical[row]);
  return series.rows.every(isKnown)
    ? series
    : subseries(
        series,
        Int32Array.from(series.rows.keys()).filter((k) => isKnown(series.rows[k]))
      );
}

/** Judges a signal by what another source says of it; undefined if there is too little to learn its limits from. */
function* judgeExpected(
  samples: Samples,
  series: SignalSeries,
  j: number,
  options: WatchOptions,
  isExcludedRow: Uint8Array | undefined
): Steps<SignalVerdict | undefined> {
  const { typical, bounds } = samples.expected![j]!;
  const at = (values: Float64Array): Float64Array => pick(values, series.rows);
  const settings = samples.signals[j];
  const isExcluded = isExcludedRow && Uint8Array.from(series.rows, (row) => isExcludedRow[row]);
  if (bounds && series.values.length > 0) {
    const { low, high } = bounds;
    const given = { typical: at(typical), low: at(low), high: at(high) };
    return yield* judgeByBounds({ settings, options, series, isExcluded, ...given });
  }
  return series.values.length < MIN_SAMPLES
    ? undefined
    : yield* judgeSignal({ settings, options, series, isExcluded, local: series.time, expected: at(typical) });
}

/** Where a new level is the longer part, what comes after its start is compared with it. */
function* fromNewLevel(
  verdict: SignalVerdict,
  judge: (series: SignalSeries) => Steps<SignalVerdict>
): Steps<SignalVerdict> {
  const level = verdict.candidates.find((candidate) => isNewLevel(candidate, verdict));
  const { series } = verdict;
  return level
    ? joinAtNewLevel(verdict, level, yield* judge(samplesWithin(series, level.start, series.values.length)))
    : verdict;
}

/** Samples `from` to `to - 1`. */
function samplesWithin(series: SignalSeries, from: number, to: number): SignalSeries {
  return {
    ...series,
    rows: series.rows.subarray(from, to),
    time: series.time.subarray(from, to),
    values: series.values.subarray(from, to),
    representatives: series.representatives.filter((i) => i >= from && i < to).map((i) => i - from),
  };
}
