import type { BaselineInUse } from '../baseline/baseline';
import type { Incident, LevelShift, Notice, Recurring, Samples } from '../detection';
import { sentence } from '../sentence';
import { partOf, type Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type BaselineModel, expectedAt } from './baselineModel';
import { calledNormalBy } from './calledNormal';
import type { Candidate } from './candidates';
import { type JointVerdict, jointVerdicts } from './covariate';
import { counterNotice, fillingNotice, frozenRuns, gapNotice, isCounter, nFilling } from './dataQuality';
import {
  type CandidateGroup,
  groupCandidates,
  incidentOf,
  type Judged,
  markAnomalous,
  type RowCandidate,
} from './incidentsOf';
import { judgeSignal, type SignalVerdict } from './judgeSignal';
import { isNewLevel, joinAtNewLevel } from './newLevel';
import { nJudgedOf } from './nJudged';
import { MIN_SAMPLES } from './parameters';
import { upperMedianInPlace } from './sampleQuantiles';
import { countsBySensitivity, startAt } from './sensitivity';
import { type SignalSeries, stepOf } from './signalSeries';
import { localTimes, seriesSteps, wideningByRequests } from './watchedSignals';
import { isWithin } from './within';

/** Share of the samples from which on one model does not fit the signals, if they are this many. */
const TOO_MANY_ANOMALOUS = 0.2;
const MANY_SIGNALS = 5;

/** Whether the forest finds one of the samples `start` to `end` rare; asked only where two signals disagree. */
export type IsRareJointly = (start: number, end: number) => boolean;

/** What the watch verdict says of some samples; sample numbers are theirs. */
export interface WatchVerdict {
  /** -1 anomaly, 1 normal, 0 not judged. */
  readonly labels: Int8Array;
  /** Typical value, one array a signal, in its unit; NaN where the signal has no value. */
  readonly typical: readonly Float64Array[];
  /** Robust standard deviation around typical, one array a signal, in its unit. */
  readonly spread: readonly Float64Array[];
  /** The size of the strongest evidence of any signal at each sample; 1 is the limit, NaN where nothing was judged. */
  readonly strength: Float64Array;
  /** In the order of time. */
  readonly incidents: readonly Incident[];
  /** Incidents that a person called normal, and by which of `Samples.calledNormal`. */
  readonly calledNormal: ReadonlyArray<{ readonly incident: Incident; readonly by: number }>;
  /** How many incidents each sensitivity would show, from `LEAST_SENSITIVITY` up. */
  readonly nIncidentsBySensitivity: readonly number[];
  readonly levelShifts: readonly LevelShift[];
  readonly recurring: readonly Recurring[];
  readonly baseline?: BaselineInUse;
  readonly notices: readonly Notice[];
  /** What was learnt of each signal that was judged. */
  readonly models: ReadonlyArray<SignalVerdict['model'] | undefined>;
}

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
  yield 0;
  const series = yield* partOf(seriesSteps(samples, complete, options), 0, 0);
  const isExcluded = (samples.leftOut ?? []).length > 0 ? isWithin(time, samples.leftOut!) : undefined;
  const verdicts: Array<SignalVerdict | undefined> = [];
  for (const [j, own] of series.entries()) {
    const judging = judgeOne(samples, own, j, options, isExcluded, model, notices);
    verdicts.push(yield* partOf(judging, (0.8 * j) / series.length, (0.8 * (j + 1)) / series.length));
  }
  if (verdicts.every((verdict) => verdict === undefined)) {
    return nothingJudged(samples, series, notices);
  }
  const joint = yield* partOf(jointVerdicts(verdicts, signals, options, time.length), 0.8, 0.9);
  const candidates = [...verdicts.flatMap((verdict, j) => onRows(verdict, j)), ...frozenCandidates(verdicts, signals)];
  candidates.push(...(yield* confirmed(joint, verdicts, candidates, isRareJointly)));
  yield 0.95;
  const gaps = gapNotice(time.subarray(0, complete), step);
  notices.push(...(gaps ? [gaps] : []), ...remarks(verdicts, signals));
  return yield* partOf(verdictSteps(samples, options, verdicts, joint, candidates, notices), 0.95, 1);
}

/** Judges a signal; undefined, and perhaps a notice, if it cannot be. */
function* judgeOne(
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

/** Candidates by rows of the range; those that are a new level by now are none. */
function onRows(verdict: SignalVerdict | undefined, signal: number): RowCandidate[] {
  return (verdict?.candidates ?? [])
    .filter((candidate) => candidate.strength > 0 && !isNewLevel(candidate, verdict!))
    .map((candidate) => rowCandidate(candidate, verdict!.series, signal));
}

function rowCandidate(
  { start, end, direction, strength }: Candidate,
  { rows }: SignalSeries,
  signal: number
): RowCandidate {
  return { signal, start: rows[start], end: rows[end], direction, strength };
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
          direction: 1 as const,
          strength: 1,
          isFrozen: true,
        }))
      : []
  );
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
      .map((candidate) => rowCandidate(candidate, verdicts[signal]!.series, signal))
      .filter(({ start, end }) => others.every((other) => other.strength < 1 || other.start > end || start > other.end))
  );
  if (alone.length === 0) {
    return [];
  }
  const isRare = yield* isRareJointly();
  return alone.filter(({ start, end }) => isRare(start, end));
}

function remarks(verdicts: ReadonlyArray<SignalVerdict | undefined>, signals: Samples['signals']): Notice[] {
  const names = (some: (verdict: SignalVerdict) => boolean): string =>
    signals
      .filter((_, j) => verdicts[j] && some(verdicts[j]!))
      .map(({ name }) => name)
      .join(', ');
  const unknownDays = names(({ nUnknownDay }) => nUnknownDay > 0);
  const clockChanges = names(({ clockChange }) => clockChange !== undefined);
  const notices: Notice[] = [];
  if (unknownDays !== '') {
    const text = sentence(
      'watch.no-weekend',
      '{{names}}: there is no other weekend to compare with, so what only differs from weekdays is not told.',
      { names: unknownDays }
    );
    notices.push({ level: 'info', ...text });
  }
  if (clockChanges !== '') {
    const text = sentence(
      'watch.clock-change',
      '{{names}}: the daily rhythm moves by an hour within the range, as with a change of clocks; it is followed.',
      { names: clockChanges }
    );
    notices.push({ level: 'info', ...text });
  }
  return notices;
}

function* verdictSteps(
  samples: Samples,
  options: WatchOptions,
  verdicts: ReadonlyArray<SignalVerdict | undefined>,
  joint: readonly JointVerdict[],
  candidates: readonly RowCandidate[],
  notices: readonly Notice[]
): Steps<WatchVerdict> {
  const n = samples.time.length;
  const typical = verdicts.map((verdict, j) =>
    atRows(verdict, jointOf(joint, verdict, j)?.typical ?? verdict?.typical, n)
  );
  const evidence = verdicts.map((verdict) => atRows(verdict, verdict?.evidence, n));
  yield 0.1;
  const strength = strongestOf(evidence, n);
  yield 0.2;
  const labels = new Int8Array(n);
  for (let i = 0; i < n; i++) {
    labels[i] = Number.isNaN(strength[i]) ? 0 : 1;
  }
  yield 0.4;
  const newest = labels.lastIndexOf(1);
  const groups = groupCandidates(candidates, options.recovery);
  const byRemark = groups.map((group) => ({ group, by: calledNormalBy(group, samples, samples.calledNormal ?? []) }));
  const anomalous = byRemark.filter(({ by }) => by < 0).map(({ group }) => group);
  const start = startAt(options.sensitivity);
  const told = anomalous.filter((group) => group.strength >= start);
  markAnomalous(labels, told, { samples, typical });
  const judged: Judged = {
    samples,
    typical,
    evidence,
    limits: verdicts.map((verdict) => verdict?.limits ?? { high: Infinity, low: Infinity }),
    labels,
    newest,
  };
  return {
    labels,
    typical,
    spread: verdicts.map((verdict) => atRows(verdict, verdict?.spread, n)),
    strength,
    incidents: told.map((group) => incidentOf(group, judged)),
    calledNormal: byRemark
      .filter(({ group, by }) => by >= 0 && group.strength >= start)
      .map(({ group, by }) => ({ incident: incidentOf(group, { ...judged, labels: ownLabels(group, judged) }), by })),
    nIncidentsBySensitivity: countsBySensitivity(anomalous),
    levelShifts: verdicts.flatMap((verdict, j) => (verdict ? levelShiftsOf(verdict, j) : [])),
    recurring: verdicts.flatMap((verdict, j) => (verdict ? recurringOf(verdict, j) : [])),
    notices: [...notices, ...tooManyAnomalous(labels, told, samples)],
    models: verdicts.map((verdict) => verdict?.model),
  };
}

/** Where a joint look brought something, typical is what is typical beside the other signal. */
function jointOf(
  joint: readonly JointVerdict[],
  verdict: SignalVerdict | undefined,
  j: number
): JointVerdict | undefined {
  return (
    verdict && joint.find(({ signal, candidates }) => signal === j && candidates.some(({ strength }) => strength >= 1))
  );
}

function ownLabels(group: CandidateGroup, { samples, typical }: Judged): Int8Array {
  const labels = new Int8Array(samples.time.length);
  markAnomalous(labels, [group], { samples, typical });
  return labels;
}

/** Values of a signal's samples by rows of the range; NaN where it has none. */
function atRows(verdict: SignalVerdict | undefined, values: Float64Array | undefined, n: number): Float64Array {
  if (verdict && values && values.length === n) {
    return values;
  }
  const all = new Float64Array(n).fill(NaN);
  for (let k = 0; verdict && values && k < values.length; k++) {
    all[verdict.series.rows[k]] = values[k];
  }
  return all;
}

function strongestOf(evidence: readonly Float64Array[], n: number): Float64Array {
  const strongest = new Float64Array(n).fill(NaN);
  for (const own of evidence) {
    for (let i = 0; i < n; i++) {
      const size = Math.abs(own[i]);
      if (!(strongest[i] >= size)) {
        strongest[i] = Number.isNaN(size) ? strongest[i] : size;
      }
    }
  }
  return strongest;
}

/** New levels: accepted ones, and those that are the longer part of what is known. */
function levelShiftsOf(verdict: SignalVerdict, signal: number): LevelShift[] {
  const { series, residuals, typical, acceptedLevels, candidates } = verdict;
  const since = [...acceptedLevels, ...candidates.filter((candidate) => isNewLevel(candidate, verdict))];
  return since.map(({ start, end }) => {
    const before = typical[Math.max(0, start - 1)];
    const to = upperMedianInPlace(series.values.slice(start, end + 1));
    return { signal, since: series.rows[start], from: before, to: residuals.length > 0 ? to : before };
  });
}

/** Habits: what comes again and again at regular distances. */
function recurringOf({ candidates, series }: SignalVerdict, signal: number): Recurring[] {
  return candidates
    .filter(({ nAlike }) => nAlike > 0)
    .map(({ start, end, direction, nAlike }) => ({
      signal,
      start: series.rows[start],
      end: series.rows[end],
      direction: direction > 0 ? 'up' : 'down',
      nAlike,
    }));
}

/** Most of a range is no incident: one model does not fit all these signals. */
function tooManyAnomalous(labels: Int8Array, told: readonly CandidateGroup[], { signals }: Samples): Notice[] {
  let nJudged = 0;
  let nAnomalous = 0;
  for (let i = 0; i < labels.length; i++) {
    nJudged += labels[i] === 0 ? 0 : 1;
    nAnomalous += labels[i] === -1 ? 1 : 0;
  }
  if (told.length === 0 || signals.length < MANY_SIGNALS || nAnomalous <= TOO_MANY_ANOMALOUS * nJudged) {
    return [];
  }
  const counts = signals.map(
    (_, j) => told.filter(({ candidates }) => candidates.some(({ signal }) => signal === j)).length
  );
  const loudest = signals[counts.indexOf(Math.max(...counts))].name;
  const text = sentence(
    'watch.too-many',
    '{{nAnomalous, number}} of {{nJudged, number}} samples are anomalous: these {{nSignals}} signals do not fit one model. Group them by a label, or leave {{name}} out.',
    { nAnomalous, nJudged, nSignals: signals.length, name: loudest }
  );
  return [{ level: 'warning', ...text }];
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
      'Too little history: got {{count, number}} sample, the watch verdict needs {{needed}} to tell what is typical. A longer time range or a shorter interval would help.',
    defaultValue_other:
      'Too little history: got {{count, number}} samples, the watch verdict needs {{needed}} to tell what is typical. A longer time range or a shorter interval would help.',
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
