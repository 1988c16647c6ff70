import { byteSamples } from './byteSamples';
import { ByteSplitter } from './byteSplitter';
import { pairPasses, splitPasses } from './earlyLeafProof';
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
const waitingSum = new Float64Array(MAX_WAITING);

/**
 * Grows one tree on the first `nSamples` of `byteSamples`, each drawn once.
 *
 * @param splitterState where the splitter's generator starts.
 * @returns false, with the unfinished tree taken back, if only `growTree` can tell what the tree is.
 */
export function growTreeFast(
  nSamples: number,
  nFeatures: number,
  splitterState: number,
  maxDepth: number,
  nodes: NodeTableBuilder
): boolean {
  const splitter = new ByteSplitter(nSamples, nFeatures, new SplitterRandom(splitterState));
  let nWaiting = 0;
  let start = 0;
  let end = nSamples;
  let depth = 0;
  let parentSize = nSamples;
  let nConstants = 0;
  let sum = byteSamples.sumTargets(0, nSamples);
  let id = nodes.addNode(nSamples);
  for (;;) {
    const size = end - start;
    splitter.enterDepth(depth);
    if (depth < maxDepth && size > 1 && splitter.split(start, end, nConstants)) {
      const { position } = splitter;
      const leftSum = sumOfLeft(splitter.target + start, splitter.target + position, splitter.target + end, sum);
      if (!splitPasses(position - start, leftSum, end - position, sum - leftSum, parentSize)) {
        nodes.dropTree();
        return false;
      }
      nodes.setSplit(id, splitter.feature, splitter.threshold, splitter.missingGoToLeft);
      depth++;
      nConstants = splitter.nConstants;
      parentSize = size;
      waitingEnd[nWaiting] = end;
      waitingDepth[nWaiting] = depth;
      waitingParent[nWaiting] = id;
      waitingParentSize[nWaiting] = size;
      waitingConstants[nWaiting] = nConstants;
      waitingSum[nWaiting] = sum - leftSum;
      nWaiting++;
      end = position;
      sum = leftSum;
      id = nodes.addChild(id, true, end - start);
      continue;
    }
    if (depth < maxDepth && size > 1 && !somePairPasses(splitter.source + start, splitter.source + end, parentSize)) {
      nodes.dropTree();
      return false;
    }
    if (nWaiting === 0) {
      nodes.endTree();
      return true;
    }
    nWaiting--;
    start = end;
    end = waitingEnd[nWaiting];
    depth = waitingDepth[nWaiting];
    parentSize = waitingParentSize[nWaiting];
    nConstants = waitingConstants[nWaiting];
    sum = waitingSum[nWaiting];
    id = nodes.addChild(waitingParent[nWaiting], false, end - start);
  }
}

/** The sum of the left child's targets, by adding up the smaller child's. */
function sumOfLeft(start: number, position: number, end: number, sum: number): number {
  return position - start <= end - position
    ? byteSamples.sumTargets(start, position)
    : sum - byteSamples.sumTargets(position, end);
}

function somePairPasses(start: number, end: number, parentSize: number): boolean {
  const { order, targets } = byteSamples;
  for (let p = start + 1; p < end; p++) {
    if (pairPasses(targets[order[start]], targets[order[p]], parentSize)) {
      return true;
    }
  }
  return false;
}
