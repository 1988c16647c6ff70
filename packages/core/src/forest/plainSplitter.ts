import { RandomSplitter } from './randomSplitter';

/** Splits any samples, with or without missing values, and arranges them in scikit-learn's order. */
export class PlainSplitter extends RandomSplitter {
  /** Numbers of the samples; those of a node stand side by side. */
  readonly order: Int32Array;
  private readonly values: Float32Array;

  /** @param columns - values of the tree's samples in float32, NaN where missing. */
  constructor(
    private readonly columns: readonly Float32Array[],
    nSamples: number,
    state: number
  ) {
    super();
    this.begin(columns.length, state);
    this.order = Int32Array.from({ length: nSamples }, (_, i) => i);
    this.values = new Float32Array(nSamples);
  }

  protected findRange(feature: number, start: number, end: number): void {
    const column = this.columns[feature];
    let low = Infinity;
    let high = -Infinity;
    let nMissing = 0;
    for (let p = start; p < end; p++) {
      const value = column[this.order[p]];
      this.values[p] = value;
      low = value < low ? value : low;
      high = value > high ? value : high;
      nMissing += Number.isNaN(value) ? 1 : 0;
    }
    this.range[0] = low;
    this.range[1] = high;
    this.nMissing = nMissing;
  }

  protected partition(start: number, end: number, threshold: number, missingGoToLeft: boolean): number {
    const { values, order } = this;
    let left = start;
    let right = end;
    while (left < right) {
      const value = values[left];
      if (Number.isNaN(value) ? missingGoToLeft : value <= threshold) {
        left++;
      } else {
        right--;
        swap(values, left, right);
        swap(order, left, right);
      }
    }
    return left;
  }
}

function swap(array: Int32Array | Float32Array, i: number, j: number): void {
  const swapped = array[i];
  array[i] = array[j];
  array[j] = swapped;
}
