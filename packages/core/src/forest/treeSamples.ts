import { RandomState } from '../random/randomState';
import { sampleWithoutReplacement } from '../random/sampleWithoutReplacement';

/** Which of the samples and features one tree is grown on. */
export interface TreeSamples {
  /** Rows of the data, ascending, each once. */
  readonly rows: Int32Array;
  /** How often each row was drawn; 1 without bootstrap. */
  readonly weights: Float64Array;
  /** Columns of the data, in the order in which they were drawn. */
  readonly features: Int32Array;
}

/** How the samples of a tree are drawn. */
export interface Drawing {
  readonly nSamples: number;
  readonly nFeatures: number;
  readonly nSamplesPerTree: number;
  readonly nFeaturesPerTree: number;
  readonly bootstrap: boolean;
}

/** Draws the features, then the rows of the tree with this seed, as scikit-learn's BaggingRegressor does. */
export function drawTreeSamples(seed: number, drawing: Drawing): TreeSamples {
  const random = new RandomState(seed);
  const features = sampleWithoutReplacement(random, drawing.nFeatures, drawing.nFeaturesPerTree);
  if (!drawing.bootstrap) {
    const rows = sampleWithoutReplacement(random, drawing.nSamples, drawing.nSamplesPerTree).sort();
    return { rows, weights: new Float64Array(rows.length).fill(1), features };
  }
  const draws = Int32Array.from({ length: drawing.nSamplesPerTree }, () => random.below(drawing.nSamples)).sort();
  return { ...countRepeats(draws), features };
}

/** Rows that were drawn once each, with all features in their order. */
export function wholeSamples(rows: Int32Array, nFeatures: number): TreeSamples {
  const features = Int32Array.from({ length: nFeatures }, (_, f) => f);
  return { rows, weights: new Float64Array(rows.length).fill(1), features };
}

function countRepeats(ascending: Int32Array): { rows: Int32Array; weights: Float64Array } {
  const rows = new Int32Array(ascending.length);
  const weights = new Float64Array(ascending.length);
  let nRows = 0;
  for (let i = 0; i < ascending.length; i++) {
    if (i === 0 || ascending[i] !== ascending[i - 1]) {
      rows[nRows++] = ascending[i];
    }
    weights[nRows - 1]++;
  }
  return { rows: rows.slice(0, nRows), weights: weights.slice(0, nRows) };
}
