import { exp2, log } from '../arithmetic/exactMath';

/** Quantiles are taken of no more than about this many values; the error of a q99 of so many is a few per cent of its distance to q95. */
const MAX_SORTED = 32_768;

/**
 * The q-quantile (0..1) of ascending values, linear between neighbours; NaN if there are none.
 */
export function quantileOfSorted(sorted: Float64Array, q: number): number {
  const n = sorted.length;
  if (n === 0) {
    return NaN;
  }
  const position = q * (n - 1);
  const below = Math.floor(position);
  const share = position - below;
  return below + 1 < n ? sorted[below] * (1 - share) + sorted[below + 1] * share : sorted[below];
}

/** The median of some values; NaN if there are none. The values come out in another order. */
export function medianInPlace(values: Float64Array): number {
  return quantileInPlace(values, 0.5);
}

/** `quantileOfSorted` of values in any order, by selection: a tenth of the time of a sort. They come out in another order. */
export function quantileInPlace(values: Float64Array, q: number): number {
  return quantilesInPlace(values, [q])[0];
}

/** Several quantiles at once, `qs` ascending: each is looked for behind the one before. */
export function quantilesInPlace(values: Float64Array, qs: readonly number[]): number[] {
  const n = values.length;
  let selected = -1;
  return qs.map((q) => {
    if (n === 0) {
      return NaN;
    }
    const position = q * (n - 1);
    const below = Math.floor(position);
    const share = position - below;
    if (below > selected) {
      select(values, below, selected + 1, n - 1);
      selected = below;
    }
    return below + 1 < n ? values[below] * (1 - share) + leastFrom(values, below + 1) * share : values[below];
  });
}

/** The upper of the two middle values, or the middle one. They come out in another order. */
export function upperMedianInPlace(values: Float64Array): number {
  const middle = values.length >> 1;
  select(values, middle, 0, values.length - 1);
  return values[middle];
}

function leastFrom(values: Float64Array, start: number): number {
  let least = values[start];
  for (let i = start + 1; i < values.length; i++) {
    if (values[i] < least) {
      least = values[i];
    }
  }
  return least;
}

/** Ranges up to this length are sorted by insertion. */
const SHORT = 24;
/** From this length on a pivot is itself selected from a sample. */
const LONG = 600;

/** Brings the k-th smallest value to place k, smaller ones before it, larger ones behind (Floyd and Rivest 1975). */
function select(values: Float64Array, k: number, from: number, to: number): void {
  let low = from;
  let high = to;
  while (high - low >= SHORT) {
    if (high - low > LONG) {
      const n = high - low + 1;
      const rank = k - low + 1;
      const size = exp2((2 * log(n)) / (3 * Math.LN2)) / 2;
      const logarithm = 0.7 * (31 - Math.clz32(n));
      const deviation = Math.sqrt((logarithm * size * (n - size)) / n) / 2;
      const centre = k - (rank * size) / n;
      const shift = 2 * rank < n ? -deviation : deviation;
      select(values, k, Math.max(low, Math.floor(centre + shift)), Math.min(high, Math.floor(centre + size + shift)));
    }
    const pivot = values[k];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) {
        i++;
      }
      while (values[j] > pivot) {
        j--;
      }
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    // What is between j and i equals the pivot.
    if (k <= j) {
      high = j;
    } else if (k >= i) {
      low = i;
    } else {
      return;
    }
  }
  for (let i = low + 1; i <= high; i++) {
    const value = values[i];
    let at = i;
    while (at > low && values[at - 1] > value) {
      values[at] = values[at - 1];
      at--;
    }
    values[at] = value;
  }
}

/**
 * Which samples stand for all where only quantiles are asked for: all of up to 32,768, else every k-th. They are chosen
 * by their time, not by their place, so that a window that moves on keeps those it had.
 *
 * @param time - Epoch milliseconds, ascending.
 * @param step - Milliseconds between samples.
 * @returns indices, ascending.
 */
export function representatives(time: Float64Array, step: number): Int32Array {
  const n = time.length;
  // Odd, so that it goes through all times of the day.
  const every = n <= MAX_SORTED ? 1 : Math.ceil(n / MAX_SORTED) | 1;
  if (every === 1) {
    return evenly(n, 1);
  }
  const chosen = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (Math.round(time[i] / step) % every === 0) {
      chosen[count++] = i;
    }
  }
  return count >= Math.min(n, MAX_SORTED / 4) ? chosen.slice(0, count) : evenly(n, every);
}

/** Some of the values, by their indices. */
export function pick(values: Float64Array, indices: Int32Array): Float64Array {
  const picked = new Float64Array(indices.length);
  for (let k = 0; k < picked.length; k++) {
    picked[k] = values[indices[k]];
  }
  return picked;
}

function evenly(n: number, every: number): Int32Array {
  const indices = new Int32Array(Math.floor((n - 1) / every) + 1);
  for (let k = 0; k < indices.length; k++) {
    indices[k] = k * every;
  }
  return indices;
}
