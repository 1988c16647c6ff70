import { gridPass, TABLE_LENGTH } from './gridPass';
import type { Axis, Grid } from './gridTables';
import { depthsOfLeaves } from './leafDepths';
import { LEAF, type NodeTable } from './nodeTable';

const CELL_MASK = TABLE_LENGTH - 1;

/** Set if samples without the first (second) feature come to a node. */
const MISSING_COLUMN = 1;
const MISSING_ROW = 2;

/** Fills in, for each cell of a tree's grid, the depth of its leaf. */
export class GridCells {
  private readonly leafDepths: Float64Array;
  /*
   * The part of the grid that comes to each node of the tree at hand: columns `left` .. `right - 1`, rows that begin at
   * `top` .. before `bottom`, and those of missing values.
   */
  private readonly left: Int32Array;
  private readonly right: Int32Array;
  private readonly top: Int32Array;
  private readonly bottom: Int32Array;
  private readonly missing: Uint8Array;

  constructor(
    private readonly forest: NodeTable,
    private readonly axes: readonly [Axis, Axis]
  ) {
    this.leafDepths = depthsOfLeaves(forest);
    const mostNodes = forest.treeStart.reduce((most, start, t, starts) => Math.max(most, start - (starts[t - 1] ?? 0)));
    this.left = new Int32Array(mostNodes);
    this.right = new Int32Array(mostNodes);
    this.top = new Int32Array(mostNodes);
    this.bottom = new Int32Array(mostNodes);
    this.missing = new Uint8Array(mostNodes);
  }

  /** @param columns - where each rank's column begins, `rows` where its row begins, from the grid's first cell. */
  fill(grid: Grid, columns: Int32Array, rows: Int32Array): void {
    const { start, end, base, nColumns, nRows } = grid;
    if (start === end) {
      gridPass.cells.fill(0, base, base + nColumns * nRows);
      return;
    }
    this.left[0] = base;
    this.right[0] = base + nColumns - 1;
    this.top[0] = 0;
    this.bottom[0] = nColumns * (nRows - 1);
    this.missing[0] = MISSING_COLUMN | MISSING_ROW;
    for (let node = start; node < end; node++) {
      switch (this.forest.feature[node]) {
        case LEAF:
          this.fillLeaf(node, grid);
          break;
        case 0:
          this.divideColumns(node, grid, columns);
          break;
        default:
          this.divideRows(node, grid, rows);
      }
    }
  }

  private divideColumns(node: number, { start, shift }: Grid, columns: Int32Array): void {
    const border = (columns[this.axes[0].placeOfNode[node] + 1] >>> shift) & CELL_MASK;
    this.handDown(node, start, MISSING_COLUMN);
    this.right[this.forest.leftChild[node]] = border;
    this.left[this.forest.rightChild[node]] = border;
  }

  private divideRows(node: number, { start, shift }: Grid, rows: Int32Array): void {
    const border = (rows[this.axes[1].placeOfNode[node] + 1] >>> shift) & CELL_MASK;
    this.handDown(node, start, MISSING_ROW);
    this.bottom[this.forest.leftChild[node]] = border;
    this.top[this.forest.rightChild[node]] = border;
  }

  /** Both children get the whole part of the grid, but only one of them what misses the feature. */
  private handDown(node: number, start: number, missingFeature: number): void {
    const { leftChild, rightChild, missingGoToLeft } = this.forest;
    this.copySpan(node - start, leftChild[node]);
    this.copySpan(node - start, rightChild[node]);
    this.missing[missingGoToLeft[node] === 1 ? rightChild[node] : leftChild[node]] &= ~missingFeature;
  }

  private copySpan(from: number, to: number): void {
    this.left[to] = this.left[from];
    this.right[to] = this.right[from];
    this.top[to] = this.top[from];
    this.bottom[to] = this.bottom[from];
    this.missing[to] = this.missing[from];
  }

  private fillLeaf(node: number, { start, base, nColumns, nRows }: Grid): void {
    const leaf = node - start;
    const depth = this.leafDepths[node];
    const left = this.left[leaf];
    const right = this.right[leaf];
    const bottom = this.bottom[leaf];
    const missing = this.missing[leaf];
    for (let row = this.top[leaf]; row < bottom; row += nColumns) {
      fillCells(row + left, row + right, depth);
    }
    if (missing === 0) {
      return;
    }
    if ((missing & MISSING_COLUMN) !== 0) {
      for (let row = this.top[leaf]; row < bottom; row += nColumns) {
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
