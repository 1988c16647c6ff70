import { fuzzShare } from '@anomaly-forest/core/internal/testing/fuzzShare';

/** Fixed, so that what fails once fails always; the long run may take another one. */
const SEED = 20231001;

/** Time for one property, milliseconds: minutes on a busy machine, seconds on a quiet one. */
const TIMEOUT = 120_000;

/**
 * How often fast-check tries a property, and from which seed.
 *
 * @param inFuzz - Runs in `npm run fuzz`; `npm test` has a quarter of them, `FUZZ_RUNS=100000 npm run fuzz` fifty times as many.
 */
export function fuzzRuns(inFuzz = 2000): { numRuns: number; seed: number; endOnFailure: boolean } {
  const seed = Number(process.env.FUZZ_SEED ?? SEED);
  // What the long run finds is shown at once: to make it small can take longer than the run.
  return { numRuns: Math.ceil(inFuzz * fuzzShare), seed, endOnFailure: fuzzShare > 1 };
}

/** Milliseconds that a file of properties may take for each of them. */
export const fuzzTimeout = TIMEOUT * Math.max(1, fuzzShare);
