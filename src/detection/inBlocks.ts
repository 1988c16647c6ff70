/** Rounds of a loop between two calls. */
export const BLOCK_LENGTH = 512;

/**
 * Calls `work` for one part of a range after another, and not once for the whole: for long loops that a first verdict
 * waits for.
 *
 * Compiled code is entered with a call. A loop that still runs when its code is ready needs other code, made for the
 * middle of the loop: the compiler works twice while everything waits for it. And that code may stay: it does not know
 * the constants of closures (see treeWalker.ts), so that later verdicts are slower, too.
 */
export function inBlocks(start: number, end: number, work: (start: number, end: number) => void): void {
  for (let from = start; from < end; from += BLOCK_LENGTH) {
    work(from, Math.min(from + BLOCK_LENGTH, end));
  }
}
