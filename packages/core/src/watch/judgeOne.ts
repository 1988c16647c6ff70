import type { Notice, Samples } from '../detection';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type BaselineModel, expectedAt } from './baselineModel';
import { counterNotice, fillingNotice, isCounter, nFilling } from './dataQuality';
import { judgeSignal, type SignalVerdict } from './judgeSignal';
import { isNewLevel, joinAtNewLevel } from './newLevel';
import { MIN_SAMPLES } from './parameters';
import type { SignalSeries } from './signalSeries';
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
  if (isCounter(series)) {
    notices.push(counterNotice(settings.name));
    return undefined;
  }
  if (series.values.length < (model ? 1 : MIN_SAMPLES)) {
    return undefined;
  }
  yield 0;
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
  const verdict = yield* judge(series);
  const last = series.values.length;
  const newest = verdict.candidates.find(({ end, direction }) => end === last - 1 && direction < 0);
  const count = newest && !model ? nFilling(series.values, verdict.limits.spread) : 0;
  if (count === 0 || newest!.start < last - count) {
    return yield* fromNewLevel(verdict, judge);
  }
  notices.push(fillingNotice(settings.name, count));
  return yield* fromNewLevel(yield* judge(withoutNewest(series, count)), judge);
}

/** Where a new level is the longer part, what comes after its start is compared with it. */
function* fromNewLevel(
  verdict: SignalVerdict,
  judge: (series: SignalSeries) => Steps<SignalVerdict>
): Steps<SignalVerdict> {
  const level = verdict.candidates.find((candidate) => isNewLevel(candidate, verdict));
  return level ? joinAtNewLevel(verdict, level, yield* judge(samplesFrom(verdict.series, level.start))) : verdict;
}

function samplesFrom(series: SignalSeries, start: number): SignalSeries {
  return {
    ...series,
    rows: series.rows.subarray(start),
    time: series.time.subarray(start),
    values: series.values.subarray(start),
    representatives: series.representatives.filter((i) => i >= start).map((i) => i - start),
  };
}

function withoutNewest(series: SignalSeries, count: number): SignalSeries {
  const n = series.values.length - count;
  return {
    ...series,
    rows: series.rows.subarray(0, n),
    time: series.time.subarray(0, n),
    values: series.values.subarray(0, n),
    representatives: series.representatives.filter((i) => i < n),
  };
}
