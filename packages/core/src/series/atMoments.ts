/** A gap of more than so many steps is not bridged. */
const MAX_GAP_STEPS = 2;

/**
 * Values of one series at the moments of another: linear between neighbours, NaN where it has none, before its first and
 * after its last value, and in gaps of more than two of its steps.
 *
 * @param time - Epoch milliseconds, in any order; rows with NaN in either array are left out.
 * @param moments - Epoch milliseconds, ascending.
 */
export function valuesAtMoments(time: Float64Array, values: Float64Array, moments: Float64Array): Float64Array {
  const rows = Int32Array.from(time.keys())
    .filter((row) => !Number.isNaN(time[row]) && !Number.isNaN(values[row]))
    .sort((a, b) => time[a] - time[b]);
  const step = medianDistance(Float64Array.from(rows, (row) => time[row]));
  let next = 0;
  return moments.map((moment) => {
    while (next < rows.length && time[rows[next]] < moment) {
      next++;
    }
    if (next < rows.length && time[rows[next]] === moment) {
      return values[rows[next]];
    }
    if (next === 0 || next === rows.length) {
      return NaN;
    }
    const [left, right] = [rows[next - 1], rows[next]];
    const gap = time[right] - time[left];
    const share = (moment - time[left]) / gap;
    return gap > MAX_GAP_STEPS * step ? NaN : values[left] + (values[right] - values[left]) * share;
  });
}

function medianDistance(ascending: Float64Array): number {
  const distances = ascending.slice(1).map((moment, i) => moment - ascending[i]);
  return distances.sort()[distances.length >> 1] ?? 0;
}
