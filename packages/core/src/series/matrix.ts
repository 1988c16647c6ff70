/**
 * Samples x features, stored feature by feature as pandas stores a DataFrame: one column of `nSamples` numbers each.
 * NaN means missing. Columns are never written to.
 */
export interface Matrix {
  readonly nSamples: number;
  readonly columns: readonly Float64Array[];
}

/**
 * Makes a matrix of columns of equal length.
 *
 * @throws RangeError if the columns differ in length.
 */
export function createMatrix(columns: readonly Float64Array[]): Matrix {
  const nSamples = columns.length === 0 ? 0 : columns[0].length;
  const ragged = columns.findIndex((column) => column.length !== nSamples);
  if (ragged >= 0) {
    throw new RangeError(
      `Columns of a matrix must have equal length: column 0 has ${nSamples} values, column ${ragged} has ${columns[ragged].length}.`
    );
  }
  return { nSamples, columns };
}

/**
 * A matrix of rows, as numpy and CSV files hold samples: shape (n_samples, n_features).
 *
 * @throws RangeError if the rows differ in length.
 */
export function matrixFromRows(rows: ReadonlyArray<ArrayLike<number>>): Matrix {
  const nFeatures = rows.length === 0 ? 0 : rows[0].length;
  const ragged = rows.findIndex((row) => row.length !== nFeatures);
  if (ragged >= 0) {
    throw new RangeError(
      `Rows of a matrix must have equal length: row 0 has ${nFeatures} values, row ${ragged} has ${rows[ragged].length}.`
    );
  }
  return createMatrix(Array.from({ length: nFeatures }, (_, f) => Float64Array.from(rows, (row) => row[f])));
}

/**
 * Makes sure that a matrix is one.
 *
 * @throws RangeError if a column has another length than `nSamples` says.
 */
export function checkColumns({ nSamples, columns }: Matrix): void {
  const ragged = columns.findIndex((column) => column.length !== nSamples);
  if (ragged >= 0) {
    throw new RangeError(
      `Column ${ragged} has ${columns[ragged].length} values; expected ${nSamples} as nSamples says.`
    );
  }
}

/** The given rows of a matrix, in the given order, as a new matrix. */
export function selectRows(X: Matrix, rows: ArrayLike<number>): Matrix {
  const columns = X.columns.map((column) => {
    const selected = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      selected[i] = column[rows[i]];
    }
    return selected;
  });
  return { nSamples: rows.length, columns };
}
