/** Fewer samples cannot tell what is typical. */
export const LEAST_SAMPLES = 30;
