import { log } from '../arithmetic/exactMath';

const EULER_GAMMA = 0.5772156649015329;

/**
 * c(n): the average length of the path to a sample in a random tree of n samples, which stands for the part of a tree
 * that was not grown. Liu, Ting and Zhou, "Isolation Forest" (2008), equation 1; scikit-learn's `_average_path_length`.
 */
export function averagePathLength(nSamples: number): number {
  if (nSamples <= 2) {
    return nSamples === 2 ? 1 : 0;
  }
  return 2 * (log(nSamples - 1) + EULER_GAMMA) - (2 * (nSamples - 1)) / nSamples;
}
