/** Frames that a property tries by `npm run fuzz` and `npm run check`. */
const FRAMES_OF_FUZZ = 2000;

/** In `npm test`, which is to be quick. */
const FRAMES_OF_TEST = 500;

const { process } = globalThis as { process?: { env: Record<string, string | undefined> } };

/**
 * How many of the cases of `npm run fuzz` a property tries: a quarter in `npm test`, fifty times as many with
 * `FUZZ_RUNS=100000 npm run fuzz`, which counts frames.
 */
export const fuzzShare = Number(process?.env.FUZZ_RUNS ?? FRAMES_OF_TEST) / FRAMES_OF_FUZZ;
