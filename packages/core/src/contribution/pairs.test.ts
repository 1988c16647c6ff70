import type { Part } from './measure';
import { attributePairs, mergedBy } from './pairs';

/** Cells of two labels with 100 requests each; of some there are three times as many during the incident. */
function cells(isGuilty: (a: number, b: number) => boolean): Part[] {
  const range = [0, 1, 2, 3];
  return range.flatMap((a) =>
    range.map((b) => ({ key: [`a${a}`, `b${b}`], before: [100], during: [isGuilty(a, b) ? 700 : 100 + a - b] }))
  );
}

const answer = (given: readonly Part[]) => {
  const found = attributePairs({ kind: 'sum' }, given);
  return [found?.labels, found?.attribution.standsOut.map(({ part }) => part.key)];
};

it('names the two values that are guilty together', () => {
  expect(answer(cells((a, b) => a === 2 && b === 1))).toEqual([[0, 1], [['a2', 'b1']]]);
});

it('names one value where all its cells moved', () => {
  expect(answer(cells((a) => a === 2))).toEqual([[0], [['a2']]]);
  expect(answer(cells((_, b) => b === 3))).toEqual([[1], [['b3']]]);
});

it('names nothing where all moved, and says nothing of one cell', () => {
  expect(answer(cells(() => true))[1]).toEqual([]);
  expect(attributePairs({ kind: 'sum' }, cells(() => true).slice(0, 1))).toBeUndefined();
});

it('adds up what has the same value of a label', () => {
  const merged = mergedBy(
    { kind: 'sum' },
    cells(() => false),
    [1]
  );
  expect(merged[0]).toEqual({ key: ['b0'], before: [400], during: [406] });
});
