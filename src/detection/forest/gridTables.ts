import { depthsOfLeaves } from './leafDepths';
import { LEAF, type NodeTable } from './nodeTable';
import { gridPass, TABLE_LENGTH, TREES_PER_PASS } from './gridPass';
import { createThresholdRanks, placeOf, type ThresholdRanks } from './thresholdRanks';

/** One feature of the forest. */
interface Axis {
  readonly ranks: ThresholdRanks;
  /** Place of each node's threshold in `ranks.thresholds`; -1 for nodes that look at another feature. */
  readonly placeOfNode: Int32Array;
  /** Of the tree that is being laid out: 1 at the places of its thresholds, and how many of them come before. */
  readonly isOwn: Uint8Array;
  readonly nOwnBefore: Int32Array;
}

/** Columns (or rows) of a tree's grid: `start` .. `end - 1` and, if `missing` is not -1, that of missing values. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly missing: number;
}

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
  const counts = [0, 0];
  for (let node = treeStart[t]; node < treeStart[t + 1]; node++) {
    if (feature[node] !== LEAF) {
      counts[feature[node]]++;
    }
  }
  return counts;
}

/** Fills the tables for any four trees of a forest that `fitsGridTables`. */
export class GridTables {
  private readonly axes: readonly Axis[];
  private readonly leafDepths: Float64Array;

  constructor(private readonly forest: NodeTable) {
    this.axes = [createAxis(forest, 0), createAxis(forest, 1)];
    this.leafDepths = depthsOfLeaves(forest);
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
    const { treeStart } = this.forest;
    const last = treeStart.length - 1;
    let base = 0;
    for (let slot = 0; slot < TREES_PER_PASS; slot++) {
      const start = treeStart[Math.min(firstTree + slot, last)];
      const end = treeStart[Math.min(firstTree + slot + 1, last)];
      base += this.fillTree(start, end, slot, base);
    }
  }

  /** Lays out the grid of the tree with these nodes from cell `base` on; returns its number of cells. */
  private fillTree(start: number, end: number, slot: number, base: number): number {
    const shift = 16 * (slot % 2);
    const nColumns = mapRanks(
      this.axes[0],
      start,
      end,
      slot < 2 ? gridPass.columns01 : gridPass.columns23,
      shift,
      base,
      1
    );
    const nRows = mapRanks(this.axes[1], start, end, slot < 2 ? gridPass.rows01 : gridPass.rows23, shift, 0, nColumns);
    if (start === end) {
      gridPass.cells.fill(0, base, base + nColumns * nRows);
    } else {
      const columns = { start: 0, end: nColumns - 1, missing: nColumns - 1 };
      const rows = { start: 0, end: nRows - 1, missing: nRows - 1 };
      this.fillCells(start, start, columns, rows, base, nColumns);
    }
    return nColumns * nRows;
  }

  /** Writes the depths of all leaves below a node; `columns` and `rows` are the part of the grid that reaches it. */
  private fillCells(root: number, node: number, columns: Span, rows: Span, base: number, nColumns: number): void {
    const { feature, leftChild, rightChild, missingGoToLeft } = this.forest;
    if (feature[node] === LEAF) {
      fillRectangle(columns, rows, base, nColumns, this.leafDepths[node]);
      return;
    }
    const { placeOfNode, nOwnBefore } = this.axes[feature[node]];
    const border = nOwnBefore[placeOfNode[node]] + 1;
    const [left, right] = divide(feature[node] === 0 ? columns : rows, border, missingGoToLeft[node] === 1);
    const leftNode = root + leftChild[node];
    const rightNode = root + rightChild[node];
    if (feature[node] === 0) {
      this.fillCells(root, leftNode, left, rows, base, nColumns);
      this.fillCells(root, rightNode, right, rows, base, nColumns);
    } else {
      this.fillCells(root, leftNode, columns, left, base, nColumns);
      this.fillCells(root, rightNode, columns, right, base, nColumns);
    }
  }
}

function createAxis({ feature, threshold }: NodeTable, f: number): Axis {
  const ranks = createThresholdRanks(threshold.filter((_, node) => feature[node] === f));
  const nRanks = ranks.thresholds.length + 2;
  const placeOfNode = new Int32Array(feature.length).fill(-1);
  for (let node = 0; node < feature.length; node++) {
    if (feature[node] === f) {
      placeOfNode[node] = placeOf(ranks, threshold[node]);
    }
  }
  return { ranks, placeOfNode, isOwn: new Uint8Array(nRanks), nOwnBefore: new Int32Array(nRanks) };
}

/**
 * Numbers the columns (rows) that a tree divides the ranks into, and writes `base + stride * column`, shifted, for each
 * rank. The last column is that of missing values. Returns the number of columns.
 */
function mapRanks(
  { ranks, placeOfNode, isOwn, nOwnBefore }: Axis,
  start: number,
  end: number,
  map: Int32Array,
  shift: number,
  base: number,
  stride: number
): number {
  for (let node = start; node < end; node++) {
    if (placeOfNode[node] >= 0) {
      isOwn[placeOfNode[node]] = 1;
    }
  }
  const keep = shift === 0 ? 0 : 0xffff;
  const rankOfMissing = ranks.thresholds.length + 1;
  let column = 0;
  for (let rank = 0; rank < rankOfMissing; rank++) {
    map[rank] = (map[rank] & keep) | ((base + stride * column) << shift);
    nOwnBefore[rank] = column;
    column += isOwn[rank];
    isOwn[rank] = 0;
  }
  column++;
  map[rankOfMissing] = (map[rankOfMissing] & keep) | ((base + stride * column) << shift);
  return column + 1;
}

/** What goes left and what goes right of a border. */
function divide({ start, end, missing }: Span, border: number, missingGoToLeft: boolean): [Span, Span] {
  return [
    { start, end: border, missing: missingGoToLeft ? missing : -1 },
    { start: border, end, missing: missingGoToLeft ? -1 : missing },
  ];
}

function fillRectangle(columns: Span, rows: Span, base: number, nColumns: number, depth: number): void {
  for (let row = rows.start; row < rows.end; row++) {
    fillRow(columns, base + row * nColumns, depth);
  }
  if (rows.missing >= 0) {
    fillRow(columns, base + rows.missing * nColumns, depth);
  }
}

function fillRow({ start, end, missing }: Span, firstCell: number, depth: number): void {
  for (let column = start; column < end; column++) {
    gridPass.cells[firstCell + column] = depth;
  }
  if (missing >= 0) {
    gridPass.cells[firstCell + missing] = depth;
  }
}
