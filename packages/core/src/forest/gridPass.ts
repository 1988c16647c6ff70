/** Trees that are scored in one pass over the samples. */
export const TREES_PER_PASS = 4;
/** No index of 16 bits can leave a table of this length. */
export const TABLE_LENGTH = 1 << 16;
/** Samples that are looked up together. */
const BLOCK_SAMPLES = 1024;

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

/**
 * Tables as constants of a closure that is made once: see treeWalker.ts. The samples are copied to such tables, too, block
 * by block: of an array that is handed over, the compiled loop reads kind, length and address anew for each sample.
 */
function createGridPass(): GridPass {
  const columns01 = new Int32Array(TABLE_LENGTH);
  const columns23 = new Int32Array(TABLE_LENGTH);
  const rows01 = new Int32Array(TABLE_LENGTH);
  const rows23 = new Int32Array(TABLE_LENGTH);
  const cells = new Float64Array(TABLE_LENGTH);

  const blockRanks = new Uint32Array(BLOCK_SAMPLES);
  const blockSums = new Float64Array(BLOCK_SAMPLES);
  const blockMask = BLOCK_SAMPLES - 1;

  function addDepths(ranks: Uint32Array, depthSums: Float64Array): void {
    for (let start = 0; start < ranks.length; start += BLOCK_SAMPLES) {
      const end = Math.min(start + BLOCK_SAMPLES, ranks.length);
      blockRanks.set(ranks.subarray(start, end));
      blockSums.set(depthSums.subarray(start, end));
      addBlock(end - start);
      depthSums.set(blockSums.subarray(0, end - start), start);
    }
  }

  function addBlock(nSamples: number): void {
    for (let i = 0; i < nSamples; i++) {
      const ranks = blockRanks[i & blockMask];
      const first = ranks & 0xffff;
      const second = ranks >>> 16;
      const cells01 = (columns01[first] + rows01[second]) | 0;
      const cells23 = (columns23[first] + rows23[second]) | 0;
      const sumOf2 = blockSums[i & blockMask] + cells[cells01 & 0xffff] + cells[cells01 >>> 16];
      blockSums[i & blockMask] = sumOf2 + cells[cells23 & 0xffff] + cells[cells23 >>> 16];
    }
  }

  return { columns01, columns23, rows01, rows23, cells, addDepths };
}

/** The one set of tables: filled anew for each pass, and a pass is not interrupted. */
export const gridPass = createGridPass();
