import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contamination, IsolationForestParams } from '@anomaly-forest/core/internal/detection';
import { createMatrix, type Matrix } from '@anomaly-forest/core/internal/series/matrix';

/** One case of the reference files; their fields are described in generate.py. */
export interface GoldenCase {
  readonly name: string;
  readonly scale: boolean;
  readonly params: SklearnParams;
  /** Columns; null is NaN. */
  readonly X: ReadonlyArray<ReadonlyArray<number | null>>;
  readonly X_new?: ReadonlyArray<ReadonlyArray<number | null>>;
  readonly expected: Expected;
}

interface SklearnParams {
  readonly n_estimators: number;
  readonly max_samples: number | 'auto';
  readonly max_samples_is_fraction: boolean;
  readonly max_features: number;
  readonly max_features_is_fraction: boolean;
  readonly bootstrap: boolean;
  readonly random_state: number;
  readonly contamination: Contamination;
}

/** What scikit-learn says of some samples. */
export interface ExpectedScores {
  readonly depth_sum: readonly number[];
  readonly score_samples: readonly number[];
  /** [row, k]: the correctly rounded score is k steps from scikit-learn's. */
  readonly exact_minus_score_ulp: ReadonlyArray<readonly [number, number]>;
  readonly flagged: readonly number[];
}

export interface Expected extends ExpectedScores {
  readonly scaler: Record<'mean' | 'var' | 'scale', ReadonlyArray<number | null>> | null;
  readonly max_samples_: number;
  readonly max_depth: number;
  readonly denominator: number;
  readonly offset_: number;
  readonly offset_from_exact_scores: number;
  readonly new?: ExpectedScores;
  readonly trees?: readonly ExpectedTree[];
}

export interface ExpectedTree {
  /** The columns that the numbers in `feature` stand for, as generate.py writes them. */
  readonly features?: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly children_left: readonly number[];
  readonly children_right: readonly number[];
  readonly n_node_samples: readonly number[];
  readonly missing_go_to_left: readonly number[];
}

/** Reads a reference file beside this one. */
export function readReference<T>(fileName: string): T {
  return JSON.parse(readFileSync(join(__dirname, fileName), 'utf8'));
}

/** All cases that were computed by scikit-learn itself. */
export function readCases(): GoldenCase[] {
  return ['notebook.json', 'cases.json', 'odd-values.json', 'bootstrap.json'].flatMap(
    (fileName) => readReference<{ cases: GoldenCase[] }>(fileName).cases
  );
}

export function toMatrix(columns: ReadonlyArray<ReadonlyArray<number | null>>): Matrix {
  return createMatrix(columns.map(toColumn));
}

export function toColumn(values: ReadonlyArray<number | null>): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
}

export function toParams(params: SklearnParams): IsolationForestParams {
  const { max_samples: maxSamples, max_features: maxFeatures } = params;
  return {
    nEstimators: params.n_estimators,
    maxSamples: params.max_samples_is_fraction ? { fraction: Number(maxSamples) } : maxSamples,
    maxFeatures: params.max_features_is_fraction ? { fraction: maxFeatures } : maxFeatures,
    bootstrap: params.bootstrap,
    seed: params.random_state,
  };
}

/** scikit-learn's scores, moved to where a correctly rounded 2^x puts them. */
export function exactScores(expected: ExpectedScores): Float64Array {
  const scores = Float64Array.from(expected.score_samples);
  const bits = new BigInt64Array(scores.buffer);
  for (const [row, steps] of expected.exact_minus_score_ulp) {
    bits[row] += BigInt(steps);
  }
  return scores;
}
