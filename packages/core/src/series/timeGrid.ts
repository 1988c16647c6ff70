import { endsStep, runToEnd, type Steps } from '../task/steps';

/** Times as frames carry them: epoch milliseconds, with nulls and worse possible. */
export type Times = ArrayLike<unknown>;

/** The distinct valid times of all series, ascending: the moments of the samples. */
export function createTimeGrid(series: readonly Times[]): Float64Array {
  return runToEnd(timeGridSteps(series));
}

/** `createTimeGrid` in steps. */
export function* timeGridSteps(series: readonly Times[]): Steps<Float64Array> {
  let grid: Float64Array = new Float64Array();
  for (const times of series) {
    grid = yield* mergeSteps(grid, yield* ascendingSteps(times));
  }
  return grid;
}

/**
 * The place of each row's time on the grid, -1 for rows without a valid time and for times that are not on it. Rows in
 * order cost one comparison each, others a binary search.
 */
export function positionsOnGrid(times: Times, grid: Float64Array): Int32Array {
  return runToEnd(positionSteps(times, grid));
}

/** `positionsOnGrid` in steps. */
export function* positionSteps(times: Times, grid: Float64Array): Steps<Int32Array> {
  const positions = new Int32Array(times.length);
  let expected = 0;
  for (let row = 0; row < times.length; row++) {
    const time = times[row];
    const position = grid[expected] === time ? expected : isTime(time) ? indexOfSorted(grid, time) : -1;
    positions[row] = position;
    expected = position + 1;
    if (endsStep(row)) {
      yield;
    }
  }
  return positions;
}

/** Farther from 1970 than this (milliseconds) there is no date. */
export const FARTHEST = 8.64e15;

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST;
}

/** The valid times of a series in ascending order; times may repeat. */
function* ascendingSteps(times: Times): Steps<Float64Array> {
  const valid = new Float64Array(times.length);
  let n = 0;
  let ascending = true;
  for (let row = 0; row < times.length; row++) {
    const time = times[row];
    if (isTime(time)) {
      ascending &&= n === 0 || time >= valid[n - 1];
      valid[n++] = time;
    }
    if (endsStep(row)) {
      yield;
    }
  }
  return ascending ? valid.subarray(0, n) : valid.subarray(0, n).sort();
}

/** One walk along both: sorting all times at once would take many times as long. */
function* mergeSteps(a: Float64Array, b: Float64Array): Steps<Float64Array> {
  const merged = new Float64Array(a.length + b.length);
  let n = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const time = j >= b.length || a[i] <= b[j] ? a[i++] : b[j++];
    if (n === 0 || time !== merged[n - 1]) {
      merged[n++] = time;
    }
    if (endsStep(i + j)) {
      yield;
    }
  }
  return merged.slice(0, n);
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
