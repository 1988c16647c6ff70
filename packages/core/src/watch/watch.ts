import type { Notice, Samples } from '../detection';
import { sentence } from '../sentence';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import type { BaselineModel } from './baselineModel';
import type { Candidate } from './candidates';
import { type JointVerdict, jointVerdicts } from './covariate';
import { frozenRuns, gapNotice } from './dataQuality';
import type { RowCandidate } from './incidentsOf';
import { judgeOne } from './judgeOne';
import type { SignalVerdict } from './judgeSignal';
import { limitsAt } from './joinedVerdict';
import { isNewLevel } from './newLevel';
import { nJudgedOf } from './nJudged';
import { MIN_SAMPLES } from './parameters';
import { countsBySensitivity } from './sensitivity';
import { type SignalSeries, stepOf } from './signalSeries';
import { expectedNotices, rhythmNotices } from './watchNotices';
import { seriesSteps } from './watchedSignals';
import { verdictSteps, type WatchVerdict } from './watchVerdict';
import { isWithin } from './within';

/** Part of the work that is done when each signal has been judged by itself. */
const SIGNALS_SHARE = 0.8;

/** Whether the forest finds one of the samples `start` to `end` rare; asked only where two signals disagree. */
export type IsRareJointly = (start: number, end: number) => boolean;

/**
 * The watch verdict: each signal is compared with its own level and rhythm, on the samples in which it has a value; what
 * deviates at the same time is one incident.
 *
 * @param samples - Missing-value policies `previous` and `zero` applied; NaN elsewhere.
 * @param isRareJointly - What the forest says; asked for only if something is odd between two signals alone.
 * @param model - A baseline other than the samples themselves, with their signals in their order.
 */
export function* watchSteps(
  samples: Samples,
  options: WatchOptions,
  isRareJointly: () => Steps<IsRareJointly>,
  model?: BaselineModel
): Steps<WatchVerdict> {
  const { time, signals } = samples;
  const step = stepOf(time);
  const notices: Notice[] = [];
  const complete = nJudgedOf(samples, step);
  yield;
  const series = yield* seriesSteps(samples, complete, options);
  const isExcluded = (samples.leftOut ?? []).length > 0 ? isWithin(time, samples.leftOut!) : undefined;
  const verdicts: Array<SignalVerdict | undefined> = [];
  for (const [j, own] of series.entries()) {
    verdicts.push(yield* judgeOne(samples, own, j, options, isExcluded, model, notices));
    yield (SIGNALS_SHARE * (j + 1)) / series.length;
  }
  if (verdicts.every((verdict) => verdict === undefined)) {
    return nothingJudged(samples, series, notices);
  }
  const joint = yield* jointVerdicts(verdicts, signals, options, time.length);
  const candidates = [...verdicts.flatMap((verdict, j) => onRows(verdict, j)), ...frozenCandidates(verdicts, signals)];
  candidates.push(...(yield* confirmed(joint, verdicts, candidates, isRareJointly)));
  yield;
  notices.push(...expectedNotices(samples, series, verdicts));
  const gaps = gapNotice(time.subarray(0, complete), step);
  notices.push(...(gaps ? [gaps] : []), ...rhythmNotices(verdicts, signals));
  return yield* verdictSteps(samples, options, verdicts, joint, candidates, notices);
}

/** Candidates by rows of the range; those that are a new level by now are none. */
function onRows(verdict: SignalVerdict | undefined, signal: number): RowCandidate[] {
  return (verdict?.candidates ?? [])
    .filter((candidate) => candidate.strength > 0 && !isNewLevel(candidate, verdict!))
    .map((candidate) => rowCandidate(candidate, verdict!, signal));
}

function rowCandidate(candidate: Candidate, verdict: SignalVerdict, signal: number): RowCandidate {
  const { start, end, direction, strength, isMissingRun } = candidate;
  const { rows } = verdict.series;
  const { high, low } = limitsAt(verdict, start);
  const limit = direction > 0 ? high : low;
  return { signal, start: rows[start], end: rows[end], direction, strength, limit, isMissingRun };
}

function frozenCandidates(
  verdicts: ReadonlyArray<SignalVerdict | undefined>,
  signals: Samples['signals']
): RowCandidate[] {
  return verdicts.flatMap((verdict, signal) =>
    verdict && signals[signal].direction === 'both'
      ? frozenRuns(verdict.series).map(({ start, end }) => ({
          signal,
          start: verdict.series.rows[start],
          end: verdict.series.rows[end],
          direction: signals[signal].role !== 'errors' && isGone(verdict.series, start) ? (-1 as const) : (1 as const),
          strength: 1,
          limit: Infinity,
          isFrozen: true,
        }))
      : []
  );
}

/** Requests that are exactly 0 for long are no stuck exporter, though the level may have followed them there. */
function isGone({ values }: SignalSeries, start: number): boolean {
  return values[start] === 0 && values.every((value) => value >= 0);
}

/** What is odd between two signals alone, where the forest finds it rare, too. */
function* confirmed(
  joint: readonly JointVerdict[],
  verdicts: ReadonlyArray<SignalVerdict | undefined>,
  others: readonly RowCandidate[],
  isRareJointly: () => Steps<IsRareJointly>
): Steps<RowCandidate[]> {
  const alone = joint.flatMap(({ signal, candidates }) =>
    candidates
      .filter(({ strength }) => strength > 0)
      .map((candidate) => rowCandidate(candidate, verdicts[signal]!, signal))
      .filter(({ start, end }) => others.every((other) => other.strength < 1 || other.start > end || start > other.end))
  );
  if (alone.length === 0) {
    return [];
  }
  const isRare = yield* isRareJointly();
  return alone.filter(({ start, end }) => isRare(start, end));
}

function nothingJudged(
  { X, signals }: Samples,
  series: readonly SignalSeries[],
  notices: readonly Notice[]
): WatchVerdict {
  const unknown = X.columns.map(() => new Float64Array(X.nSamples).fill(NaN));
  const count = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  const text = sentence('watch.too-little-history', '', {
    count,
    needed: MIN_SAMPLES,
    defaultValue_one:
      'Too little history: got {{count, number}} sample, the watch verdict needs {{needed}} to learn what is typical. Use a longer time range or a shorter interval.',
    defaultValue_other:
      'Too little history: got {{count, number}} samples, the watch verdict needs {{needed}} to learn what is typical. Use a longer time range or a shorter interval.',
  });
  return {
    labels: new Int8Array(X.nSamples),
    typical: unknown,
    spread: unknown,
    strength: new Float64Array(X.nSamples).fill(NaN),
    incidents: [],
    calledNormal: [],
    nIncidentsBySensitivity: countsBySensitivity([]),
    levelShifts: [],
    recurring: [],
    notices: count < MIN_SAMPLES ? [...notices, { level: 'warning', ...text }] : notices,
    models: signals.map(() => undefined),
  };
}
