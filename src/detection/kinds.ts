import type { IncidentKind, Samples, SignalRole } from './detection';

/** Anomalous samples that show how an incident starts. */
const ONSET = 3;

/** Beside a signal that carries an incident alone (evidence 1), one of this much takes part in it. */
const TAKES_PART = 0.5;

/**
 * What happened, read from the direction in which traffic and latency left their typical values when the incident
 * started: later everything follows (latency rises, so clients retry, so traffic rises).
 *
 * Latency up beside traffic down is `latency-up`: a slow service answers fewer requests, a dead upstream answers none,
 * fast. Evidence that never suffices by itself is `other`.
 *
 * @param rows - The incident's anomalous samples, ascending.
 * @param evidence - One array a signal: signed deviation in units of what is enough to start an incident.
 */
export function kindOf(
  signals: Samples['signals'],
  rows: readonly number[],
  evidence: readonly Float64Array[]
): IncidentKind {
  const first = rows.findIndex((row) => evidence.some((e) => Math.abs(e[row]) >= 1));
  if (first < 0) {
    return 'other';
  }
  const onset = rows.slice(first, first + ONSET);
  const directionOf = (role: SignalRole): number => {
    const strongest = strongestAt(
      onset,
      evidence.filter((_, j) => signals[j].role === role)
    );
    return Math.abs(strongest) >= TAKES_PART ? Math.sign(strongest) : 0;
  };
  return kindOfDirections(directionOf('traffic'), directionOf('latency'));
}

function kindOfDirections(traffic: number, latency: number): IncidentKind {
  if (latency > 0) {
    return traffic > 0 ? 'traffic-and-latency-up' : 'latency-up';
  }
  return traffic > 0 ? 'traffic-up' : traffic < 0 ? 'traffic-down' : 'other';
}

function strongestAt(rows: readonly number[], evidence: readonly Float64Array[]): number {
  let strongest = 0;
  for (const e of evidence) {
    for (const row of rows) {
      strongest = Math.abs(e[row]) > Math.abs(strongest) ? e[row] : strongest;
    }
  }
  return strongest;
}
