import { LEAST_SENSITIVITY } from '../watchOptions';
import { type Candidate, START } from './candidates';

/** Evidence that starts an incident at each sensitivity, from `LEAST_SENSITIVITY` up; about a factor of 1.6 apart. */
const STARTS: readonly number[] = [4, 2.5, 1.6, START, 0.8, 0.63, 0.5];

/** Weaker candidates start an incident at no sensitivity. */
export const LEAST_START = STARTS[STARTS.length - 1];

/** Candidates that make one incident. */
export interface CandidateGroup {
  readonly candidates: readonly Candidate[];
  /** Evidence of the strongest. */
  readonly strength: number;
}

/** Evidence that starts an incident at a sensitivity. */
export function startAt(sensitivity: number): number {
  return STARTS[sensitivity - LEAST_SENSITIVITY];
}

/** The groups that are incidents at a sensitivity. */
export function shownAt(groups: readonly CandidateGroup[], sensitivity: number): CandidateGroup[] {
  const start = startAt(sensitivity);
  return groups.filter(({ strength }) => strength >= start);
}

/** How many of the groups are incidents, at each sensitivity from `LEAST_SENSITIVITY` up. */
export function countsBySensitivity(groups: readonly CandidateGroup[]): number[] {
  return STARTS.map((start) => groups.filter(({ strength }) => strength >= start).length);
}

/**
 * Groups candidates, in order of time, so that a higher sensitivity only ever adds incidents: those that start at the
 * usual sensitivity and are at most `gap` samples apart are one incident at every sensitivity. Weaker ones, the strongest
 * first, are incidents of their own if they are farther than that from all others; else they are left out, because they
 * would join what are two incidents at a lower sensitivity.
 *
 * @param candidates - In order of time.
 */
export function groupCandidates(candidates: readonly Candidate[], gap: number): CandidateGroup[] {
  const isTaken = candidates.map(({ peak }) => peak >= START);
  const groups = groupStrong(
    candidates.filter((_, i) => isTaken[i]),
    gap
  );
  const weak = candidates.map((_, i) => i).filter((i) => !isTaken[i]);
  weak.sort((a, b) => candidates[b].peak - candidates[a].peak || a - b);
  for (const i of weak) {
    if (!hasTakenNeighbour(candidates, isTaken, i, gap)) {
      isTaken[i] = true;
      groups.push({ candidates: [candidates[i]], strength: candidates[i].peak });
    }
  }
  return groups.sort((a, b) => a.candidates[0].start - b.candidates[0].start);
}

function groupStrong(strong: readonly Candidate[], gap: number): CandidateGroup[] {
  const groups: Array<{ candidates: Candidate[]; strength: number }> = [];
  for (const candidate of strong) {
    const group = groups[groups.length - 1];
    if (group && candidate.start - group.candidates[group.candidates.length - 1].end <= gap) {
      group.candidates.push(candidate);
      group.strength = Math.max(group.strength, candidate.peak);
    } else {
      groups.push({ candidates: [candidate], strength: candidate.peak });
    }
  }
  return groups;
}

function hasTakenNeighbour(
  candidates: readonly Candidate[],
  isTaken: readonly boolean[],
  i: number,
  gap: number
): boolean {
  for (let k = i - 1; k >= 0 && candidates[i].start - candidates[k].end <= gap; k--) {
    if (isTaken[k]) {
      return true;
    }
  }
  for (let k = i + 1; k < candidates.length && candidates[k].start - candidates[i].end <= gap; k++) {
    if (isTaken[k]) {
      return true;
    }
  }
  return false;
}
