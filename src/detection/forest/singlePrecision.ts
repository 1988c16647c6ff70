/**
 * The forest sees single precision, as in scikit-learn. Infinities, which scikit-learn refuses, and numbers beyond the
 * range of single precision become missing (NaN): a wild value must not stop the panel.
 */
export function toSingle(value: number): number {
  const single = Math.fround(value);
  return single - single === 0 ? single : NaN;
}

/** Some rows of a column in single precision. */
export function gatherSingles(column: Float64Array, rows: Int32Array): Float32Array {
  return Float32Array.from(rows, (row) => toSingle(column[row]));
}

/** True if no value is missing in single precision. */
export function isComplete(column: Float64Array): boolean {
  let difference = 0;
  for (let i = 0; i < column.length; i++) {
    const single = Math.fround(column[i]);
    difference += single - single; // NaN for NaN and infinities
  }
  return difference === 0;
}
