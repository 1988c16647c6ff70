/**
 * Rounds of a long loop that are done in one call of a function, and not all of them: where a first verdict waits for the
 * loop.
 *
 * Compiled code is entered with a call. A loop that still runs when its code is ready needs other code, made for the
 * middle of the loop: the compiler works twice while everything waits for it. And that code may stay: it does not know
 * the constants of closures (see treeWalker.ts), so that later verdicts are slower, too.
 */
export const BLOCK_LENGTH = 512;
