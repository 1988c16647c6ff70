import { pack, unpack } from '../forest/packedBuffer';
import type { StandardScaler } from '../series/standardScaler';
import type { IsolationForest } from './estimator';

const LETTERS = 'AnFo';

/** The forest's arrays in the order in which they are packed; those of the scaler follow, if there is one. */
type ForestArrays = [Uint32Array, Int32Array, Float64Array, Int32Array, Int32Array, Int32Array, Uint8Array];
type ForestValues = Pick<
  IsolationForest,
  'params' | 'nFeatures' | 'nSamplesPerTree' | 'maxDepth' | 'denominator' | 'offset'
>;
const N_FOREST_ARRAYS = 7;

/** What was stored: a forest, and the scaler of the samples that it was fitted on, if there was one. */
export interface StoredForest {
  readonly forest: IsolationForest;
  readonly scaler?: StandardScaler;
}

/**
 * A fitted forest as bytes, to be kept in a file or a database or sent to another thread: 200 to 500 kB for 100 trees.
 *
 * @param scaler - what the samples were standardised with, if they were: without it, nobody can score others later.
 */
export function storeForest(forest: IsolationForest, scaler?: StandardScaler): ArrayBuffer {
  const { params, nFeatures, nSamplesPerTree, maxDepth, denominator, offset } = forest;
  const values: ForestValues = { params, nFeatures, nSamplesPerTree, maxDepth, denominator, offset };
  const { treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft } = forest;
  const arrays: ForestArrays = [treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft];
  return pack(LETTERS, values, scaler ? [...arrays, scaler.mean, scaler.variance, scaler.scale] : arrays);
}

/**
 * The forest that was stored; it scores as before, bit for bit.
 *
 * @param bytes - what `storeForest` returned, also as the `Buffer` that Node reads from a file. Its checksum finds
 *   damage, not malice: load only what you stored.
 * @throws Error if the bytes hold no forest, one of another version, or are damaged.
 */
export function loadForest(bytes: ArrayBuffer | Uint8Array): StoredForest {
  // A copy begins at a multiple of 8, as the arrays need; a Buffer of Node may lie anywhere in a larger one.
  const { values, arrays } = unpack<ForestValues>(LETTERS, new Uint8Array(bytes).slice().buffer);
  const [treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft] = arrays as ForestArrays;
  const [mean, variance, scale] = arrays.slice(N_FOREST_ARRAYS) as Float64Array[];
  return {
    forest: { ...values, treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft },
    ...(mean && { scaler: { mean, variance, scale } }),
  };
}
