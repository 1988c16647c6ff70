import { BLOCK_LENGTH } from '../blockLength';

/** Trees that are scored in one pass over the samples. */
export const TREES_PER_PASS = 4;
/** No index of 16 bits can leave a table of this length. */
export const TABLE_LENGTH = 1 << 16;

/** The grids of four trees, and what looks the samples up in them. */
export interface GridPass {
  /** Rank of the first feature -> its part of the cell numbers: of tree 0 and, 16 bits higher, 1; of trees 2 and 3. */
  readonly columns01: Int32Array;
  readonly columns23: Int32Array;
  /** The same for the second feature. */
  readonly rows01: Int32Array;
  readonly rows23: Int32Array;
  /** Cell number -> depth; the grids of the four trees one after the other. */
  readonly cells: Float64Array;
  /** Adds the four depths of each sample, in the order of the trees; a sample's ranks are in the halves of 32 bits. */
  readonly addDepths: (ranks: Uint32Array, depthSums: Float64Array) => void;
}

/** Tables as constants of a closure that is made once: see treeWalker.ts. */
function createGridPass(): GridPass {
  const columns01 = new Int32Array(TABLE_LENGTH);
  const columns23 = new Int32Array(TABLE_LENGTH);
  const rows01 = new Int32Array(TABLE_LENGTH);
  const rows23 = new Int32Array(TABLE_LENGTH);
  const cells = new Float64Array(TABLE_LENGTH);

  function addDepths(ranks: Uint32Array, depthSums: Float64Array): void {
    for (let start = 0; start < ranks.length; start += BLOCK_LENGTH) {
      addBlock(ranks, depthSums, start, Math.min(start + BLOCK_LENGTH, ranks.length));
    }
  }

  function addBlock(ranks: Uint32Array, depthSums: Float64Array, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const first = ranks[i] & 0xffff;
      const second = ranks[i] >>> 16;
      const cells01 = (columns01[first] + rows01[second]) | 0;
      const cells23 = (columns23[first] + rows23[second]) | 0;
      const sumOf2 = depthSums[i] + cells[cells01 & 0xffff] + cells[cells01 >>> 16];
      depthSums[i] = sumOf2 + cells[cells23 & 0xffff] + cells[cells23 >>> 16];
    }
  }

  return { columns01, columns23, rows01, rows23, cells, addDepths };
}

/** The one set of tables: filled anew for each pass, and a pass is not interrupted. */
export const gridPass = createGridPass();
