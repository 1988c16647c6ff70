import type { IsolationForest } from './isolationForest';
import { pack, unpack } from './packedBuffer';

const LETTERS = 'AnFo';

/** The forest's arrays, in the order in which they are packed. */
type ForestArrays = [Uint32Array, Int32Array, Float64Array, Int32Array, Int32Array, Int32Array, Uint8Array];
type ForestValues = Pick<IsolationForest, 'params' | 'nFeatures' | 'nSamplesPerTree' | 'maxDepth' | 'denominator'>;

/**
 * A fitted forest as one buffer, which can be handed to another thread: 200 to 500 kB for 100 trees. (To save it with a
 * dashboard, pinnedForest.ts takes a tenth of that.)
 */
export function forestToBuffer(forest: IsolationForest): ArrayBuffer {
  const { params, nFeatures, nSamplesPerTree, maxDepth, denominator } = forest;
  const values: ForestValues = { params, nFeatures, nSamplesPerTree, maxDepth, denominator };
  const { treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft } = forest;
  const arrays: ForestArrays = [treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft];
  return pack(LETTERS, values, arrays);
}

/**
 * The forest of a buffer; its arrays are views of the buffer.
 *
 * @throws Error if the buffer holds no forest, one of another version, or is damaged.
 */
export function forestFromBuffer(buffer: ArrayBuffer): IsolationForest {
  const { values, arrays } = unpack<ForestValues>(LETTERS, buffer);
  const [treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft] = arrays as ForestArrays;
  return { ...values, treeStart, feature, threshold, leftChild, rightChild, nNodeSamples, missingGoToLeft };
}
