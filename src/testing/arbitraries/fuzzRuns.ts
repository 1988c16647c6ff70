/** Fixed, so that what fails once fails always; the long run may take another one. */
const SEED = 20231001;

/** Frames that a property tries in CI. `FUZZ_RUNS` asks for more of them, and in proportion of everything else. */
const FRAMES_IN_CI = 2000;

const factor = Number(process.env.FUZZ_RUNS ?? FRAMES_IN_CI) / FRAMES_IN_CI;

/** Time for one property in CI, milliseconds: minutes on a busy machine, seconds on a quiet one. */
const TIMEOUT = 120_000;

/**
 * How often fast-check tries a property, and from which seed.
 *
 * @param inCi - Runs in CI; `FUZZ_RUNS=100000 npm run fuzz` makes it fifty times as many.
 */
export function fuzzRuns(inCi = FRAMES_IN_CI): { numRuns: number; seed: number; endOnFailure: boolean } {
  const seed = Number(process.env.FUZZ_SEED ?? SEED);
  // What the long run finds is shown at once: to make it small can take longer than the run.
  return { numRuns: Math.ceil(inCi * factor), seed, endOnFailure: factor > 1 };
}

/** Milliseconds that a file of properties may take for each of them. */
export const fuzzTimeout = TIMEOUT * Math.max(1, factor);
