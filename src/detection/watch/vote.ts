import { quantile } from '../quantile';
import type { Candidate } from './candidates';

/** Samples that the forest may call rare: this share of the range, ... */
const RARE_SHARE = 0.03;
/** ... but at least this many, or three incidents in six hours would vote each other down, ... */
const LEAST_RARE_SAMPLES = 30;
/** ... and not more than this many. */
const MOST_RARE_SAMPLES = 100;

/** Evidence that needs no vote. */
export const BEYOND_DOUBT = 3;

/**
 * The candidates that the forest agrees with. The evidence says "odd now", the forest says "rare in the whole range,
 * all signals together": one of the candidate's samples must be among the lowest scores.
 */
export function elect(candidates: readonly Candidate[], scoreSamples: Float64Array): Candidate[] {
  const n = scoreSamples.length;
  const nRare = Math.min(Math.max(RARE_SHARE * n, LEAST_RARE_SAMPLES), MOST_RARE_SAMPLES, n);
  const rare = quantile(scoreSamples, nRare / n);
  return candidates.filter(
    ({ start, end, peak }) =>
      peak >= BEYOND_DOUBT || scoreSamples.subarray(start, end + 1).some((score) => score <= rare)
  );
}
