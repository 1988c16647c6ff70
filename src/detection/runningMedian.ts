import type { Steps } from './steps';

/** Samples between two yields: a few milliseconds of work. */
const SAMPLES_A_STEP = 16384;

/**
 * The median of the `window` samples before each moment: entry `j` looks at `values[j - window .. j - 1]`. NaN is
 * skipped; fewer than `minimum` values give NaN. There are `nSamples + window + 1` entries, so that the same array also
 * holds the median of the samples *after* i: entry `i + 1 + window`.
 */
export function* trailingMedians(values: Float64Array, window: number, minimum: number): Steps<Float64Array> {
  const n = values.length;
  const medians = new Float64Array(n + window + 1);
  const sorted = new SortedWindow(window);
  for (let j = 0; j < medians.length; j++) {
    if (j > 0) {
      sorted.move(j - 1 - window >= 0 ? values[j - 1 - window] : NaN, j - 1 < n ? values[j - 1] : NaN);
    }
    medians[j] = sorted.size < minimum ? NaN : sorted.median();
    if (j % SAMPLES_A_STEP === SAMPLES_A_STEP - 1) {
      yield j / medians.length;
    }
  }
  return medians;
}

/**
 * The values of a window in ascending order. One insertion step a move: neighbouring samples are alike, so most moves
 * are short, and a window of some hundred values fits the first-level cache.
 */
class SortedWindow {
  size = 0;
  private readonly values: Float64Array;

  constructor(capacity: number) {
    this.values = new Float64Array(capacity);
  }

  /** Takes one value out and another one in; NaN stands for none. */
  move(leaving: number, entering: number): void {
    let hole = this.size;
    if (!Number.isNaN(leaving)) {
      hole = this.indexOf(leaving);
    } else if (!Number.isNaN(entering)) {
      this.size++;
    }
    if (!Number.isNaN(entering)) {
      this.fill(hole, entering);
    } else if (!Number.isNaN(leaving)) {
      this.values.copyWithin(hole, hole + 1, this.size);
      this.size--;
    }
  }

  median(): number {
    const half = this.size >> 1;
    return this.size % 2 === 1 ? this.values[half] : (this.values[half - 1] + this.values[half]) / 2;
  }

  /** Puts a value in place of the one at `hole` and moves it to where it belongs. */
  private fill(hole: number, value: number): void {
    const values = this.values;
    while (hole > 0 && values[hole - 1] > value) {
      values[hole] = values[hole - 1];
      hole--;
    }
    while (hole < this.size - 1 && values[hole + 1] < value) {
      values[hole] = values[hole + 1];
      hole++;
    }
    values[hole] = value;
  }

  private indexOf(value: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.values[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
