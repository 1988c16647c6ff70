import { type Axis, type Grid, GridCells } from './gridCells';
import { gridPass, TABLE_LENGTH, TREES_PER_PASS } from './gridPass';
import type { NodeTable } from './nodeTable';
import { createThresholdRanks, placeOf, type ThresholdRanks } from './thresholdRanks';

/** True if the grids of each four trees, with a column and a row for missing values, fit the tables. */
export function fitsGridTables(forest: NodeTable, nFeatures: number): boolean {
  const nThresholds = [0, 0];
  let nCells = 0;
  for (let t = 0; nFeatures <= 2 && t + 1 < forest.treeStart.length; t++) {
    const own = countThresholds(forest, t);
    nThresholds[0] += own[0];
    nThresholds[1] += own[1];
    nCells = (t % TREES_PER_PASS === 0 ? 0 : nCells) + (own[0] + 2) * (own[1] + 2);
    if (nCells > TABLE_LENGTH - 4 * TREES_PER_PASS) {
      return false;
    }
  }
  return nFeatures <= 2 && Math.max(...nThresholds) + 2 <= TABLE_LENGTH;
}

function countThresholds({ treeStart, feature }: NodeTable, t: number): number[] {
  let nFirst = 0;
  let nSecond = 0;
  for (let node = treeStart[t]; node < treeStart[t + 1]; node++) {
    nFirst += feature[node] === 0 ? 1 : 0;
    nSecond += feature[node] === 1 ? 1 : 0;
  }
  return [nFirst, nSecond];
}

/** Fills the tables for any four trees of a forest that `fitsGridTables`. */
export class GridTables {
  private readonly axes: readonly [Axis, Axis];
  private readonly cells: GridCells;

  constructor(private readonly forest: NodeTable) {
    this.axes = [createAxis(forest, 0), createAxis(forest, 1)];
    this.cells = new GridCells(forest, this.axes);
  }

  /** Ranks of a feature's values, to be looked up in the tables. */
  ranksOf(f: number): ThresholdRanks {
    return this.axes[f].ranks;
  }

  /**
   * Prepares the pass of the trees from `firstTree` on. Trees beyond the last get four cells of depth 0, which change no
   * sum.
   */
  fill(firstTree: number): void {
    const { columns01, columns23, rows01, rows23 } = gridPass;
    const end = this.fillPair(firstTree, 0, columns01, rows01);
    this.fillPair(firstTree + 2, end, columns23, rows23);
  }

  /** Two trees share the maps and have their grids from cell `base` on. Returns the first cell behind them. */
  private fillPair(firstTree: number, base: number, columns: Int32Array, rows: Int32Array): number {
    const low = this.gridOf(firstTree, base, 0);
    const high = this.gridOf(firstTree + 1, base + low.nColumns * low.nRows, 16);
    const [first, second] = this.axes;
    mapRanks(first, columns, low, 1, high, 1, low.base | (high.base << 16));
    mapRanks(second, rows, low, low.nColumns, high, high.nColumns, 0);
    this.cells.fill(low, columns, rows);
    this.cells.fill(high, columns, rows);
    return high.base + high.nColumns * high.nRows;
  }

  private gridOf(tree: number, base: number, shift: number): Grid {
    const { treeStart } = this.forest;
    if (tree + 1 >= treeStart.length) {
      return { start: 0, end: 0, base, nColumns: 2, nRows: 2, shift };
    }
    const [nFirst, nSecond] = countThresholds(this.forest, tree);
    return { start: treeStart[tree], end: treeStart[tree + 1], base, nColumns: nFirst + 2, nRows: nSecond + 2, shift };
  }
}

function createAxis(forest: NodeTable, f: number): Axis {
  const nTrees = forest.treeStart.length - 1;
  const own = new Float64Array(forest.feature.length);
  let nOwn = 0;
  for (let t = 0; t < nTrees; t++) {
    nOwn = collectThresholds(forest, t, f, own, nOwn);
  }
  const ranks = createThresholdRanks(own.subarray(0, nOwn));
  const placeOfNode = new Int32Array(forest.feature.length);
  for (let t = 0; t < nTrees; t++) {
    findPlaces(forest, t, f, ranks, placeOfNode);
  }
  return { ranks, placeOfNode };
}

/** Appends a tree's thresholds to the first `nBefore`; returns how many there are then. (One tree a call: see blockLength.ts.) */
function collectThresholds(
  { treeStart, feature, threshold }: NodeTable,
  t: number,
  f: number,
  thresholds: Float64Array,
  nBefore: number
): number {
  let n = nBefore;
  for (let node = treeStart[t]; node < treeStart[t + 1]; node++) {
    if (feature[node] === f) {
      thresholds[n++] = threshold[node];
    }
  }
  return n;
}

/** Sets `placeOfNode` for a tree. */
function findPlaces(
  { treeStart, feature, threshold }: NodeTable,
  t: number,
  f: number,
  ranks: ThresholdRanks,
  placeOfNode: Int32Array
): void {
  for (let node = treeStart[t]; node < treeStart[t + 1]; node++) {
    placeOfNode[node] = feature[node] === f ? placeOf(ranks, threshold[node]) : -1;
  }
}

/**
 * Writes, for each rank, where its column (row) begins in the grids of two trees, one in each half of 32 bits: rank 0 at
 * `origin`, and one stride further on behind each of a tree's thresholds. The last rank is that of missing values.
 */
function mapRanks(
  { ranks, placeOfNode }: Axis,
  map: Int32Array,
  low: Grid,
  lowStride: number,
  high: Grid,
  highStride: number,
  origin: number
): void {
  const rankOfMissing = ranks.nThresholds + 1;
  map.fill(0, 0, rankOfMissing);
  map[0] = origin;
  map[rankOfMissing] = lowStride | (highStride << 16);
  addSteps(map, placeOfNode, low, lowStride);
  addSteps(map, placeOfNode, high, highStride << 16);
  let begin = 0;
  for (let rank = 0; rank <= rankOfMissing; rank++) {
    begin = (begin + map[rank]) | 0;
    map[rank] = begin;
  }
}

/** A step behind each threshold of a tree. */
function addSteps(map: Int32Array, placeOfNode: Int32Array, { start, end }: Grid, step: number): void {
  for (let node = start; node < end; node++) {
    if (placeOfNode[node] >= 0) {
      map[placeOfNode[node] + 1] += step;
    }
  }
}
