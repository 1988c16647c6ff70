import { commonStep } from '../series/commonStep';
import type { Incident, Samples } from '../detection';
import { driversOf } from './drivers';
import { kindOf, onsetOf, strongestAt } from './kinds';
import { median } from '../statistics/quantile';
import { runToEnd, type Steps } from '../task/steps';

/** Anomalous samples at most this many samples apart belong together: a short lull does not end an outage. */
export const MAXIMUM_GAP = 5;

/** An incident is major if it lasts this long ... (milliseconds) */
const MAJOR_DURATION = 5 * 60 * 1000;

/** ... and is this many times as far from typical as it takes to start one. */
const MAJOR_EVIDENCE = 1.5;

/** Samples, and what a verdict says of them. */
export interface IncidentInput {
  readonly samples: Samples;
  /** -1 anomaly, 1 normal, 0 not judged. */
  readonly labels: Int8Array;
  /** Lower = stranger; decides the peak. */
  readonly scoreSamples: Float64Array;
  /** Typical value, one array a signal. */
  readonly typical: readonly Float64Array[];
  /** Signed deviation, one array a signal, in units of what is enough to start an incident; NaN = none. */
  readonly evidence: readonly Float64Array[];
  /** Anomalous samples at most this many samples apart are one incident; `MAXIMUM_GAP` if absent. */
  readonly maximumGap?: number;
}

/** Joins anomalous samples to incidents, in the order of time. */
export function findIncidents(input: IncidentInput): Incident[] {
  return runToEnd(findIncidentsSteps(input));
}

/** `findIncidents` in steps. */
export function* findIncidentsSteps(input: IncidentInput): Steps<Incident[]> {
  const newest = lastJudged(input.labels);
  const step = typicalStep(input.samples.time);
  yield;
  const groups = groupRows(input.labels, input.maximumGap);
  const incidents: Incident[] = [];
  for (const rows of groups) {
    yield;
    incidents.push(incidentOf(input, rows, newest, step));
  }
  return incidents;
}

/** Of each array of moments asked about: a page asks again and again, and with a million of them it takes milliseconds. */
const knownSteps = new WeakMap<Float64Array, number>();

/**
 * The median distance of two samples in milliseconds; 0 for less than two.
 *
 * @param time - Ascending moments, not to be changed afterwards.
 */
export function typicalStep(time: Float64Array): number {
  if (time.length < 2) {
    return 0;
  }
  const step = knownSteps.get(time) ?? commonStep(time) ?? median(time.subarray(1).map((t, i) => t - time[i]));
  knownSteps.set(time, step);
  return step;
}

function incidentOf(input: IncidentInput, rows: readonly number[], newest: number, step: number): Incident {
  const { samples, evidence, typical } = input;
  const peak = peakOf(rows, input.scoreSamples);
  const strongest = rows.reduce((most, row) => Math.max(most, strength(evidence, row)), 0);
  const isMajor = rows.length * step >= MAJOR_DURATION && strongest >= MAJOR_EVIDENCE;
  const onset = onsetOf(rows, evidence);
  const shares = evidence.map((e) => Math.abs(onset.length > 0 ? strongestAt(onset, e) : e[peak]));
  return {
    start: rows[0],
    end: rows[rows.length - 1],
    ongoing: rows[rows.length - 1] === newest,
    peak,
    nAnomalous: rows.length,
    severity: isMajor ? 'major' : 'minor',
    kind: kindOf(samples.signals, onset, evidence),
    drivers: driversOf(samples.X, rows, typical, shares),
  };
}

/** The anomalous rows of each incident: those at most `maximumGap` apart belong together. */
export function groupRows(labels: Int8Array, maximumGap = MAXIMUM_GAP): number[][] {
  const groups: number[][] = [];
  let previous = -Infinity;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === -1) {
      if (row - previous > maximumGap) {
        groups.push([]);
      }
      groups[groups.length - 1].push(row);
      previous = row;
    }
  }
  return groups;
}

function peakOf(rows: readonly number[], scoreSamples: Float64Array): number {
  return rows.reduce((lowest, row) => (scoreSamples[row] < scoreSamples[lowest] ? row : lowest));
}

function strength(evidence: readonly Float64Array[], row: number): number {
  return evidence.reduce((most, e) => (Math.abs(e[row]) > most ? Math.abs(e[row]) : most), 0);
}

function lastJudged(labels: Int8Array): number {
  let row = labels.length - 1;
  while (row >= 0 && labels[row] === 0) {
    row--;
  }
  return row;
}
