import { gridPass, TREES_PER_PASS } from './gridPass';
import { GridTables } from './gridTables';
import type { NodeTable } from './nodeTable';
import { addRanks } from './thresholdRanks';

/*
 * Depth sums for one or two features without walking. A tree on two features cuts the plane into rectangles. All
 * thresholds of the forest, sorted once for each feature, give every sample two ranks: how many thresholds lie below
 * its value. A tree's own thresholds divide the ranks of the first feature into columns and those of the second into
 * rows, and each cell of this small grid belongs to one leaf. So a sample's depth in a tree takes two look-ups, rank ->
 * column and rank -> row, an addition, and a third look-up.
 *
 * Why it gives the same depth sums as walkDepths: x <= t is the same question as "is the rank of x at most the place of
 * t among the sorted thresholds", and the depths are added one by one in the order of the trees. A missing value has a
 * rank, a column and a row of its own, filled by following missingGoToLeft.
 *
 * Four trees are done in one pass over the samples. The maps of two trees share the halves of 32 bits, so that one
 * addition gives two cell numbers.
 */

const SAMPLES_PER_STEP = 1 << 18;

/**
 * Adds up the depths of all samples, as `walkDepths` does, for a forest that `fitsGridTables`. Yields the share done.
 *
 * @param depthSums - one number a sample, all 0.
 */
export function* addGridDepths(
  forest: NodeTable,
  columns: readonly Float64Array[],
  depthSums: Float64Array
): Generator<number, void> {
  const tables = new GridTables(forest);
  yield 0;
  const ranks = new Uint32Array(depthSums.length);
  for (let f = 0; f < columns.length; f++) {
    for (let start = 0; start < ranks.length; start += SAMPLES_PER_STEP) {
      const end = Math.min(start + SAMPLES_PER_STEP, ranks.length);
      addRanks(tables.ranksOf(f), columns[f], ranks, 16 * f, start, end);
      yield 0;
    }
  }
  const nTrees = forest.treeStart.length - 1;
  for (let t = 0; t < nTrees; t += TREES_PER_PASS) {
    tables.fill(t);
    gridPass.addDepths(ranks, depthSums);
    yield t / nTrees;
  }
}
