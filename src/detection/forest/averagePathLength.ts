import { log } from '../arithmetic/exactMath';

const EULER_GAMMA = 0.5772156649015329;
const TABLE_LENGTH = 4096;
const table = new Float64Array(TABLE_LENGTH).fill(NaN);

/**
 * c(n): the average length of the path to a sample in a random tree of n samples, which stands for the part of a tree
 * that was not grown. Liu, Ting and Zhou, "Isolation Forest" (2008), equation 1; scikit-learn's `_average_path_length`.
 */
export function averagePathLength(nSamples: number): number {
  if (nSamples >= TABLE_LENGTH) {
    return compute(nSamples);
  }
  if (Number.isNaN(table[nSamples])) {
    table[nSamples] = compute(nSamples);
  }
  return table[nSamples];
}

function compute(n: number): number {
  if (n <= 1) {
    return 0;
  }
  return n === 2 ? 1 : 2 * (log(n - 1) + EULER_GAMMA) - (2 * (n - 1)) / n;
}
