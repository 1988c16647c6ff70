/** Samples from one to another, both inclusive. */
export type Run = readonly [first: number, last: number];

/** Joins ascending sample numbers that follow each other: 3 4 5 9 -> 3-5, 9-9. */
export function sampleRuns(samples: readonly number[]): Run[] {
  const runs: Array<[number, number]> = [];
  for (const sample of samples) {
    const last = runs.at(-1);
    if (last && last[1] === sample - 1) {
      last[1] = sample;
    } else {
      runs.push([sample, sample]);
    }
  }
  return runs;
}
