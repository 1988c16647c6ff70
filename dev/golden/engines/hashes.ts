import { detect } from '@anomaly-forest/core/internal/detect';
import type { DetectionOptions, IsolationForestParams, Samples } from '@anomaly-forest/core/internal/detection';
import { explainable } from '@anomaly-forest/core/internal/explanation/explainableForest';
import { shapleyValues } from '@anomaly-forest/core/internal/explanation/shapley';
import { Fingerprint } from '@anomaly-forest/core/internal/fingerprint';
import { fit, type IsolationForest, scoreSamples } from '@anomaly-forest/core/internal/forest/isolationForest';
import { createMatrix, type Matrix } from '@anomaly-forest/core/internal/series/matrix';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';

/*
 * Runs in every engine: what the detection computes from seeded data, each of it as a hash of its bits. All paths are
 * taken: grids (two signals, many samples), padded walks, plain walks (missing values, bootstrap), large samples a tree.
 */

const usual: IsolationForestParams = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 42,
};

const forests: Record<string, () => [Matrix, IsolationForestParams]> = {
  'forest, 1000 x 2': () => [telemetry(1000, 2, 0), usual],
  'forest, 20,000 x 2': () => [telemetry(20_000, 2, 0), usual],
  'forest, 40,000 x 2, missing values': () => [telemetry(40_000, 2, 0.01), usual],
  'forest, 3000 x 8': () => [telemetry(3000, 8, 0), usual],
  'forest, 3000 x 3, bootstrap': () => [telemetry(3000, 3, 0.01), { ...usual, bootstrap: true, maxFeatures: 2 }],
  'forest, 5000 x 2, 2000 a tree': () => [telemetry(5000, 2, 0), { ...usual, maxSamples: 2000 }],
};

const verdicts: Record<string, Pick<DetectionOptions, 'verdict' | 'scale'>> = {
  'classic verdict, 3000 x 2': { verdict: 'classic', scale: true },
  'watch verdict, 3000 x 2': { verdict: 'watch', scale: true },
};

/** A hash for each computation, the same in every engine. */
export function hashes(): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, situation] of Object.entries(forests)) {
    const [X, params] = situation();
    const forest = fit(X, params);
    all[name] = hashOf([forest.threshold, scoreSamples(forest, X)]);
    all[`${name}, explained`] = hashOf(explained(forest, X));
  }
  for (const [name, verdict] of Object.entries(verdicts)) {
    all[name] = hashOfVerdict(verdict);
  }
  return all;
}

function explained(forest: IsolationForest, X: Matrix): Float64Array[] {
  const whole = explainable(forest);
  return [300, 301, 900].map((row) =>
    shapleyValues(
      whole,
      X.columns.map((column) => column[row])
    )
  );
}

function hashOfVerdict(verdict: Pick<DetectionOptions, 'verdict' | 'scale'>): string {
  const X = telemetry(3000, 2, 0);
  const samples: Samples = {
    time: Float64Array.from({ length: X.nSamples }, (_, i) => Date.UTC(2023, 9, 1) + i * 60_000),
    signals: [
      { name: 'RPM', role: 'traffic', missing: 'leave-out', direction: 'both' },
      { name: 'Latency', role: 'latency', missing: 'leave-out', direction: 'both' },
    ],
    X,
  };
  const {
    scoreSamples: scores,
    labels,
    typical,
    incidents,
  } = detect(samples, {
    ...verdict,
    forest: usual,
    contamination: 0.03,
  });
  const fingerprint = new Fingerprint().addIntegers(labels).addText(JSON.stringify(incidents));
  [scores, ...typical].forEach((values) => fingerprint.addNumbers(values));
  return fingerprint.toString();
}

function hashOf(numbers: readonly Float64Array[]): string {
  return numbers.reduce((hash, values) => hash.addNumbers(values.slice()), new Fingerprint()).toString();
}

/** Noise with an incident of six minutes in every thousand; a share of the values is missing. */
function telemetry(nSamples: number, nFeatures: number, shareOfMissing: number): Matrix {
  const random = new RandomState(nFeatures);
  return createMatrix(
    Array.from({ length: nFeatures }, (_, f) =>
      Float64Array.from({ length: nSamples }, (_, i) => {
        const usually = f % 2 === 0 ? random.normal(5000, 300) : random.normal(45, 5);
        const value = i % 1000 >= 300 && i % 1000 < 306 ? (f % 2 === 0 ? 0.1 : 7) * usually : usually;
        return shareOfMissing > 0 && random.double() < shareOfMissing ? NaN : value;
      })
    )
  );
}
