import type { Incident, Samples } from '../detection';
import { findIncidentsSteps } from '../incidents/incidents';
import { robustSpreadSteps } from '../statistics/quantile';
import { type Steps } from '../task/steps';
import { localTypical } from '../series/typical';

/** Robust standard deviations from typical that would be an incident in their own right. */
const SPREADS = 5;

/** Explanations never divide by less than this share of the typical value: a constant signal has no spread. */
const MIN_SPREAD = 0.02;

/** What the notebook's labels amount to. */
export interface ClassicVerdict {
  /** What is usual at each sample, one array a signal, in its unit. */
  readonly typical: readonly Float64Array[];
  /** Robust standard deviation of the normal samples around typical, one array a signal, in its unit. */
  readonly spread: readonly Float64Array[];
  /** In the order of time. */
  readonly incidents: readonly Incident[];
}

/**
 * The notebook's verdict, explained: the labels are scikit-learn's (`labelsOf` the scores and the offset); what is
 * typical plays no part in them, it only says what the incidents are. They are always a fixed share of the samples, also
 * when nothing is wrong.
 *
 * @param scoreSamples - One a sample, lower = stranger.
 */
export function* classicSteps(samples: Samples, labels: Int8Array, scoreSamples: Float64Array): Steps<ClassicVerdict> {
  const { columns } = samples.X;
  const typical: Float64Array[] = [];
  const spread: Float64Array[] = [];
  const evidence: Float64Array[] = [];
  for (const [j, column] of columns.entries()) {
    const normal = normalValues(column, labels);
    yield;
    typical.push(yield* localTypical(normal));
    yield;
    const residuals = subtract(normal, typical[j]);
    yield;
    const whole = yield* robustSpreadSteps(residuals);
    yield;
    spread.push(spreadOf(whole, typical[j]));
    yield;
    evidence.push(deviationOf(column, typical[j], spread[j]));
    yield (j + 1) / columns.length;
  }
  return {
    typical,
    spread,
    incidents: yield* findIncidentsSteps({ samples, labels, scoreSamples, typical, evidence }),
  };
}

function normalValues(column: Float64Array, labels: Int8Array): Float64Array {
  const normal = column.slice();
  for (let i = 0; i < normal.length; i++) {
    if (labels[i] === -1) {
      normal[i] = NaN;
    }
  }
  return normal;
}

function spreadOf(whole: number, typical: Float64Array): Float64Array {
  const spread = new Float64Array(typical.length);
  for (let i = 0; i < spread.length; i++) {
    spread[i] = Math.max(whole, MIN_SPREAD * Math.abs(typical[i]));
  }
  return spread;
}

/** Signed distance from typical in units of `SPREADS` spreads. */
function deviationOf(column: Float64Array, typical: Float64Array, spread: Float64Array): Float64Array {
  const deviation = subtract(column, typical);
  for (let i = 0; i < deviation.length; i++) {
    if (deviation[i] !== 0) {
      deviation[i] /= SPREADS * spread[i];
    }
  }
  return deviation;
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    difference[i] = a[i] - b[i];
  }
  return difference;
}
