import { byteSplitter, MAX_BYTE_SAMPLES } from './byteSplitter';
import { pairPasses, splitPasses } from './earlyLeafProof';
import type { NodeTableBuilder } from './nodeTable';

/*
 * Why this grows the same tree as growTree: random numbers, thresholds and the bookkeeping of constant features are the
 * same code (RandomSplitter), and a range does not depend on the order of the samples. The order inside a node does
 * differ, but it matters only for the last bits of the sums of the random targets. Whether these decide anything is
 * left open by earlyLeafProof once in some thousand trees; the tree is then given up and the caller grows it plainly.
 */

/**
 * Grows one tree on the first `nSamples` of `byteSplitter`, each drawn once.
 *
 * @param splitterState - where the splitter's generator starts.
 * @returns false, with the tree taken back, if only `growTree` can tell what the tree is.
 */
export function growTreeFast(
  nSamples: number,
  nFeatures: number,
  splitterState: number,
  maxDepth: number,
  nodes: NodeTableBuilder
): boolean {
  byteSplitter.begin(nFeatures, splitterState);
  const sum = growNode(nodes, nodes.addNode(nSamples), 0, nSamples, maxDepth, 0, nSamples);
  if (Number.isNaN(sum)) {
    nodes.dropTree();
    return false;
  }
  nodes.endTree();
  return true;
}

/**
 * Grows a node and everything below it. Returns the sum of its targets, or NaN if it cannot be proved that scikit-learn
 * splits the same nodes. (A function that calls itself, and no loop: a running loop could not change over to the
 * compiled code that arrives while the first trees grow.)
 *
 * @param nParent - the parent's number of samples; the root's own.
 */
function growNode(
  nodes: NodeTableBuilder,
  id: number,
  start: number,
  end: number,
  levelsLeft: number,
  nConstants: number,
  nParent: number
): number {
  const size = end - start;
  if (levelsLeft === 0 || size === 1) {
    return byteSplitter.sumTargets(start, end);
  }
  if (!byteSplitter.split(start, end, nConstants)) {
    return somePairPasses(start, end, nParent) ? byteSplitter.sumTargets(start, end) : NaN;
  }
  nodes.setSplit(id, byteSplitter.feature, byteSplitter.threshold, byteSplitter.missingGoToLeft);
  const known = byteSplitter.nConstants;
  const nLeft = byteSplitter.position - start;
  const childStart = start ^ MAX_BYTE_SAMPLES;
  const middle = childStart + nLeft;
  const left = nodes.addChild(id, true, nLeft);
  const leftSum = growNode(nodes, left, childStart, middle, levelsLeft - 1, known, size);
  const right = nodes.addChild(id, false, size - nLeft);
  const rightSum = growNode(nodes, right, middle, childStart + size, levelsLeft - 1, known, size);
  return splitPasses(nLeft, leftSum, size - nLeft, rightSum, nParent) ? leftSum + rightSum : NaN;
}

function somePairPasses(start: number, end: number, nParent: number): boolean {
  const { order, targets } = byteSplitter;
  for (let p = start + 1; p < end; p++) {
    if (pairPasses(targets[order[start]], targets[order[p]], nParent)) {
      return true;
    }
  }
  return false;
}
