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

/** True if no value is missing in single precision. (No loop of our own: a first verdict would wait for its compilation.) */
export function isComplete(column: Float64Array): boolean {
  const singles = new Float32Array(column);
  return ![NaN, Infinity, -Infinity].some((missing) => singles.includes(missing));
}

const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** The largest number of single precision up to a value. */
export function floorToSingle(value: number): number {
  const nearest = Math.fround(value);
  return nearest <= value ? nearest : -nextSingle(-nearest);
}

/** The smallest number of single precision above one of them. */
export function nextSingle(value: number): number {
  single[0] = value + 0; // -0 becomes 0
  bits[0] += single[0] >= 0 ? 1 : -1;
  return single[0];
}
