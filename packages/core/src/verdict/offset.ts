import type { Contamination } from '../detection';
import { percentileInPlaceSteps } from '../statistics/percentile';
import { runToEnd, type Steps } from '../task/steps';

/** scikit-learn's offset for contamination `'auto'`, the threshold of the paper. */
const AUTO_OFFSET = -0.5;

/**
 * The score below which samples are anomalies: `offset_` of scikit-learn's IsolationForest.
 *
 * @param scoreSamples - scores of the samples that the forest was fitted on, none NaN.
 * @param contamination - the share of them to call anomalies, or `'auto'`: -0.5 whatever the scores.
 * @throws RangeError unless contamination is `'auto'` or above 0 and at most 0.5, or if there are no scores.
 */
export function offsetOf(scoreSamples: Float64Array, contamination: Contamination): number {
  return runToEnd(offsetSteps(scoreSamples, contamination));
}

/** `offsetOf` in steps. */
export function* offsetSteps(scoreSamples: Float64Array, contamination: Contamination): Steps<number> {
  if (contamination === 'auto') {
    return AUTO_OFFSET;
  }
  if (!(contamination > 0 && contamination <= 0.5)) {
    throw new RangeError(`Got the contamination ${contamination}; expected 'auto' or a share above 0, at most 0.5.`);
  }
  return yield* percentileInPlaceSteps(scoreSamples.slice(), 100 * contamination);
}

/**
 * 1 (normal) or -1 (anomaly: a score below the offset) for each sample; 0 where the score is NaN (not judged).
 * scikit-learn's `predict`.
 */
export function labelsOf(scoreSamples: Float64Array, offset: number): Int8Array {
  const labels = new Int8Array(scoreSamples.length);
  for (let i = 0; i < labels.length; i++) {
    const decision = scoreSamples[i] - offset;
    labels[i] = Number.isNaN(decision) ? 0 : decision < 0 ? -1 : 1;
  }
  return labels;
}
