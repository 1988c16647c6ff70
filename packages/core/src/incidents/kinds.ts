import type { IncidentKind, Samples, SignalRole } from '../detection';

/** Anomalous samples that show how an incident starts. */
const ONSET = 3;

/** Beside a signal that carries an incident alone (evidence 1), one of this much takes part in it. */
const TAKES_PART = 0.5;

/**
 * The samples that show how an incident starts: the first three from the one on where the evidence suffices by itself;
 * none if it never does.
 *
 * @param rows - The incident's anomalous samples, ascending.
 * @param evidence - One array a signal: signed deviation in units of what is enough to start an incident.
 */
export function onsetOf(rows: readonly number[], evidence: readonly Float64Array[]): readonly number[] {
  const first = rows.findIndex((row) => evidence.some((e) => Math.abs(e[row]) >= 1));
  return first < 0 ? [] : rows.slice(first, first + ONSET);
}

/**
 * What happened, read from the direction in which traffic and latency left their typical values when the incident
 * started: later everything follows (latency rises, so clients retry, so traffic rises).
 *
 * Where latency rises and traffic falls, the stronger one names the incident: a slow service answers fewer requests, a
 * dead upstream nearly none. Evidence that never suffices by itself is `other`.
 *
 * @param onset - See `onsetOf`.
 */
export function kindOf(
  signals: Samples['signals'],
  onset: readonly number[],
  evidence: readonly Float64Array[]
): IncidentKind {
  const strongestOf = (role: SignalRole): number => {
    const each = evidence.filter((_, j) => signals[j].role === role).map((e) => strongestAt(onset, e));
    const strongest = each.reduce((most, e) => (Math.abs(e) > Math.abs(most) ? e : most), 0);
    return Math.abs(strongest) >= TAKES_PART ? strongest : 0;
  };
  return kindOfDirections(strongestOf('traffic'), strongestOf('latency'));
}

function kindOfDirections(traffic: number, latency: number): IncidentKind {
  if (traffic > 0) {
    return latency > 0 ? 'traffic-and-latency-up' : 'traffic-up';
  }
  if (latency > 0) {
    return latency >= -traffic ? 'latency-up' : 'traffic-down';
  }
  return traffic < 0 ? 'traffic-down' : 'other';
}

/** The evidence of the largest size, with its sign. */
export function strongestAt(rows: readonly number[], evidence: Float64Array): number {
  return rows.reduce((most, row) => (Math.abs(evidence[row]) > Math.abs(most) ? evidence[row] : most), 0);
}
