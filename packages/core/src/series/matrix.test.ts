import { createMatrix, matrixFromRows, selectRows } from './matrix';

describe('createMatrix', () => {
  it('knows how many samples its columns have', () => {
    expect(createMatrix([Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)]).nSamples).toBe(3);
    expect(createMatrix([]).nSamples).toBe(0);
  });

  it('refuses columns of different length, and names the first that differs', () => {
    const columns = [Float64Array.of(1, 2), Float64Array.of(3, 4), Float64Array.of(5)];
    expect(() => createMatrix(columns)).toThrow(
      'Columns of a matrix must have equal length: column 0 has 2 values, column 2 has 1.'
    );
  });
});

it('selectRows takes the given rows in the given order, also twice, and copies', () => {
  const X = createMatrix([Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)]);
  const selected = selectRows(X, [2, 0, 2]);
  expect(selected).toEqual(createMatrix([Float64Array.of(3, 1, 3), Float64Array.of(6, 4, 6)]));
  expect(selectRows(X, [])).toEqual(createMatrix([new Float64Array(0), new Float64Array(0)]));
});

it('a matrix is made of rows, which must have equal length', () => {
  const X = matrixFromRows([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  expect(X.nSamples).toBe(3);
  expect(X.columns.map((column) => Array.from(column))).toEqual([
    [1, 3, 5],
    [2, 4, 6],
  ]);
  expect(() => matrixFromRows([[1, 2], [3]])).toThrow(
    'Rows of a matrix must have equal length: row 0 has 2 values, row 1 has 1.'
  );
});
