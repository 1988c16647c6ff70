import { exp2 } from '../arithmetic/exactMath';
import type { IsolationForest } from '../forest/isolationForest';
import { depthsOfLeaves } from '../forest/leafDepths';
import { LEAF } from '../forest/nodeTable';
import { toSingle } from '../forest/singlePrecision';

/** How one signal would have to change, all others being equal, for a sample to be normal. */
export interface Counterfactual {
  /** From this value down to the next threshold it would not be flagged; none if no lower value helps. */
  readonly below?: number;
  /** Just above this value it would not be flagged; none if no higher value helps. */
  readonly above?: number;
}

/** Values in (from, to] that reach a leaf. */
interface Interval {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/**
 * The values of one signal, nearest to the sample's own, at which the forest would not score the sample below the
 * offset. They lie on the forest's own thresholds: between two of them the score does not change.
 *
 * @param sample - One value a feature, in the units that the forest was fitted on.
 */
export function counterfactual(
  forest: IsolationForest,
  sample: ArrayLike<number>,
  signal: number,
  offset: number
): Counterfactual {
  const values = Float64Array.from(sample, toSingle);
  const steps = depthSteps(reachableLeaves(forest, values, signal));
  const own = values[signal];
  const isNormal = (depthSum: number): boolean => -exp2(-(depthSum / forest.denominator)) >= offset;
  let below: number | undefined;
  for (const { from, to, depth } of steps) {
    if (to < own && isNormal(depth)) {
      below = to;
    } else if (from >= own && isNormal(depth)) {
      return { below, above: from };
    }
  }
  return { below };
}

/** All leaves that the sample can reach by changing one signal, over all trees. */
function reachableLeaves(forest: IsolationForest, sample: Float64Array, signal: number): Interval[] {
  const { treeStart, feature, threshold, leftChild, rightChild, missingGoToLeft } = forest;
  const depths = depthsOfLeaves(forest);
  const leaves: Interval[] = [];
  const visit = (root: number, node: number, from: number, to: number): void => {
    const splitBy = feature[node];
    if (splitBy === LEAF) {
      leaves.push({ from, to, depth: depths[node] });
      return;
    }
    const t = threshold[node];
    const value = sample[splitBy];
    const isOpen = splitBy === signal;
    const goesLeft = Number.isNaN(value) ? missingGoToLeft[node] === 1 : value <= t;
    if (isOpen ? from < t : goesLeft) {
      visit(root, root + leftChild[node], from, isOpen ? Math.min(to, t) : to);
    }
    if (isOpen ? t < to : !goesLeft) {
      visit(root, root + rightChild[node], isOpen ? Math.max(from, t) : from, to);
    }
  };
  for (let t = 0; t + 1 < treeStart.length; t++) {
    visit(treeStart[t], treeStart[t], -Infinity, Infinity);
  }
  return leaves;
}

/** The sum of the trees' depths as a step function of the signal's value, ascending. */
function depthSteps(leaves: readonly Interval[]): Interval[] {
  const changes = new Map<number, number>();
  for (const { from, to, depth } of leaves) {
    changes.set(from, (changes.get(from) ?? 0) + depth);
    changes.set(to, (changes.get(to) ?? 0) - depth);
  }
  const edges = [...changes.keys()].sort((a, b) => a - b);
  let depth = 0;
  return edges.slice(0, -1).map((from, i) => {
    depth += changes.get(from) ?? 0;
    return { from, to: edges[i + 1], depth };
  });
}
