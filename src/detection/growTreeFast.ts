import { ByteSplitter } from './byteSplitter';
import type { NodeTableBuilder } from './nodeTable';
import { SplitterRandom } from './splitterRandom';

/*
 * Why this grows the same tree as growTree: random numbers, ranges, thresholds and the bookkeeping of constant features
 * are the same code (RandomSplitter). The order of the samples inside a node differs, but it matters only for the last
 * bits of the sums of the random targets, and these are not computed. They serve scikit-learn for two tests alone (is
 * the targets' variance above 2^-52; does the split not raise it), which make a leaf once in some thousand forests.
 * Instead each node proves, by approximate sums, that neither test can fail; if a proof does not succeed, the tree is
 * given up and the caller grows it plainly.
 *
 * The proof. Let u = 2^-53, m the node's samples, M its parent's (its own at the root), nl and nr the children's, dm
 * the distance of the children's mean targets, all targets in [0, 1). The variance is at least nl nr dm^2 / m^2, and
 * that is also what the split lowers it by. Rounding moves scikit-learn's variances, whose sums have at most M terms
 * below 1, by less than 32 u M^2 / m together. So both tests pass for certain if nl nr dm^2 > 64 u M^2 m. Where no split
 * is found, only the first test counts: two targets a distance q apart give a variance of at least q^2 / 2m, which is
 * enough if q^2 > 128 u M^2. The distances are taken 1e-9 shorter to make up for the rounding of our own sums.
 */

/** 64 u, 128 u. */
const SPLIT_MARGIN = 32 * Number.EPSILON;
const PAIR_MARGIN = 64 * Number.EPSILON;
const OWN_ROUNDING = 1e-9;
/** Left children are handled at once, so no more nodes wait than the tree is deep (8 for 256 samples). */
const MAX_WAITING = 16;

/** Right children that wait for their turn. */
const waitingEnd = new Int32Array(MAX_WAITING);
const waitingDepth = new Int32Array(MAX_WAITING);
const waitingParent = new Int32Array(MAX_WAITING);
const waitingParentSize = new Int32Array(MAX_WAITING);
const waitingConstants = new Int32Array(MAX_WAITING);
const waitingSum = new Float64Array(MAX_WAITING);

/**
 * Grows one tree on at most 256 samples, each drawn once, without missing values.
 *
 * @param values value of feature f of sample i at `f * nSamples + i`.
 * @param targets random targets of the samples.
 * @param treeSeed the tree's `random_state`.
 * @returns false, with the unfinished tree taken back, if only `growTree` can tell what the tree is.
 */
export function growTreeFast(
  values: Float32Array,
  targets: Float64Array,
  treeSeed: number,
  maxDepth: number,
  nodes: NodeTableBuilder
): boolean {
  const nSamples = targets.length;
  const splitter = new ByteSplitter(values, nSamples, SplitterRandom.ofTree(treeSeed));
  let nWaiting = 0;
  let start = 0;
  let end = nSamples;
  let depth = 0;
  let parentSize = nSamples;
  let nConstants = 0;
  let sum = sumOfTargets(targets, splitter.source, 0, nSamples);
  let id = nodes.addNode(nSamples);
  for (;;) {
    if (depth < maxDepth && end - start > 1) {
      splitter.enterDepth(depth);
      const found = splitter.split(start, end, nConstants);
      if (found) {
        const { position } = splitter;
        const leftSum = sumOfLeft(targets, splitter.target, start, position, end, sum);
        if (!splitIsSafe(position - start, end - position, leftSum, sum, parentSize)) {
          break;
        }
        nodes.setSplit(id, splitter.feature, splitter.threshold, splitter.missingGoToLeft);
        depth++;
        nConstants = splitter.nConstants;
        parentSize = end - start;
        waitingEnd[nWaiting] = end;
        waitingDepth[nWaiting] = depth;
        waitingParent[nWaiting] = id;
        waitingParentSize[nWaiting] = parentSize;
        waitingConstants[nWaiting] = nConstants;
        waitingSum[nWaiting++] = sum - leftSum;
        end = position;
        sum = leftSum;
        const child = nodes.addNode(end - start);
        nodes.setChild(id, true, child);
        id = child;
        continue;
      }
      if (!leafIsSafe(targets, splitter.source, start, end, parentSize)) {
        break;
      }
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
    id = nodes.addNode(end - start);
    nodes.setChild(waitingParent[nWaiting], false, id);
  }
  nodes.dropTree();
  return false;
}

function sumOfTargets(targets: Float64Array, samples: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let p = start; p < end; p++) {
    sum += targets[samples[p]];
  }
  return sum;
}

/** The left child's sum, by adding up the smaller child. */
function sumOfLeft(
  targets: Float64Array,
  samples: Uint8Array,
  start: number,
  position: number,
  end: number,
  sum: number
): number {
  return position - start <= end - position
    ? sumOfTargets(targets, samples, start, position)
    : sum - sumOfTargets(targets, samples, position, end);
}

function splitIsSafe(nLeft: number, nRight: number, leftSum: number, sum: number, parentSize: number): boolean {
  const distance = Math.abs(leftSum / nLeft - (sum - leftSum) / nRight) - OWN_ROUNDING;
  const bound = SPLIT_MARGIN * parentSize * parentSize * (nLeft + nRight);
  return distance > 0 && nLeft * nRight * distance * distance > bound;
}

function leafIsSafe(
  targets: Float64Array,
  samples: Uint8Array,
  start: number,
  end: number,
  parentSize: number
): boolean {
  const first = targets[samples[start]];
  for (let p = start + 1; p < end; p++) {
    const distance = Math.abs(targets[samples[p]] - first) - OWN_ROUNDING;
    if (distance > 0 && distance * distance > PAIR_MARGIN * parentSize * parentSize) {
      return true;
    }
  }
  return false;
}
