import type { Steps } from '../task/steps';

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
      yield;
    }
  }
  return medians;
}

/** Up to this many values are faster moved one by one than by a call of `copyWithin`. */
const SHORT = 48;

/**
 * The values of a window in ascending order. A move finds the places of the leaving and of the entering value by
 * halving, and shifts what lies between by one: some kilobytes at most, which the processor copies in a stroke.
 */
class SortedWindow {
  size = 0;
  private readonly values: Float64Array;

  constructor(capacity: number) {
    this.values = new Float64Array(capacity);
  }

  /** Takes one value out and another one in; NaN stands for none. */
  move(leaving: number, entering: number): void {
    // None left the window: a value leaves from behind the last, or enters there.
    const hole = Number.isNaN(leaving) ? this.size : this.countBelow(leaving);
    const place = Number.isNaN(entering) ? this.size : this.countBelow(entering);
    if (hole < place) {
      this.shiftDown(hole, place - 1);
      this.values[place - 1] = entering;
    } else {
      this.shiftUp(place, hole);
      this.values[place] = entering;
    }
    this.size += Number(!Number.isNaN(entering)) - Number(!Number.isNaN(leaving));
  }

  median(): number {
    const half = this.size >> 1;
    return this.size % 2 === 1 ? this.values[half] : (this.values[half - 1] + this.values[half]) / 2;
  }

  /** The values behind `hole` up to `last` move one place to the front. */
  private shiftDown(hole: number, last: number): void {
    const { values } = this;
    if (last - hole > SHORT) {
      values.copyWithin(hole, hole + 1, last + 1);
      return;
    }
    for (let i = hole; i < last; i++) {
      values[i] = values[i + 1];
    }
  }

  /** The values from `first` to before `hole` move one place to the back. */
  private shiftUp(first: number, hole: number): void {
    const { values } = this;
    if (hole - first > SHORT) {
      values.copyWithin(first + 1, first, hole);
      return;
    }
    for (let i = hole; i > first; i--) {
      values[i] = values[i - 1];
    }
  }

  /** How many values are less, found without a branch: which half is anybody's guess. */
  private countBelow(value: number): number {
    const { values } = this;
    let low = 0;
    for (let length = this.size; length > 0;) {
      const half = (length + 1) >> 1;
      low += half * (Number(values[low + half - 1] < value) | 0);
      length -= half;
    }
    return low;
  }
}
