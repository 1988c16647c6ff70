/** Thousands of times would only hold up the page. */
const MAX_TIMES = 200;

/** The times of the first samples (epoch milliseconds), for browser tests and other programs that read the page. */
export function timesOf(samples: readonly number[], time: Float64Array): string {
  return samples
    .slice(0, MAX_TIMES)
    .map((sample) => time[sample])
    .join(' ');
}
