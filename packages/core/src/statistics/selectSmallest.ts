import type { Steps } from '../task/steps';

/** A value and the one that follows in ascending order, which may be equal; Infinity behind the last. */
export interface Selected {
  readonly value: number;
  readonly next: number;
}

/** Values before `low` are no larger, those behind `high` no smaller, than those from `low` to `high`. */
interface Range {
  low: number;
  high: number;
}

/** So many values are looked at in well below a millisecond. */
const MANY = 1 << 15;

/**
 * The k-th smallest value (from 0) and the next larger one in order, without sorting: sorting a million scores would
 * take half as long as scoring them. Hoare's selection, in place; of very many values a step for each look at what is
 * left.
 */
export function* selectSmallestSteps(work: Float64Array, k: number): Steps<Selected> {
  const range: Range = { low: 0, high: work.length - 1 };
  while (range.low < range.high) {
    narrow(work, k, range);
    if (range.high - range.low > MANY) {
      yield;
    }
  }
  let next = Infinity;
  for (let i = k + 1; i < work.length; i++) {
    next = Math.min(next, work[i]);
  }
  return { value: work[k], next };
}

/** Divides the values of a range by one of them, and keeps to the part that holds the k-th. */
function narrow(work: Float64Array, k: number, range: Range): void {
  const { low, high } = range;
  const pivot = medianOf3(work[low], work[(low + high) >>> 1], work[high]);
  let i = low;
  let j = high;
  while (i <= j) {
    while (work[i] < pivot) {
      i++;
    }
    while (work[j] > pivot) {
      j--;
    }
    if (i <= j) {
      const swapped = work[i];
      work[i++] = work[j];
      work[j--] = swapped;
    }
  }
  // Everything between j and i equals the pivot.
  range.low = k <= j ? low : Math.min(i, k);
  range.high = k >= i ? high : Math.max(j, k);
}

function medianOf3(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
