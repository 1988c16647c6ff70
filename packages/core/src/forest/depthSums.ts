import { addGridDepths } from './gridDepths';
import { fitsGridTables } from './gridTables';
import type { NodeTable } from './nodeTable';
import { canWalkPadded, walkPadded } from './paddedWalk';
import { isComplete } from './singlePrecision';
import type { Matrix } from '../series/matrix';
import type { Steps } from '../task/steps';
import { walkDepths } from './walkDepths';

/** From about this many samples on, filling the grid's tables takes less time than it saves. */
const MIN_GRID_SAMPLES = 2500;

/** What of a forest decides the way. */
interface Forest extends NodeTable {
  readonly nFeatures: number;
  readonly maxDepth: number;
}

/**
 * D: for each sample the sum, over the trees in their order, of the depth at which it is isolated. Three ways, one
 * result.
 */
export function* depthSumSteps(forest: Forest, X: Matrix): Steps<Float64Array> {
  const depthSums = new Float64Array(X.nSamples);
  if (X.nSamples >= MIN_GRID_SAMPLES && fitsGridTables(forest, forest.nFeatures)) {
    yield* addGridDepths(forest, X.columns, depthSums);
  } else if (canWalkPadded(forest.maxDepth, forest.nFeatures) && X.columns.every(isComplete)) {
    yield* walkPadded(forest, X.columns, depthSums);
  } else {
    yield* walkDepths(forest, X.columns, depthSums);
  }
  return depthSums;
}
