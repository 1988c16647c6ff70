/** Up to this many numbers are added in eight interleaved rows, more are halved first. */
const BLOCK_LENGTH = 128;

/**
 * The sum of a column, added in the order in which numpy adds contiguous numbers ("pairwise"). The order decides the
 * last digits, and thus whether mean and variance equal scikit-learn's.
 */
export function pairwiseSum(values: Float64Array): number {
  const { length } = values;
  if (length > BLOCK_LENGTH) {
    const half = Math.floor(length / 2);
    const middle = half - (half % 8);
    return pairwiseSum(values.subarray(0, middle)) + pairwiseSum(values.subarray(middle));
  }
  return length < 8 ? sumInOrder(values, 0, 0) : sumOfBlock(values);
}

function sumInOrder(values: Float64Array, from: number, start: number): number {
  let sum = start;
  for (let i = from; i < values.length; i++) {
    sum += values[i];
  }
  return sum;
}

function sumOfBlock(values: Float64Array): number {
  let [r0, r1, r2, r3, r4, r5, r6, r7] = values;
  const end = values.length - (values.length % 8);
  for (let i = 8; i < end; i += 8) {
    r0 += values[i];
    r1 += values[i + 1];
    r2 += values[i + 2];
    r3 += values[i + 3];
    r4 += values[i + 4];
    r5 += values[i + 5];
    r6 += values[i + 6];
    r7 += values[i + 7];
  }
  return sumInOrder(values, end, r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7)));
}
