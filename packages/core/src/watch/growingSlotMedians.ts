import type { Steps } from '../task/steps';
import { slotStarts } from './profile';
import { quantileOfSorted } from './sampleQuantiles';
import { SLOT_BLOCK } from './slots';

/** Up to so many new values of a slot are sorted by insertion. */
const SHORT = 16;

/**
 * The median of each slot over a part that grows: the values of each slot are kept in order, and new ones are merged into
 * them. Looking for the medians of each part anew took a quarter of the verdict on two years of minutes.
 */
export class GrowingSlotMedians {
  private readonly start: Int32Array;
  private readonly count: Int32Array;
  private nTaken = 0;

  /** @param sorted - As long as the values: keeps those of each slot so far, ascending, one slot after the other. */
  constructor(
    private readonly values: Float64Array,
    private readonly slots: Int32Array,
    private readonly nSlots: number,
    private readonly sorted: Float64Array = new Float64Array(values.length)
  ) {
    this.start = slotStarts(slots, nSlots);
    this.count = new Int32Array(nSlots);
  }

  /** The medians of the first `n` values, no fewer than before; NaN for a slot without values. */
  *upTo(n: number): Steps<Float64Array> {
    const { start, sorted, count, nSlots } = this;
    const next = start.slice(0, nSlots);
    for (let slot = 0; slot < nSlots; slot++) {
      next[slot] += count[slot];
    }
    for (let from = this.nTaken; from < n; from += SLOT_BLOCK) {
      this.append(next, from, Math.min(n, from + SLOT_BLOCK));
      yield;
    }
    this.nTaken = n;
    const medians = new Float64Array(nSlots);
    let nDone = 0;
    for (let slot = 0; slot < nSlots; slot++) {
      const total = next[slot] - start[slot];
      const own = sorted.subarray(start[slot], next[slot]);
      merge(own, count[slot]);
      count[slot] = total;
      medians[slot] = quantileOfSorted(own, 0.5);
      nDone += total;
      if (nDone > SLOT_BLOCK) {
        nDone = 0;
        yield;
      }
    }
    return medians;
  }

  private append(next: Int32Array, from: number, to: number): void {
    const { values, slots, sorted } = this;
    for (let i = from; i < to; i++) {
      sorted[next[slots[i]]++] = values[i];
    }
  }
}

/** Brings values into order of which the first ones already are. */
function merge(values: Float64Array, nSorted: number): void {
  const added = values.slice(nSorted);
  if (added.length > SHORT) {
    added.sort();
  } else {
    insertionSort(added);
  }
  let old = nSorted - 1;
  let place = values.length - 1;
  for (let k = added.length - 1; k >= 0; place--) {
    values[place] = old >= 0 && values[old] > added[k] ? values[old--] : added[k--];
  }
}

function insertionSort(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    let at = i;
    while (at > 0 && values[at - 1] > value) {
      values[at] = values[at - 1];
      at--;
    }
    values[at] = value;
  }
}
