import type { Incident, IsolationForestParams, Samples } from '../src/detection/detection';
import { classicSteps } from '../src/detection/classic';
import { fitSteps, scoreSteps } from '../src/detection/isolationForest';
import { labelsOf, offsetOf } from '../src/detection/offset';
import { fitStandardScaler, transform } from '../src/detection/standardScaler';
import { runToEnd, type Steps } from '../src/detection/steps';
import { watchSteps } from '../src/detection/watch/watch';

/** What is compared: flags (1 = anomalous) and incidents. */
export interface Outcome {
  readonly isFlagged: Uint8Array;
  readonly incidents: readonly Incident[];
}

export type VerdictRun = (samples: Samples) => Outcome;

/** The panel's defaults. */
const params: IsolationForestParams = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 42,
};
const contamination = 0.03;

export function runClassic(samples: Samples): Outcome {
  const scores = runToEnd(forestScores(samples));
  const labels = labelsOf(scores, offsetOf(scores, contamination));
  const { incidents } = runToEnd(classicSteps(samples, labels, scores));
  return { isFlagged: flagsOf(labels), incidents };
}

export function runWatch(samples: Samples): Outcome {
  const { labels, incidents } = runToEnd(watchSteps(samples, {}, () => forestScores(samples)));
  return { isFlagged: flagsOf(labels), incidents };
}

function* forestScores({ X }: Samples): Steps<Float64Array> {
  const Z = transform(fitStandardScaler(X), X);
  return yield* scoreSteps(yield* fitSteps(Z, params), Z);
}

function flagsOf(labels: Int8Array): Uint8Array {
  return Uint8Array.from(labels, (label) => (label === -1 ? 1 : 0));
}
