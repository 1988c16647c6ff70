import { fit, scoreSamples } from '@anomaly-forest/core/internal/forest/isolationForest';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';

/** What the panel runs between scaler and verdict, and nothing else: fit on all samples, score all samples. */
interface FitAndScoreInput {
  /** One column a signal, of equal length. */
  readonly columns: Float64Array[];
  readonly nEstimators: number;
  /** Samples a tree, at most. */
  readonly maxSamples: number;
  readonly seed: number;
}

/** The score of each sample, lower = stranger, bit for bit as scikit-learn computes it (2^x correctly rounded). */
export function fitAndScore({ columns, nEstimators, maxSamples, seed }: FitAndScoreInput): Float64Array {
  const X = createMatrix(columns);
  const params = { nEstimators, maxSamples, maxFeatures: { fraction: 1 }, bootstrap: false, seed };
  return scoreSamples(fit(X, params), X);
}
