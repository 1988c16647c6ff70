/** Levels of a padded tree: enough for at most 256 samples a tree. */
export const WALKER_DEPTH = 8;
/** Leaves of a padded tree. */
export const WALKER_LEAVES = 1 << WALKER_DEPTH;
/** Most samples that are walked together. */
export const MAX_BLOCK_SAMPLES = 1024;
/** Most values of samples that are walked together; they stay in the processor's cache. */
export const MAX_BLOCK_VALUES = 1 << 14;

/** One padded tree, a block of samples, and what walks the ones down the other. */
export interface TreeWalker {
  /** Of inner node q (the root is 1, the children of q are 2q and 2q + 1): where its feature's values start. */
  readonly column: Int32Array;
  readonly threshold: Float64Array;
  /** Depths of the leaves, from left to right. */
  readonly leafDepth: Float64Array;
  /** The samples' values, feature by feature, none NaN. */
  readonly values: Float32Array;
  /** What is added to. */
  readonly sums: Float64Array;
  /** Adds, for the first samples of the block, the depths of the leaves that they come to. */
  readonly walk: (nSamples: number) => void;
}

/**
 * The tables are constants of a closure that is made once, and their lengths are powers of two that the masked indices
 * cannot leave: so the compiler knows their addresses and drops the bounds checks. (Constants of the module would do,
 * too, but bundlers turn them into variables.) Eight samples walk side by side, as each step of one waits for its
 * step before: that is twice as fast as one at a time.
 */
function createTreeWalker(): TreeWalker {
  const column = new Int32Array(WALKER_LEAVES);
  const threshold = new Float64Array(WALKER_LEAVES);
  const leafDepth = new Float64Array(WALKER_LEAVES);
  const values = new Float32Array(MAX_BLOCK_VALUES);
  const sums = new Float64Array(MAX_BLOCK_SAMPLES);
  const nodeMask = WALKER_LEAVES - 1;
  const valueMask = MAX_BLOCK_VALUES - 1;

  /** The child of node q that sample i goes to. (`+` and `| 0` make a number of the comparison without a branch.) */
  function child(q: number, i: number): number {
    const value = values[(column[q & nodeMask] + i) & valueMask];
    return (q << 1) + (+(value > threshold[q & nodeMask]) | 0);
  }

  /** If the number of samples is no multiple of 8, more walk along; nobody reads their sums. */
  function walk(nSamples: number): void {
    for (let i = 0; i < nSamples; i += 8) {
      let q0 = 1;
      let q1 = 1;
      let q2 = 1;
      let q3 = 1;
      let q4 = 1;
      let q5 = 1;
      let q6 = 1;
      let q7 = 1;
      for (let level = 0; level < WALKER_DEPTH; level++) {
        q0 = child(q0, i);
        q1 = child(q1, i + 1);
        q2 = child(q2, i + 2);
        q3 = child(q3, i + 3);
        q4 = child(q4, i + 4);
        q5 = child(q5, i + 5);
        q6 = child(q6, i + 6);
        q7 = child(q7, i + 7);
      }
      sums[i] += leafDepth[q0 & nodeMask];
      sums[i + 1] += leafDepth[q1 & nodeMask];
      sums[i + 2] += leafDepth[q2 & nodeMask];
      sums[i + 3] += leafDepth[q3 & nodeMask];
      sums[i + 4] += leafDepth[q4 & nodeMask];
      sums[i + 5] += leafDepth[q5 & nodeMask];
      sums[i + 6] += leafDepth[q6 & nodeMask];
      sums[i + 7] += leafDepth[q7 & nodeMask];
    }
  }

  return { column, threshold, leafDepth, values, sums, walk };
}

/** The one walker: its tables are filled anew for each block and tree, and a block is not interrupted. */
export const treeWalker = createTreeWalker();
