import { type Candidate, heightOf } from './candidates';
import { MAX_MISSING_SHARE, MIN_RUNS, MISSING_HEIGHT } from './parameters';
import type { SignalVerdict } from './judgeSignal';
import { isAlike, isMultiple, type Sized, toleranceOf } from './recurrence';
import { quantileOfSorted } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';

/** A run of a habit that did not come. */
export interface MissingRun {
  /** Samples at which it should have been (both inclusive). */
  readonly start: number;
  readonly end: number;
  /** Of the habit. */
  readonly direction: 1 | -1;
  /** The usual median deviation of a run, in the signal's unit. */
  readonly height: number;
  /** The usual evidence of a run: that of its absence. */
  readonly evidence: number;
}

/**
 * Runs of a habit (a job, a batch) that should have come and did not: where the others are a whole number of periods apart,
 * all of them but for a few, and the signal stayed at its level. The last one is missed as soon as it is overdue.
 *
 * @param candidates - Of one signal, in order; those that recur have `nAlike`.
 * @param residuals - Values minus level and seasonality.
 */
export function missingRuns(
  candidates: readonly Candidate[],
  series: SignalSeries,
  residuals: Float64Array
): MissingRun[] {
  return habitsOf(candidates, residuals).flatMap((habit) => missingOf(habit, series, residuals));
}

/** What says whether a run of the rhythm is missing. Arrays are parallel to the signal's samples. */
interface Rhythm {
  readonly time: Float64Array;
  readonly seasonal: Float64Array;
  /** Milliseconds. */
  readonly period: number;
  readonly residuals: Float64Array;
}

/** A run takes less than this part of the period: what is longer is the rhythm itself. */
const MAX_RUN_SHARE = 0.25;
/** So many samples beside an excursion are still the run's edges. */
const RUN_EDGE = 3;
/** A run that did not come leaves this share of its height at most. */
const MAX_REST = 0.3;

/**
 * Marks the candidates that are a run which did not come, where runs are part of the rhythm (a nightly job): seasonality
 * rises or falls there for a while only, and the signal stayed as it is before and after.
 */
export function markMissingRuns(candidates: readonly Candidate[], rhythm: Rhythm): Candidate[] {
  return candidates.map((candidate) =>
    isMissingRun(candidate, rhythm) ? { ...candidate, isMissingRun: true } : candidate
  );
}

function isMissingRun({ start, end, direction }: Candidate, { time, seasonal, period, residuals }: Rhythm): boolean {
  const [before, after] = [start - RUN_EDGE, end + RUN_EDGE];
  if (before < 0 || after >= time.length || time[end] - time[start] >= MAX_RUN_SHARE * period) {
    return false;
  }
  let peak = start;
  for (let i = start; i <= end; i++) {
    peak = residuals[i] * direction > residuals[peak] * direction ? i : peak;
  }
  const height = Math.min(...[before, after].map((edge) => (seasonal[edge] - seasonal[peak]) * direction));
  return Math.abs(height - residuals[peak] * direction) <= MAX_REST * residuals[peak] * direction;
}

/** What is told of a signal. Arrays are parallel to its samples. */
type Told = Pick<SignalVerdict, 'typical' | 'evidence' | 'candidates'>;

/** Where a run of a habit is missing, the run is what is typical, and its absence an excursion to the other side. */
export function withMissingRuns(told: Told, missing: readonly MissingRun[]): Told {
  if (missing.length === 0) {
    return told;
  }
  const [typical, evidence] = [told.typical.slice(), told.evidence.slice()];
  const candidates = [...told.candidates];
  for (const run of missing) {
    const direction = run.direction > 0 ? -1 : 1;
    for (let i = run.start; i <= run.end; i++) {
      typical[i] += run.direction * run.height;
    }
    evidence.fill(direction * run.evidence, run.start, run.end + 1);
    candidates.push({
      ...run,
      direction,
      by: 'run',
      isAccepted: false,
      strength: run.evidence,
      nAlike: 0,
      isMissingRun: true,
    });
  }
  return { typical, evidence, candidates: candidates.sort((a, b) => a.start - b.start) };
}

function habitsOf(candidates: readonly Candidate[], residuals: Float64Array): Sized[][] {
  const habits: Sized[][] = [];
  for (const excursion of candidates) {
    if (excursion.nAlike > 0) {
      const run = { excursion, height: heightOf(excursion, residuals) };
      const habit = habits.find(([first]) => isAlike(first, run));
      if (habit) {
        habit.push(run);
      } else {
        habits.push([run]);
      }
    }
  }
  return habits.filter((habit) => habit.length >= MIN_RUNS);
}

function missingOf(habit: readonly Sized[], series: SignalSeries, residuals: Float64Array): MissingRun[] {
  const { time, step } = series;
  const starts = habit.map(({ excursion }) => time[excursion.start]);
  const gaps = starts.slice(1).map((start, k) => start - starts[k]);
  const period = medianOf(gaps);
  const tolerance = toleranceOf(period, step);
  if (!gaps.every((gap) => isMultiple(gap, period, tolerance))) {
    return [];
  }
  const length = medianOf(habit.map(({ excursion: { start, end } }) => time[end] - time[start]));
  const overdue = time[time.length - 1] - length - tolerance;
  const expected = starts.flatMap((start, k) => {
    const until = k + 1 < starts.length ? starts[k + 1] - period / 2 : overdue;
    const count = Math.max(0, Math.floor((until - start) / period));
    return Array.from({ length: count }, (_, m) => start + (m + 1) * period);
  });
  if (expected.length > Math.max(1, MAX_MISSING_SHARE * habit.length)) {
    return [];
  }
  const { direction } = habit[0].excursion;
  const height = medianOf(habit.map((run) => run.height));
  const evidence = medianOf(habit.map(({ excursion }) => excursion.evidence));
  return expected.flatMap((start) => {
    const around = samplesWithin(time, start - tolerance, start + length + tolerance);
    const own = samplesWithin(time, start - step / 2, start + length + step / 2);
    // Rows that are missing say nothing, and a run that was late, longer or stronger has come.
    const isThere = (around.end - around.start) * step >= length;
    const hasCome = residuals
      .subarray(around.start, around.end)
      .some((residual) => residual * direction >= MISSING_HEIGHT * height);
    return isThere && !hasCome && own.end > own.start
      ? [{ start: own.start, end: own.end - 1, direction, height, evidence }]
      : [];
  });
}

/** Samples from `from` to `to` milliseconds, the end exclusive. */
function samplesWithin(time: Float64Array, from: number, to: number): { readonly start: number; readonly end: number } {
  const firstFrom = (moment: number): number => {
    const found = time.findIndex((t) => t >= moment);
    return found < 0 ? time.length : found;
  };
  return { start: firstFrom(from), end: firstFrom(to + 1) };
}

function medianOf(values: readonly number[]): number {
  return quantileOfSorted(Float64Array.from(values).sort(), 0.5);
}
