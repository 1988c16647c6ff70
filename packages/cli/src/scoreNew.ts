import { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { fitForestSteps, scoreWith } from '@anomaly-forest/core/internal/verdict/fittedForest';
import { applyMissing } from '@anomaly-forest/core/internal/series/missing';
import { labelsOf, offsetOf } from '@anomaly-forest/core/internal/verdict/offset';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';

/** Scores and labels of samples; NaN and 0 where a sample was left out. */
export interface Scores {
  readonly scoreSamples: Float64Array;
  readonly labels: Int8Array;
}

/** Scores new samples with the scaler, forest and offset that were fitted on others: scikit-learn's `fit`, then `predict`. */
export function scoreNew(fitted: Samples, news: Samples, options: DetectionOptions): Scores {
  const model = runToEnd(fitForestSteps(applyMissing(fitted).samples.X, options));
  const complete = applyMissing(news);
  const scoreSamples = new Float64Array(news.time.length).fill(NaN);
  scoreWith(model, complete.samples.X).forEach((score, i) => (scoreSamples[complete.rows[i]] = score));
  return { scoreSamples, labels: labelsOf(scoreSamples, offsetOf(model.scoreSamples, options.contamination)) };
}
