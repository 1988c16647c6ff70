import type { Driver, Incident, IncidentKind, Samples, SignalRole } from '../detection';

/** A candidate of one signal by rows of the range. */
export interface RowCandidate {
  readonly signal: number;
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly direction: 1 | -1;
  readonly strength: number;
  /** How far from typical is one too many, in the signal's unit. */
  readonly limit: number;
  /** One value throughout. Up: an exporter that is stuck; down: a signal that is gone, 0 where it never was. */
  readonly isFrozen?: boolean;
  /** A run of a regular job that did not come. */
  readonly isMissingRun?: boolean;
}

/** With the largest deviation, in units of the limit. */
interface SizedCandidate extends RowCandidate {
  readonly size: number;
}

/** Candidates at most `gap` rows apart: one incident. */
export interface CandidateGroup {
  readonly candidates: readonly RowCandidate[];
  /** Of the strongest. */
  readonly strength: number;
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** What groups of candidates are told of. Arrays run parallel to the samples. */
export interface Judged {
  readonly samples: Samples;
  /** Typical value of each signal; NaN where it has none. */
  readonly typical: readonly Float64Array[];
  /** -1 for the samples of all incidents that are told. */
  readonly labels: Int8Array;
  /** The newest sample that was judged. */
  readonly newest: number;
}

/** Beside the strongest signal, one with this share of its evidence takes part in the kind of the incident. */
const TAKES_PART = 0.2;

/** Deviations in units of the limit from which an incident is minor, and major. */
const MINOR = 1.5;
const MAJOR = 4;
/** Shares are told of no larger sizes: beside a constant any deviation is thousands of limits. */
const MAX_SIZE = 1e6;
/** What falls below this share of typical is lost (latency and errors aside): major, whatever the limit. */
const LOST = 0.1;
/** Traffic and latency between these parts of typical are minor at most. */
const MILD: readonly [number, number] = [1 / 1.5, 1.5];

/**
 * Joins candidates to incidents so that a higher sensitivity only ever adds some: those that are told at the usual
 * sensitivity and are at most `gap` rows apart are one incident at every sensitivity. Where a signal swings to the other
 * side (the rush of requests after an outage), the next incident begins: one cannot be up and down. Weaker ones, the
 * strongest first, are incidents of their own if they are farther than that from all others; else they are left out.
 */
export function groupCandidates(candidates: readonly RowCandidate[], gap: number): CandidateGroup[] {
  const groups: Array<CandidateGroup & { candidates: RowCandidate[]; strength: number; end: number }> = [];
  const strong = candidates.filter(({ strength }) => strength >= 1).sort((a, b) => a.start - b.start);
  for (const [k, candidate] of strong.entries()) {
    const last = groups[groups.length - 1];
    const { start } = candidate;
    // Those that start together stay together, whichever signal comes first.
    const swings =
      last && last.start !== start && strong.slice(k).some((one) => one.start === start && swingsBack(last, one));
    if (last && start - last.end <= gap && !swings) {
      last.candidates.push(candidate);
      last.strength = Math.max(last.strength, candidate.strength);
      last.end = Math.max(last.end, candidate.end);
    } else {
      groups.push(groupOf(candidate));
    }
  }
  const weak = candidates.filter(({ strength }) => strength > 0 && strength < 1);
  for (const candidate of weak.sort((a, b) => b.strength - a.strength || a.start - b.start || b.end - a.end)) {
    if (groups.every(({ start, end }) => candidate.start - end > gap || start - candidate.end > gap)) {
      groups.push(groupOf(candidate));
    }
  }
  return groups.sort((a, b) => a.start - b.start);
}

/** Whether a candidate comes after all of a group and is the opposite of what its signal did there. */
function swingsBack({ candidates, end }: CandidateGroup, { signal, start, direction }: RowCandidate): boolean {
  const before = candidates.filter((candidate) => candidate.signal === signal && !candidate.isFrozen);
  return start > end && before.length > 0 && before[before.length - 1].direction === -direction;
}

function groupOf(candidate: RowCandidate): CandidateGroup & { candidates: RowCandidate[] } {
  const { start, end, strength } = candidate;
  return { candidates: [candidate], start, end, strength };
}

/** Marks the samples of some groups that deviate in their candidate's direction: what is marked is what was odd. */
export function markAnomalous(
  labels: Int8Array,
  groups: readonly CandidateGroup[],
  { samples, typical }: Pick<Judged, 'samples' | 'typical'>
): void {
  for (const { signal, start, end, direction, isFrozen } of groups.flatMap(({ candidates }) => candidates)) {
    for (let row = start; row <= end; row++) {
      if (isFrozen || (samples.X.columns[signal][row] - typical[signal][row]) * direction > 0) {
        labels[row] = -1;
      }
    }
  }
}

/** What is told of a group of candidates. */
export function incidentOf({ candidates, start, end }: CandidateGroup, judged: Judged): Incident {
  const { samples, labels, newest } = judged;
  const strongest = candidates
    .map((candidate) => ({ ...candidate, size: candidate.isFrozen ? 1 : sizeOf(candidate, judged) }))
    .sort((a, b) => b.size - a.size || a.start - b.start || a.direction - b.direction || compareRoles(a, b, samples));
  const lead = strongest[0];
  let nAnomalous = 0;
  for (let row = start; row <= end; row++) {
    nAnomalous += labels[row] === -1 ? 1 : 0;
  }
  const peak = peakOf(lead, judged);
  return {
    start,
    end,
    ongoing: end >= newest,
    peak,
    nAnomalous,
    severity: severityOf(candidates, judged),
    kind: kindOf(strongest, samples),
    drivers: driversOf(strongest, peak, judged),
  };
}

/** Of two constants that leave their values together either may be first: whichever it is, it must not depend on their order. */
function compareRoles(a: RowCandidate, b: RowCandidate, { signals }: Samples): number {
  const [one, other] = [signals[a.signal].role, signals[b.signal].role];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The row where a candidate is farthest from typical in its direction. */
function peakOf({ signal, start, end, direction, isFrozen }: RowCandidate, { samples, typical }: Judged): number {
  const [values, usual] = [samples.X.columns[signal], typical[signal]];
  let peak = start;
  let most = -Infinity;
  for (let row = start; row <= end && !isFrozen; row++) {
    const deviation = (values[row] - usual[row]) * direction;
    if (deviation > most) {
      most = deviation;
      peak = row;
    }
  }
  return peak;
}

/** How many limits a candidate's farthest value is from typical. */
function sizeOf(candidate: RowCandidate, judged: Judged): number {
  const peak = peakOf(candidate, judged);
  const { signal, limit } = candidate;
  return Math.abs(judged.samples.X.columns[signal][peak] - judged.typical[signal][peak]) / limit;
}

/** Ranks by size, not by length: an outage is major from its first sample on. */
function severityOf(candidates: readonly RowCandidate[], judged: Judged): Incident['severity'] {
  let size = 0;
  for (const candidate of candidates) {
    if (candidate.isFrozen) {
      size = Math.max(size, MINOR);
    }
    if (candidate.isFrozen && candidate.direction > 0) {
      continue;
    }
    const role = judged.samples.signals[candidate.signal].role;
    const peak = peakOf(candidate, judged);
    const [actual, typical] = [
      judged.samples.X.columns[candidate.signal][peak],
      judged.typical[candidate.signal][peak],
    ];
    const isLost =
      role !== 'errors' && role !== 'latency' && candidate.direction < 0 && actual >= 0 && actual <= LOST * typical;
    // Of requests it matters what became of them, too: a third more is no outage, however even they were before.
    const isMild =
      (role === 'traffic' || role === 'latency') && actual > MILD[0] * typical && actual < MILD[1] * typical;
    size = Math.max(size, isLost ? MAJOR : Math.min(sizeOf(candidate, judged), isMild ? MINOR : Infinity));
  }
  return size >= MAJOR ? 'major' : size >= MINOR ? 'minor' : 'warning';
}

/**
 * What happened, by the roles and directions of the signals that carry it; the strongest one names it. A signal of no
 * particular role is just up or down.
 */
function kindOf(strongest: readonly SizedCandidate[], { signals }: Samples): IncidentKind {
  const lead = strongest[0];
  if (lead.isMissingRun) {
    return 'missing-run';
  }
  if (lead.isFrozen && lead.direction > 0) {
    return 'frozen';
  }
  const takesPart = (role: SignalRole, direction: 1 | -1): boolean =>
    strongest.some(
      (candidate) =>
        signals[candidate.signal].role === role &&
        candidate.direction === direction &&
        candidate.size >= TAKES_PART * lead.size
    );
  switch (signals[lead.signal].role) {
    case 'traffic':
      return lead.direction < 0 ? 'traffic-down' : takesPart('latency', 1) ? 'traffic-and-latency-up' : 'traffic-up';
    case 'latency':
      return lead.direction < 0 ? 'down' : takesPart('traffic', 1) ? 'traffic-and-latency-up' : 'latency-up';
    case 'errors':
      return lead.direction > 0 ? 'errors-up' : 'down';
    case 'success':
      return lead.direction < 0 ? 'success-down' : 'up';
    case 'other':
      return lead.direction > 0 ? 'up' : 'down';
  }
}

/** Every signal, strongest first; those that carry the incident with their farthest value, the others at its peak. */
function driversOf(strongest: readonly SizedCandidate[], peak: number, judged: Judged): Driver[] {
  const { columns } = judged.samples.X;
  const parts = columns.map((column, signal) => {
    const own = strongest.find((candidate) => candidate.signal === signal);
    const at = own ? peakOf(own, judged) : peak;
    const size = own ? Math.min(own.size, MAX_SIZE) : 0;
    return { signal, size, typical: judged.typical[signal][at], actual: column[at] };
  });
  const sum = parts.reduce((total, { size }) => total + size, 0);
  return parts
    .map(({ size, ...driver }) => ({ ...driver, share: sum > 0 ? size / sum : 1 / parts.length }))
    .sort((a, b) => b.share - a.share || a.signal - b.signal);
}
