import type { Incident, IsolationForestParams, Samples } from '@anomaly-forest/core/internal/detection';
import { classicSteps } from '@anomaly-forest/core/internal/verdict/classic';
import { fitSteps, scoreSteps } from '@anomaly-forest/core/internal/forest/isolationForest';
import { labelsOf, offsetOf } from '@anomaly-forest/core/internal/verdict/offset';
import { median, robustSpread } from '@anomaly-forest/core/internal/statistics/quantile';
import { fitStandardScaler, transform } from '@anomaly-forest/core/internal/series/standardScaler';
import { runToEnd, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { rareInRange } from '@anomaly-forest/core/internal/watch/vote';
import { watchSteps } from '@anomaly-forest/core/internal/watch/watch';
import { defaultWatchOptions } from '@anomaly-forest/core/internal/watchOptions';

/** What is compared: flags (1 = anomalous) and incidents. */
export interface Outcome {
  readonly isFlagged: Uint8Array;
  readonly incidents: readonly Incident[];
}

export interface NamedVerdict {
  readonly name: string;
  readonly run: (samples: Samples) => Outcome;
}

/** The panel's defaults. */
export const params: IsolationForestParams = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 42,
};
export const contamination = 0.03;

/** The two verdicts of the panel, and watch with something else in the forest's place. */
export const verdicts: readonly NamedVerdict[] = [
  { name: 'classic', run: runClassic },
  { name: 'watch', run: watchWith(forestScores) },
  { name: 'watch, nobody votes', run: watchWith(agreeWithAll) },
  { name: 'watch, a robust distance votes', run: watchWith(robustDistance) },
];

function runClassic(samples: Samples): Outcome {
  const scores = runToEnd(forestScores(samples));
  const labels = labelsOf(scores, offsetOf(scores, contamination));
  const { incidents } = runToEnd(classicSteps(samples, labels, scores));
  return { isFlagged: flagsOf(labels), incidents };
}

function watchWith(scoreSamples: (samples: Samples) => Steps<Float64Array>): NamedVerdict['run'] {
  return (samples) => {
    const watching = watchSteps(samples, defaultWatchOptions, function* () {
      return rareInRange(yield* scoreSamples(samples));
    });
    const { labels, incidents } = runToEnd(watching);
    return { isFlagged: flagsOf(labels), incidents };
  };
}

export function* forestScores({ X }: Samples): Steps<Float64Array> {
  const Z = transform(fitStandardScaler(X), X);
  return yield* scoreSteps(yield* fitSteps(Z, params), Z);
}

/** All samples score alike, so none stands against a candidate. */
function* agreeWithAll({ X }: Samples): Steps<Float64Array> {
  yield 1;
  return new Float64Array(X.nSamples);
}

/** Minus the largest distance from the median of the whole range in robust standard deviations. */
function* robustDistance({ X }: Samples): Steps<Float64Array> {
  const scores = new Float64Array(X.nSamples);
  for (const column of X.columns) {
    const centre = median(column);
    const spread = robustSpread(column.map((value) => value - centre)) || 1;
    column.forEach((value, i) => (scores[i] = Math.min(scores[i], -Math.abs(value - centre) / spread)));
    yield 0.5;
  }
  return scores;
}

export function flagsOf(labels: Int8Array): Uint8Array {
  return Uint8Array.from(labels, (label) => (label === -1 ? 1 : 0));
}
