import { type Candidate, findCandidates, LULL, START } from './candidates';

/** Samples before the first that starts an incident which are taken into it afterwards. */
const LEAD = 4;

/** What can be said of samples without looking ahead or beyond the window. */
export interface ForwardCandidates {
  readonly candidates: readonly Candidate[];
  /** So many first samples may go on with an incident that began before the window: they are not judged. */
  readonly nUnknown: number;
}

/**
 * Candidates under a baseline that stays as it is. What lets an incident go on counts only after what starts it (and
 * `LEAD` samples before), so newer samples do not change what was said of older ones.
 *
 * @param strength - As for `findCandidates`.
 * @param starting - The part of it that may start an incident, 0 where the forest disagrees.
 * @param least - Evidence that makes a candidate.
 */
export function findForward(strength: Float64Array, starting: Float64Array, least: number): ForwardCandidates {
  const runs = findCandidates(strength, starting, 0).filter(({ end }) => end >= 0);
  const trimmed = runs.map((run) => ({ ...run, start: beginning(run, starting) }));
  const first = trimmed[0];
  const isCutOff = first !== undefined && runs[0].start <= LULL;
  return {
    candidates: trimmed.filter(({ peak }) => peak >= least),
    nUnknown: !isCutOff ? 0 : first.peak >= START ? first.start : first.end + 1,
  };
}

/** Where a run begins to count. Its peak is one of its samples, so one of them has enough. */
function beginning({ start, peak }: Candidate, starting: Float64Array): number {
  const enough = Math.min(peak, START);
  let row = start;
  while (starting[row] < enough) {
    row++;
  }
  return Math.max(start, row - LEAD);
}
