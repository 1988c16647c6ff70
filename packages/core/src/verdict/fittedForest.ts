import type { DetectionOptions } from '../detection';
import { fitSteps, type IsolationForest, scoreSteps } from '../forest/isolationForest';
import type { Matrix } from '../series/matrix';
import { fitStandardScalerSteps, type StandardScaler, transformSteps } from '../series/standardScaler';
import { partOf, runToEnd, type Steps } from '../task/steps';

/** A forest with the scaler in front of it, and its scores of the samples that it was fitted on. */
export interface FittedForest {
  /** None: the forest takes the signals in their own units. */
  readonly scaler?: StandardScaler;
  readonly forest: IsolationForest;
  /** Lower = stranger, -1..0. */
  readonly scoreSamples: Float64Array;
}

/** Standardises (if `scale`), fits, and scores the same samples: the notebook's `fit` and `score_samples`. */
export function* fitForestSteps(
  X: Matrix,
  { forest: params, scale }: Pick<DetectionOptions, 'forest' | 'scale'>
): Steps<FittedForest> {
  const scaler = scale ? yield* partOf(fitStandardScalerSteps(X), 0, 0.05) : undefined;
  const Z = scaler ? yield* partOf(transformSteps(scaler, X), 0.05, 0.1) : X;
  const forest = yield* partOf(fitSteps(Z, params), 0.1, 0.3);
  const scoreSamples = yield* partOf(scoreSteps(forest, Z), 0.3, 1);
  return { scaler, forest, scoreSamples };
}

/**
 * Scores other samples with a fitted forest.
 *
 * @throws RangeError if they have another number of signals.
 */
export function scoreWith(fitted: FittedForest, X: Matrix): Float64Array {
  return runToEnd(scoreWithSteps(fitted, X));
}

/** `scoreWith` in steps. */
export function* scoreWithSteps({ scaler, forest }: FittedForest, X: Matrix): Steps<Float64Array> {
  const Z = scaler ? yield* partOf(transformSteps(scaler, X), 0, 0.1) : X;
  return yield* partOf(scoreSteps(forest, Z), 0.1, 1);
}
