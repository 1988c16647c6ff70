import { BLOCK_LENGTH } from '../series/blockLength';
import { seedState, SHIFT, STATE_LENGTH, temper, twist } from '../random/mt19937';

/** Most places of a permutation. */
export const MAX_PERMUTED = 1 << 15;
/** Most rows that are drawn. */
export const MAX_DRAWN = 256;

/** Draws different rows for a tree, in any order. */
export interface RowDraws {
  /**
   * The rows that `RandomState(seed).permutation(population)` has at its first `size` places. At most `MAX_DRAWN` of at
   * most `MAX_PERMUTED`.
   */
  readonly permuted: (seed: number, population: number, size: number) => Int32Array;
  /**
   * The first `size` different numbers of `RandomState(seed).below(population)`.
   *
   * @param isDrawn - one a row of the population, all 0, before and after.
   */
  readonly different: (seed: number, isDrawn: Uint8Array, size: number) => Int32Array;
}

/*
 * Why `permuted` draws the same rows several times faster: the shuffle exchanges place i with a random place j(i) <= i,
 * for i from the last down to 1. Exchanges with i < size stay among the first `size` places, so only those above decide
 * which rows come to lie there. The j(i) are drawn as `below` draws them, rejections included, but without a branch: a
 * rejected word is written and then overwritten. Then the exchanges are undone, last first, for a token at each of the
 * first `size` places: a token that lies at j(i) moves to i. It ends on the row that the shuffle brought to its place.
 *
 * The random words come from a ring of 1024, a power of two that masked indices cannot leave, each made of the words
 * 624, 623 and 227 before. Making, tempering and using a word in one loop lets the processor do them side by side.
 *
 * Tables are constants of a closure that is made once: see treeWalker.ts.
 */
function createRowDraws(): RowDraws {
  const ring = new Int32Array(1024);
  const ringMask = 1024 - 1;
  const nState = STATE_LENGTH;
  const nBack = STATE_LENGTH - SHIFT;
  /** j(i). */
  const partner = new Int32Array(MAX_PERMUTED);
  /** Token (from 1) at each place, or 0; and where each token is. Token 0 takes all moves of no token. */
  const tokenAt = new Uint16Array(MAX_PERMUTED);
  const placeOf = new Int32Array(2 * MAX_DRAWN);
  const placeMask = MAX_PERMUTED - 1;
  const tokenMask = 2 * MAX_DRAWN - 1;

  /** Makes word k (the state has 0 .. 623), given the words 624 and 623 before. */
  function makeWord(k: number, oldest: number, next: number): number {
    const word = ring[(k - nBack) & ringMask] ^ twist(oldest, next);
    ring[k & ringMask] = word;
    return temper(word);
  }

  function permuted(seed: number, population: number, size: number): Int32Array {
    seedState(ring, seed);
    drawAllPartners(population, size);
    layTokens(population, size);
    for (let start = size; start < population; start += BLOCK_LENGTH) {
      moveTokens(start, Math.min(start + BLOCK_LENGTH, population));
    }
    return placeOf.slice(1, size + 1);
  }

  /** From the last place down to `size`, in short stretches that need the same bits of a word. */
  function drawAllPartners(population: number, size: number): void {
    let word = nState;
    for (let highest = population - 1; highest >= size;) {
      const mask = 0xffffffff >>> Math.clz32(highest);
      const lowest = Math.max(size, (mask >>> 1) + 1, highest + 1 - BLOCK_LENGTH);
      word = drawPartners(word, highest, lowest, mask);
      highest = lowest - 1;
    }
  }

  /** Draws j(i) for i from `highest` down to `lowest`; returns the number of the next word. */
  function drawPartners(firstWord: number, highest: number, lowest: number, mask: number): number {
    let k = firstWord;
    let oldest = ring[(k - nState) & ringMask];
    for (let i = highest; i >= lowest; k++) {
      const next = ring[(k - nState + 1) & ringMask];
      const j = makeWord(k, oldest, next) & mask;
      oldest = next;
      partner[i & placeMask] = j;
      i = i - 1 - ((i - j) >> 31);
    }
    return k;
  }

  function layTokens(population: number, size: number): void {
    tokenAt.fill(0, size, population);
    for (let token = 1; token <= size; token++) {
      tokenAt[token - 1] = token;
      placeOf[token] = token - 1;
    }
  }

  /** Undoes the exchanges of the places from `start` to `end - 1`. */
  function moveTokens(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const j = partner[i & placeMask] & placeMask;
      const token = tokenAt[j] & tokenMask;
      tokenAt[i & placeMask] = token;
      tokenAt[j] = 0;
      placeOf[token] = i;
    }
  }

  function different(seed: number, isDrawn: Uint8Array, size: number): Int32Array {
    seedState(ring, seed);
    const rows = new Int32Array(size);
    const largest = isDrawn.length - 1;
    const mask = 0xffffffff >>> Math.clz32(largest);
    let n = 0;
    for (let k = nState; n < rows.length; k++) {
      const row = makeWord(k, ring[(k - nState) & ringMask], ring[(k - nState + 1) & ringMask]) & mask;
      if (row <= largest && isDrawn[row] === 0) {
        isDrawn[row] = 1;
        rows[n++] = row;
      }
    }
    for (let i = 0; i < n; i++) {
      isDrawn[rows[i]] = 0;
    }
    return rows;
  }

  return { permuted, different };
}

/** The one set of tables; a tree's draw is not interrupted. */
export const rowDraws = createRowDraws();
