import type { ExplainableForest } from './explainableForest';
import { LEAF } from '../forest/nodeTable';
import { floorToSingle } from '../forest/singlePrecision';

/** The sum of the trees' depths changes by `change` between `at`, a number of single precision, and the next one. */
export interface DepthChange {
  readonly at: number;
  readonly change: number;
}

/**
 * How the sum of a sample's depths changes while one of its values moves from `start` to `end` (both of single
 * precision): the thresholds on the way, in the order in which they are met, each once.
 */
export function depthChanges(
  explained: ExplainableForest,
  sample: Float64Array,
  feature: number,
  start: number,
  end: number
): DepthChange[] {
  const walk = new OpenWalk(explained, sample, feature);
  const { treeStart } = explained.forest;
  for (let t = 0; t < explained.nTrees; t++) {
    walk.visitTree(treeStart[t], Math.min(start, end), Math.max(start, end));
  }
  const rising = merge(walk.changes.sort((a, b) => a.at - b.at));
  return start < end ? rising : rising.reverse().map(({ at, change }) => ({ at, change: -change }));
}

/** One change for each place. */
function merge(changes: readonly DepthChange[]): DepthChange[] {
  const merged: DepthChange[] = [];
  for (const { at, change } of changes) {
    const last = merged[merged.length - 1];
    if (last?.at === at) {
      merged[merged.length - 1] = { at, change: last.change + change };
    } else {
      merged.push({ at, change });
    }
  }
  return merged;
}

/** A walk in which only one feature is open, so that it meets a tree's leaves in the order of that feature's values. */
class OpenWalk {
  /** Where a rising value comes from one leaf to another. */
  readonly changes: DepthChange[] = [];
  private depth = NaN;

  constructor(
    private readonly explained: ExplainableForest,
    private readonly sample: Float64Array,
    private readonly feature: number
  ) {}

  visitTree(root: number, low: number, high: number): void {
    this.depth = NaN;
    this.visit(root, root, low, high);
  }

  /** Visits what the values low .. high can reach from a node. */
  private visit(root: number, node: number, low: number, high: number): void {
    const { forest, leafDepths } = this.explained;
    const splitBy = forest.feature[node];
    if (splitBy === LEAF) {
      this.enterLeaf(leafDepths[node], low);
      return;
    }
    const left = root + forest.leftChild[node];
    const right = root + forest.rightChild[node];
    const threshold = forest.threshold[node];
    if (splitBy !== this.feature) {
      const value = this.sample[splitBy];
      const goesLeft = Number.isNaN(value) ? forest.missingGoToLeft[node] === 1 : value <= threshold;
      this.visit(root, goesLeft ? left : right, low, high);
      return;
    }
    if (low <= threshold) {
      this.visit(root, left, low, Math.min(high, threshold));
    }
    if (high > threshold) {
      this.visit(root, right, Math.max(low, threshold), high);
    }
  }

  /** @param from - The threshold above which the leaf is reached. */
  private enterLeaf(depth: number, from: number): void {
    if (!Number.isNaN(this.depth) && depth !== this.depth) {
      this.changes.push({ at: floorToSingle(from), change: depth - this.depth });
    }
    this.depth = depth;
  }
}
