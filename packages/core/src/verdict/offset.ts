import type { Contamination } from '../detection';
import { selectSmallestSteps } from '../statistics/selectSmallest';
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

/**
 * numpy's `percentile`: the value below which `percent` of the values lie, interpolated linearly between neighbours.
 *
 * @throws RangeError if there are no values.
 */
export function percentile(values: Float64Array, percent: number): number {
  return percentileInPlace(values.slice(), percent);
}

/** `percentile` of values that may be put in another order. */
export function percentileInPlace(values: Float64Array, percent: number): number {
  return runToEnd(percentileInPlaceSteps(values, percent));
}

/** `percentileInPlace` in steps. */
export function* percentileInPlaceSteps(values: Float64Array, percent: number): Steps<number> {
  if (values.length === 0) {
    throw new RangeError('Got no values to take a percentile of; expected at least one.');
  }
  const position = (values.length - 1) * (percent / 100);
  const index = Math.floor(position);
  const below = yield* selectSmallestSteps(values, index);
  if (position >= values.length - 1) {
    return below.value;
  }
  const t = position - index;
  const gap = below.next - below.value;
  return t >= 0.5 ? below.next - gap * (1 - t) : below.value + gap * t;
}
