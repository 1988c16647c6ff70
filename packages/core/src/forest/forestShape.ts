import type { Fraction, IsolationForestParams } from '../detection';
import { checkColumns, type Matrix } from '../series/matrix';
import type { Drawing } from './treeSamples';

/** The parameters, resolved for a matrix. */
export interface ForestShape extends Drawing {
  /** Trees are not grown deeper: the least h >= 1 with 2^h >= nSamplesPerTree. */
  readonly maxDepth: number;
}

/** Number of samples that `maxSamples: 'auto'` takes at most. */
const AUTO_SAMPLES = 256;

/**
 * Turns counts and fractions into numbers of samples and features.
 *
 * @throws RangeError if the matrix is empty or a parameter is outside its domain.
 */
export function forestShape(X: Matrix, params: IsolationForestParams): ForestShape {
  const nFeatures = X.columns.length;
  const { nSamples } = X;
  if (nSamples === 0 || nFeatures === 0) {
    throw new RangeError(
      `Got a matrix of ${nSamples} samples and ${nFeatures} features to fit on; expected at least one of each.`
    );
  }
  checkColumns(X);
  if (!isCount(params.nEstimators)) {
    throw new RangeError(`Got ${params.nEstimators} trees (nEstimators); expected a whole number, 1 or more.`);
  }
  const nSamplesPerTree = resolveMaxSamples(params.maxSamples, nSamples);
  return {
    nSamples,
    nFeatures,
    nSamplesPerTree,
    nFeaturesPerTree: resolveMaxFeatures(params.maxFeatures, nFeatures),
    bootstrap: params.bootstrap,
    maxDepth: Math.max(1, 32 - Math.clz32(nSamplesPerTree - 1)),
  };
}

function resolveMaxSamples(maxSamples: IsolationForestParams['maxSamples'], nSamples: number): number {
  if (maxSamples === 'auto') {
    return Math.min(AUTO_SAMPLES, nSamples);
  }
  if (typeof maxSamples === 'number') {
    if (!isCount(maxSamples)) {
      throw new RangeError(
        `Got ${maxSamples} samples per tree (maxSamples); expected 'auto', a whole number from 1, or a fraction such as 0.5.`
      );
    }
    return Math.min(maxSamples, nSamples);
  }
  checkFraction('samples per tree (maxSamples)', maxSamples);
  const count = Math.trunc(maxSamples.fraction * nSamples);
  if (count === 0) {
    throw new RangeError(
      `Got the fraction ${maxSamples.fraction} of ${nSamples} samples per tree (maxSamples), which is not one whole sample; expected a larger fraction.`
    );
  }
  return count;
}

function resolveMaxFeatures(maxFeatures: number | Fraction, nFeatures: number): number {
  if (typeof maxFeatures === 'number') {
    if (!isCount(maxFeatures) || maxFeatures > nFeatures) {
      throw new RangeError(
        `Got ${maxFeatures} signals per tree (maxFeatures) of ${nFeatures} in all; expected a whole number 1 .. ${nFeatures}, or a fraction such as 1.0.`
      );
    }
    return maxFeatures;
  }
  checkFraction('signals per tree (maxFeatures)', maxFeatures);
  return Math.max(1, Math.trunc(maxFeatures.fraction * nFeatures));
}

function checkFraction(name: string, { fraction }: Fraction): void {
  if (!(fraction > 0 && fraction <= 1)) {
    throw new RangeError(`Got the fraction ${fraction} of ${name}; expected above 0, at most 1.`);
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
