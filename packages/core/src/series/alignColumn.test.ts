import { runToEnd } from '../task/steps';
import { type AlignedColumn, alignSteps } from './alignColumn';

function align(values: unknown[], positions: number[], nSamples = positions.length): AlignedColumn {
  return runToEnd(alignSteps(values, Int32Array.from(positions), nSamples));
}

it('reads what stands for a number', () => {
  const values = [BigInt(2 ** 60), '5000', ' 4.5e1 ', true, false, '', ' ', 'x', {}, [7], undefined];
  const column = [2 ** 60, 5000, 45, 1, 0, NaN, NaN, NaN, NaN, NaN, NaN];
  const aligned = align(
    values,
    values.map((_, row) => row)
  );
  expect(Array.from(aligned.column)).toEqual(column);
  expect(aligned.unchanged).toBe(false);
  expect(align(['Infinity', '1e300'], [0, 1])).toMatchObject({ nTooLarge: 2, column: Float64Array.of(NaN, NaN) });
});

describe('rows that are the samples', () => {
  it('are unchanged, with and without values', () => {
    expect(align([1, null, 3], [0, 1, 2])).toEqual({
      column: Float64Array.of(1, NaN, 3),
      nTooLarge: 0,
      unchanged: true,
    });
  });

  it.each<[string, unknown[], number[], number]>([
    ['something that is no number', [1, 'x', 3], [0, 1, 2], 3],
    ['NaN, which a plot does not know', [1, NaN, 3], [0, 1, 2], 3],
    ['a value that is too large', [1, 1e39, 3], [0, 1, 2], 3],
    ['another order', [1, 2, 3], [0, 2, 1], 3],
    ['a sample without a row', [1, 2, 3], [0, 1, 2], 4],
    ['a row without a sample', [1, 2, 3], [0, 1, -1], 2],
    ['fewer values than rows', [1, 2], [0, 1, 2], 3],
    ['more values than rows', [1, 2, 3, 4], [0, 1, 2], 3],
    ['fewer rows than samples and values', [1, 2, 3], [0, 1], 3],
  ])('are changed by %s', (_, values, positions, nSamples) => {
    expect(align(values, positions, nSamples).unchanged).toBe(false);
  });
});

it('the last row of a time that has a value wins', () => {
  expect(align([1, 2, null], [0, 0, 0], 1).column).toEqual(Float64Array.of(2));
});

it('a row without a time goes nowhere, whatever its value', () => {
  expect(align([1, Infinity, 3], [0, -1, 1], 2)).toMatchObject({ column: Float64Array.of(1, 3), nTooLarge: 0 });
});

it('values are too large beyond single precision, on both sides; what is no number is not', () => {
  const { column, nTooLarge } = align([3.4e38, -3.5e38, Infinity, NaN, 'many', undefined], [0, 1, 2, 3, 4, 5]);
  expect(nTooLarge).toBe(2);
  expect(column).toEqual(Float64Array.of(3.4e38, NaN, NaN, NaN, NaN, NaN));
});

it('others get their turn while many rows are read', () => {
  const n = 70_000;
  const steps = alignSteps(
    Array.from({ length: n }, () => 1),
    Int32Array.from({ length: n }, (_, i) => i),
    n
  );
  expect([...steps]).toHaveLength(2);
});
