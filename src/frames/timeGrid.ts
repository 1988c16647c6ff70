/** Times as frames carry them: epoch milliseconds, with nulls and worse possible. */
export type Times = ArrayLike<unknown>;

/** The distinct valid times of all series, ascending: the moments of the samples. */
export function createTimeGrid(series: readonly Times[]): Float64Array {
  const different = series.filter((times, i) => !series.slice(0, i).some((earlier) => sameTimes(earlier, times)));
  const total = different.reduce((sum, times) => sum + times.length, 0);
  const all = new Float64Array(total);
  let n = 0;
  let ascending = true;
  for (const times of different) {
    for (let row = 0; row < times.length; row++) {
      const time = times[row];
      if (isTime(time)) {
        ascending &&= n === 0 || time > all[n - 1];
        all[n++] = time;
      }
    }
  }
  const valid = all.subarray(0, n);
  return ascending ? valid : distinct(valid.sort());
}

/**
 * The place of each row's time on the grid, -1 for rows without a valid time. Rows in order cost one comparison each,
 * others a binary search.
 */
export function positionsOnGrid(times: Times, grid: Float64Array): Int32Array {
  const positions = new Int32Array(times.length);
  let expected = 0;
  for (let row = 0; row < times.length; row++) {
    const time = times[row];
    const position = grid[expected] === time ? expected : isTime(time) ? indexOfSorted(grid, time) : -1;
    positions[row] = position;
    expected = position + 1;
  }
  return positions;
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value);
}

function sameTimes(a: Times, b: Times): boolean {
  if (a === b) {
    return true;
  }
  if (a.length !== b.length) {
    return false;
  }
  for (let row = 0; row < a.length; row++) {
    if (a[row] !== b[row]) {
      return false;
    }
  }
  return true;
}

function distinct(sorted: Float64Array): Float64Array {
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) {
      sorted[n++] = sorted[i];
    }
  }
  return sorted.subarray(0, n);
}

function indexOfSorted(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === value) {
      return middle;
    }
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}
