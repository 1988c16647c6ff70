import { BLOCK_LENGTH } from '../series/blockLength';

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
  for (let start = 0; start < column.length; start += BLOCK_LENGTH) {
    difference += sumOfDifferences(column, start, Math.min(start + BLOCK_LENGTH, column.length));
  }
  return difference === 0;
}

/** The sum of each value's difference to itself, in single precision: NaN if one is NaN or infinite. */
function sumOfDifferences(column: Float64Array, start: number, end: number): number {
  let difference = 0;
  for (let i = start; i < end; i++) {
    const single = Math.fround(column[i]);
    difference += single - single;
  }
  return difference;
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
