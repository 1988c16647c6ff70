import type { Incident, Samples } from './detection';
import { findIncidents } from './incidents';
import { robustSpread } from './quantile';
import { partOf, type Steps } from './steps';
import { localTypical } from './typical';

/** Robust standard deviations from typical that would be an incident in their own right. */
const SPREADS = 5;

/** Explanations never divide by less than this share of the typical value: a constant signal has no spread. */
const LEAST_SPREAD = 0.02;

export interface ClassicVerdict {
  readonly typical: readonly Float64Array[];
  readonly incidents: readonly Incident[];
}

/**
 * The notebook's verdict, explained: the labels are scikit-learn's (`labelsOf` the scores and the offset); what is
 * typical plays no part in them, it only says what the incidents are. They are always a fixed share of the samples, also
 * when nothing is wrong.
 *
 * @param scoreSamples - One a sample, lower = stranger.
 * @param sharesAt - Parts of the signals at a sample (Shapley values); by default the size of their deviation.
 */
export function* classicSteps(
  samples: Samples,
  labels: Int8Array,
  scoreSamples: Float64Array,
  sharesAt?: (row: number) => Float64Array
): Steps<ClassicVerdict> {
  const typical: Float64Array[] = [];
  const { columns } = samples.X;
  for (const [j, column] of columns.entries()) {
    const normal = column.map((value, row) => (labels[row] === -1 ? NaN : value));
    typical.push(yield* partOf(localTypical(normal), j / columns.length, (j + 1) / columns.length));
  }
  const evidence = columns.map((column, j) => deviationOf(column, typical[j], labels));
  return { typical, incidents: findIncidents({ samples, labels, scoreSamples, typical, evidence, sharesAt }) };
}

/** Signed distance from typical in units of `SPREADS` robust standard deviations of the normal samples. */
function deviationOf(column: Float64Array, typical: Float64Array, labels: Int8Array): Float64Array {
  const residuals = column.map((value, row) => value - typical[row]);
  const spread = robustSpread(residuals.map((residual, row) => (labels[row] === -1 ? NaN : residual)));
  return residuals.map((residual, row) => {
    const unit = SPREADS * Math.max(spread, LEAST_SPREAD * Math.abs(typical[row]));
    return residual === 0 ? 0 : residual / unit;
  });
}
