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

/** The median of some values; NaN if there are none. The values are sorted in place. */
export function medianInPlace(values: Float64Array): number {
  return quantileOfSorted(values.sort(), 0.5);
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
  const chosen = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (every === 1 || Math.round(time[i] / step) % every === 0) {
      chosen[count++] = i;
    }
  }
  return count >= Math.min(n, MAX_SORTED / 4) ? chosen.slice(0, count) : evenly(n, every);
}

function evenly(n: number, every: number): Int32Array {
  return Int32Array.from({ length: Math.floor((n - 1) / every) + 1 }, (_, k) => k * every);
}
