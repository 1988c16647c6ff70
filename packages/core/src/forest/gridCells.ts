import { gridPass, TABLE_LENGTH } from './gridPass';
import { depthsOfLeaves } from './leafDepths';
import { LEAF, type NodeTable } from './nodeTable';
import type { ThresholdRanks } from './thresholdRanks';

/** One feature of the forest. */
export interface Axis {
  readonly ranks: ThresholdRanks;
  /** Place of each node's threshold in `ranks.thresholds`; -1 for nodes that look at another feature. */
  readonly placeOfNode: Int32Array;
}

/** Where the grid of a tree lies: `nColumns` x `nRows` cells, row by row; column and row of missing values are last. */
export interface Grid {
  /** The tree's nodes, `start` .. `end - 1`; none: a grid of four cells of depth 0. */
  readonly start: number;
  readonly end: number;
  /** Number of the first cell. */
  readonly base: number;
  readonly nColumns: number;
  readonly nRows: number;
  /** Which half of the maps is the tree's: 0 or 16 bits. */
  readonly shift: number;
}

const CELL_MASK = TABLE_LENGTH - 1;

/** Set if samples without the first (second) feature come to a node. */
const MISSING_COLUMN = 1;
const MISSING_ROW = 2;

/** Fills in, for each cell of a tree's grid, the depth of its leaf. */
export class GridCells {
  private readonly leafDepths: Float64Array;

  constructor(
    private readonly forest: NodeTable,
    private readonly axes: readonly [Axis, Axis]
  ) {
    this.leafDepths = depthsOfLeaves(forest);
  }

  /** @param columns - where each rank's column begins, `rows` where its row begins, from the grid's first cell. */
  fill(grid: Grid, columns: Int32Array, rows: Int32Array): void {
    const { start, end, base, nColumns, nRows } = grid;
    if (start === end) {
      gridPass.cells.fill(0, base, base + nColumns * nRows);
      return;
    }
    const maps = [columns, rows] as const;
    const all = MISSING_COLUMN | MISSING_ROW;
    this.fillNode(start, grid, maps, base, base + nColumns - 1, 0, nColumns * (nRows - 1), all);
  }

  /**
   * Fills the part of the grid that comes to a node: columns `left` .. before `right`, rows that begin at `top` .. before
   * `bottom`, and those of missing values.
   */
  private fillNode(
    node: number,
    grid: Grid,
    maps: readonly [Int32Array, Int32Array],
    left: number,
    right: number,
    top: number,
    bottom: number,
    missing: number
  ): void {
    const { feature, leftChild, rightChild, missingGoToLeft } = this.forest;
    const f = feature[node];
    if (f === LEAF) {
      this.fillLeaf(this.leafDepths[node], grid, left, right, top, bottom, missing);
      return;
    }
    const border = (maps[f][this.axes[f].placeOfNode[node] + 1] >>> grid.shift) & CELL_MASK;
    // Only one of the children gets what misses the feature.
    const others = missing & ~(f === 0 ? MISSING_COLUMN : MISSING_ROW);
    const missingLeft = missingGoToLeft[node] === 1 ? missing : others;
    const missingRight = missingGoToLeft[node] === 1 ? others : missing;
    const first = grid.start + leftChild[node];
    const second = grid.start + rightChild[node];
    if (f === 0) {
      this.fillNode(first, grid, maps, left, border, top, bottom, missingLeft);
      this.fillNode(second, grid, maps, border, right, top, bottom, missingRight);
    } else {
      this.fillNode(first, grid, maps, left, right, top, border, missingLeft);
      this.fillNode(second, grid, maps, left, right, border, bottom, missingRight);
    }
  }

  private fillLeaf(
    depth: number,
    { base, nColumns, nRows }: Grid,
    left: number,
    right: number,
    top: number,
    bottom: number,
    missing: number
  ): void {
    for (let row = top; row < bottom; row += nColumns) {
      fillCells(row + left, row + right, depth);
    }
    if (missing === 0) {
      return;
    }
    if ((missing & MISSING_COLUMN) !== 0) {
      for (let row = top; row < bottom; row += nColumns) {
        gridPass.cells[base + row + nColumns - 1] = depth;
      }
    }
    if ((missing & MISSING_ROW) !== 0) {
      const row = nColumns * (nRows - 1);
      fillCells(row + left, row + right, depth);
    }
    if (missing === (MISSING_COLUMN | MISSING_ROW)) {
      gridPass.cells[base + nColumns * nRows - 1] = depth;
    }
  }
}

function fillCells(start: number, end: number, depth: number): void {
  for (let cell = start; cell < end; cell++) {
    gridPass.cells[cell & CELL_MASK] = depth;
  }
}
