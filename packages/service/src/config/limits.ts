/** Milliseconds. */
export const DAY = 86_400_000;

/** Samples that the core needs at least to say anything. */
export const MIN_WINDOW_SAMPLES = 30;

/** A window of more samples than this costs more than it tells. */
export const MAX_WINDOW_SAMPLES = 20_160;
