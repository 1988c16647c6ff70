import { pairwiseSum } from './pairwiseSum';

// That it adds in numpy's order is tested in dev/golden/sklearn; here is where that order changes, by small examples.

/** 1, and numbers of which one alone is lost beside it, but two are not. */
const oneAndSmall = (length: number): Float64Array => new Float64Array(length).fill(2 ** -53).fill(1, 0, 1);

it('fewer than eight numbers are added one by one', () => {
  expect(pairwiseSum(new Float64Array(0))).toBe(0);
  expect(pairwiseSum(oneAndSmall(7))).toBe(1);
});

it('eight are added in pairs, and pairs of pairs', () => {
  // (1 + s) + (s + s), and to this (s + s) + (s + s).
  expect(pairwiseSum(oneAndSmall(8))).toBe(1 + 6 * 2 ** -53);
});

it('what does not make eight more is added one by one', () => {
  // Of the seven more, the first is rounded up, to an even last digit, and the others are lost.
  expect(pairwiseSum(oneAndSmall(15))).toBe(1 + 8 * 2 ** -53);
  // Here the one is lost that is added to 1, and the sums beside it are twice as large.
  expect(pairwiseSum(oneAndSmall(16))).toBe(1 + 14 * 2 ** -53);
});
