import { RandomState } from './randomState';
import { drawsByPermutation, sampleWithoutReplacement } from './sampleWithoutReplacement';

// That the numbers are scikit-learn's is tested in dev/golden/sklearn.

it.each([
  [1000, 5, 'few of many'],
  [1000, 300, 'some of many'],
  [1000, 995, 'nearly all'],
  [7, 7, 'all'],
  [1, 1, 'the only one'],
  [5, 0, 'none'],
  [0, 0, 'none of none'],
])('of %d, %d different ones are drawn (%s)', (population, size) => {
  const drawn = sampleWithoutReplacement(new RandomState(1), population, size);
  expect(drawn).toHaveLength(size);
  expect(new Set(drawn).size).toBe(size);
  expect(drawn.every((i) => i >= 0 && i < population)).toBe(true);
});

it('more than there are is refused', () => {
  expect(() => sampleWithoutReplacement(new RandomState(1), 3, 4)).toThrow(
    new RangeError('Cannot draw 4 different integers from 3; expected at most 3.')
  );
});

it('one in a hundred and fewer, and 99 and more, are not drawn by a permutation', () => {
  const isByPermutation = (size: number): boolean => drawsByPermutation(1000, size);
  expect([10, 11, 989, 990].map(isByPermutation)).toEqual([false, true, true, false]);
  expect(drawsByPermutation(0, 0)).toBe(false);
});
