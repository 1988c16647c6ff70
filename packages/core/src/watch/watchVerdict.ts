import type { BaselineInUse } from '../baseline/baseline';
import type { Incident, LevelShift, Notice, Recurring, ReturnPeriod, Samples } from '../detection';
import { type Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { calledNormalBy } from './calledNormal';
import type { JointVerdict } from './covariate';
import {
  type CandidateGroup,
  groupCandidates,
  incidentOf,
  type Judged,
  markAnomalous,
  type RowCandidate,
} from './incidentsOf';
import type { SignalVerdict } from './judgeSignal';
import { isNewLevel } from './newLevel';
import { START } from './parameters';
import { returnPeriodsSteps } from './returnPeriods';
import { upperMedianInPlace } from './sampleQuantiles';
import { countsBySensitivity, startAt } from './sensitivity';
import { stepOf } from './signalSeries';
import { tooManyAnomalous } from './watchNotices';

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
  /** How many incidents each sensitivity would show, from `MIN_SENSITIVITY` up. */
  readonly nIncidentsBySensitivity: readonly number[];
  /** How often healthy data would start an incident at each sensitivity; none where too little is healthy to say. */
  readonly returnPeriodsBySensitivity?: readonly ReturnPeriod[];
  readonly levelShifts: readonly LevelShift[];
  readonly recurring: readonly Recurring[];
  readonly baseline?: BaselineInUse;
  readonly notices: readonly Notice[];
  /** What was learnt of each signal that was judged. */
  readonly models: ReadonlyArray<SignalVerdict['model'] | undefined>;
}

/** What the signals' verdicts come to: labels, incidents, new levels and habits. */
export function* verdictSteps(
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
  yield;
  const strength = strongestOf(verdicts, n);
  yield;
  const labels = new Int8Array(n);
  for (let i = 0; i < n; i++) {
    labels[i] = Number.isNaN(strength[i]) ? 0 : 1;
  }
  yield;
  const rowsOfExcursions = excursionRows(verdicts, n);
  const periods = yield* returnPeriodsSteps(strength, rowsOfExcursions, stepOf(samples.time));
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
    returnPeriodsBySensitivity: periods,
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
function atRows(
  verdict: SignalVerdict | undefined,
  values: Float64Array | number | undefined,
  n: number
): Float64Array {
  if (typeof values === 'object' && values.length === n) {
    return values;
  }
  const all = new Float64Array(n).fill(NaN);
  const rows = verdict?.series.rows ?? [];
  for (let k = 0; values !== undefined && k < rows.length; k++) {
    all[rows[k]] = typeof values === 'number' ? values : values[k];
  }
  return all;
}

function strongestOf(verdicts: ReadonlyArray<SignalVerdict | undefined>, n: number): Float64Array {
  const strongest = new Float64Array(n).fill(NaN);
  for (const verdict of verdicts) {
    const { evidence, series } = verdict ?? {};
    for (let k = 0; evidence && series && k < evidence.length; k++) {
      const size = Math.abs(evidence[k]);
      const row = series.rows[k];
      if (!(strongest[row] >= size)) {
        strongest[row] = Number.isNaN(size) ? strongest[row] : size;
      }
    }
  }
  return strongest;
}

/** 1 for rows within an excursion of some signal, told or not, and within a new level's first days. */
function excursionRows(verdicts: ReadonlyArray<SignalVerdict | undefined>, n: number): Uint8Array {
  const isExcursion = new Uint8Array(n);
  for (const verdict of verdicts) {
    const { candidates = [], acceptedLevels = [] } = verdict ?? {};
    const newest = (verdict?.series.rows.length ?? 0) - 1;
    const excursions = candidates.filter((one) => one.evidence >= START && !isNewLevel(one, verdict!));
    // A rhythm that changed for good is told up to the newest sample, and judged by itself from there on.
    for (const { start, end } of [...excursions, ...acceptedLevels.filter((level) => level.end < newest)]) {
      isExcursion.fill(1, verdict!.series.rows[start], verdict!.series.rows[end] + 1);
    }
  }
  return isExcursion;
}

/** New levels: accepted ones, and those that are the longer part of what is known. */
function levelShiftsOf(verdict: SignalVerdict, signal: number): LevelShift[] {
  const { series, typical, acceptedLevels, candidates } = verdict;
  const since = [...acceptedLevels, ...candidates.filter((candidate) => isNewLevel(candidate, verdict))];
  return since.map(({ start, end }) => {
    const before = typical[Math.max(0, start - 1)];
    const to = upperMedianInPlace(series.values.slice(start, end + 1));
    return { signal, since: series.rows[start], from: before, to };
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
