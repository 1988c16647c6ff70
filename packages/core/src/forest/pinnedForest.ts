import type { IsolationForestParams } from '../detection';
import { fit, type IsolationForest } from './isolationForest';
import { createMatrix, type Matrix } from '../series/matrix';
import { pack, unpack } from './packedBuffer';
import { toSingle } from './singlePrecision';
import type { StandardScaler } from '../series/standardScaler';

/*
 * A forest that is saved with a dashboard: not its trees (even squeezed they take 15 to 45 kB) but the samples that it
 * was fitted on, in the single precision that is all the forest sees. To fit it again takes some milliseconds and gives
 * the same forest bit for bit.
 */

const LETTERS = 'AnPi';
/** Bytes that make 30 kB of text in base64; what header and parameters take of them at most, and each signal. */
const MAX_BYTES = 30_000 * (3 / 4);
const BYTES_OF_HEADER = 600;
const BYTES_OF_SIGNAL = 80;

/** A forest and the scaler in front of it. */
export interface PinnedForest {
  readonly scaler?: StandardScaler;
  readonly forest: IsolationForest;
}

interface PinnedValues {
  readonly params: IsolationForestParams;
  readonly nFeatures: number;
  readonly isScaled: boolean;
}

/** How many samples a pinned forest can be fitted on, so that it takes at most 30 kB as text (base64). */
export function maxPinnedSamples(nFeatures: number): number {
  return Math.floor(((MAX_BYTES - BYTES_OF_HEADER) / nFeatures - BYTES_OF_SIGNAL) / 4);
}

/**
 * What is needed to fit the forest again.
 *
 * @param X - the samples that it was fitted on, standardised if there is a scaler.
 * @throws RangeError if they are more than `maxPinnedSamples`.
 */
export function pinForest(X: Matrix, params: IsolationForestParams, scaler?: StandardScaler): ArrayBuffer {
  const nFeatures = X.columns.length;
  if (X.nSamples > maxPinnedSamples(nFeatures)) {
    throw new RangeError(
      `Got ${X.nSamples} samples of ${nFeatures} signals to pin; expected at most ${maxPinnedSamples(nFeatures)}.`
    );
  }
  const values: PinnedValues = { params, nFeatures, isScaled: scaler !== undefined };
  const singles = X.columns.map((column) => Float32Array.from(column, toSingle));
  return pack(LETTERS, values, [...singles, ...(scaler ? [scaler.mean, scaler.variance, scaler.scale] : [])]);
}

/**
 * Fits a pinned forest again.
 *
 * @throws Error if the buffer holds no pinned forest, one of another version, or is damaged.
 */
export function unpinForest(buffer: ArrayBuffer): PinnedForest {
  const { values, arrays } = unpack<PinnedValues>(LETTERS, buffer);
  const columns = arrays.slice(0, values.nFeatures).map((singles) => Float64Array.from(singles));
  const forest = fit(createMatrix(columns), values.params);
  if (!values.isScaled) {
    return { forest };
  }
  const [mean, variance, scale] = arrays.slice(values.nFeatures) as Float64Array[];
  return { forest, scaler: { mean, variance, scale } };
}
