import { byteSamples, MAX_BYTE_SAMPLES } from './byteSamples';
import { ByteSplitter } from './byteSplitter';
import { pairPasses, type TargetSums, treePasses } from './earlyLeafProof';
import type { NodeTableBuilder } from './nodeTable';
import { SplitterRandom } from './splitterRandom';

/*
 * Why this grows the same tree as growTree: random numbers, thresholds and the bookkeeping of constant features are the
 * same code (RandomSplitter), and a range does not depend on the order of the samples. The order inside a node does
 * differ, but it matters only for the last bits of the sums of the random targets. Whether these decide anything is
 * left open by earlyLeafProof once in some thousand trees; the tree is then given up and the caller grows it plainly.
 */

/** Left children are handled at once, so no more nodes wait than the tree is deep: 8 for 256 samples. */
const MAX_WAITING = 16;

/** Right children that wait for their turn. */
const waitingEnd = new Int32Array(MAX_WAITING);
const waitingDepth = new Int32Array(MAX_WAITING);
const waitingParent = new Int32Array(MAX_WAITING);
const waitingParentSize = new Int32Array(MAX_WAITING);
const waitingConstants = new Int32Array(MAX_WAITING);

/** What the proof needs to know of the tree at hand. */
const targetSums: TargetSums = {
  sum: new Float64Array(2 * MAX_BYTE_SAMPLES),
  parentSize: new Int32Array(2 * MAX_BYTE_SAMPLES),
};

/**
 * Grows one tree on the first `nSamples` of `byteSamples`, each drawn once.
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
  const splitter = new ByteSplitter(nSamples, nFeatures, new SplitterRandom(splitterState));
  if (!growNodes(splitter, nSamples, maxDepth, nodes) || !treePasses(nodes, targetSums)) {
    nodes.dropTree();
    return false;
  }
  nodes.endTree();
  return true;
}

/** Returns false at a node without a split if it cannot be proved that its targets differ. */
function growNodes(splitter: ByteSplitter, nSamples: number, maxDepth: number, nodes: NodeTableBuilder): boolean {
  const { sum, parentSize } = targetSums;
  let nWaiting = 0;
  let start = 0;
  let end = nSamples;
  let depth = 0;
  let nConstants = 0;
  let id = nodes.addNode(nSamples);
  parentSize[id] = nSamples;
  for (;;) {
    const size = end - start;
    const canSplit = depth < maxDepth && size > 1;
    splitter.enterDepth(depth);
    if (canSplit && splitter.split(start, end, nConstants)) {
      nodes.setSplit(id, splitter.feature, splitter.threshold, splitter.missingGoToLeft);
      depth++;
      nConstants = splitter.nConstants;
      waitingEnd[nWaiting] = end;
      waitingDepth[nWaiting] = depth;
      waitingParent[nWaiting] = id;
      waitingParentSize[nWaiting] = size;
      waitingConstants[nWaiting] = nConstants;
      nWaiting++;
      end = splitter.position;
      id = nodes.addChild(id, true, end - start);
      parentSize[id] = size;
      continue;
    }
    if (canSplit && !somePairPasses(splitter.source + start, splitter.source + end, parentSize[id])) {
      return false;
    }
    sum[id] = byteSamples.sumTargets(splitter.source + start, splitter.source + end);
    if (nWaiting === 0) {
      return true;
    }
    nWaiting--;
    start = end;
    end = waitingEnd[nWaiting];
    depth = waitingDepth[nWaiting];
    nConstants = waitingConstants[nWaiting];
    id = nodes.addChild(waitingParent[nWaiting], false, end - start);
    parentSize[id] = waitingParentSize[nWaiting];
  }
}

function somePairPasses(start: number, end: number, nParent: number): boolean {
  const { order, targets } = byteSamples;
  for (let p = start + 1; p < end; p++) {
    if (pairPasses(targets[order[start]], targets[order[p]], nParent)) {
      return true;
    }
  }
  return false;
}
