import { quantile } from '../statistics/quantile';
import { type Candidate, START } from './candidates';
import { logarithm } from './logarithm';
import { LEAST_START } from './sensitivity';

/** Excursions just too weak to be incidents that make a habit. */
const LEAST_HABITS = 5;

/**
 * Candidates in units of what stands out from the signals' own habits. Where most excursions are just too weak to be
 * incidents, the threshold cuts through what happens all the time, and one that is a little stronger is nothing new: an
 * incident then starts where habits like these (their strength falls off exponentially, its median known) are expected
 * half a time in the range.
 *
 * @param candidates - Those of the whole range, from `LEAST_START` on.
 */
export function besideHabits(candidates: readonly Candidate[]): readonly Candidate[] {
  const nHabits = candidates.filter(({ peak }) => peak < START).length;
  if (nHabits < LEAST_HABITS || 2 * nHabits <= candidates.length) {
    return candidates;
  }
  const peaks = Float64Array.from(candidates, ({ peak }) => peak);
  const scale = (quantile(peaks, 0.5) - LEAST_START) / Math.LN2;
  const start = Math.max(START, LEAST_START + scale * logarithm(2 * candidates.length));
  return candidates
    .map((candidate) => ({ ...candidate, peak: candidate.peak / start }))
    .filter(({ peak }) => peak >= LEAST_START);
}
