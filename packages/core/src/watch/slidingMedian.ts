/**
 * The median of the last values that were added, in O(window) with a small constant: a sorted copy beside a ring. For
 * windows of up to a few hundred values this beats heaps and skip lists.
 */
export class SlidingMedian {
  private readonly ring: Float64Array;
  private readonly sorted: Float64Array;
  private size = 0;
  private next = 0;

  /** @param capacity - How many values are remembered, 1 or more. */
  constructor(private readonly capacity: number) {
    this.ring = new Float64Array(capacity);
    this.sorted = new Float64Array(capacity);
  }

  /** Forgets all values. */
  clear(): void {
    this.size = 0;
    this.next = 0;
  }

  /** Forgets all values but these, the oldest first; no more than the capacity. */
  set(values: Float64Array): void {
    this.size = values.length;
    this.next = this.size === this.capacity ? 0 : this.size;
    this.ring.set(values);
    this.sorted.set(values);
    this.sorted.subarray(0, this.size).sort();
  }

  /** Adds a value that is not NaN; the oldest one gives way if the window is full. */
  add(value: number): void {
    const { sorted } = this;
    let at = this.size < this.capacity ? this.size++ : this.lowerBound(this.ring[this.next]);
    const last = this.size - 1;
    // The free place moves to where the value belongs.
    if (at > 0 && sorted[at - 1] > value) {
      do {
        sorted[at] = sorted[at - 1];
        at--;
      } while (at > 0 && sorted[at - 1] > value);
    } else {
      while (at < last && sorted[at + 1] < value) {
        sorted[at] = sorted[at + 1];
        at++;
      }
    }
    sorted[at] = value;
    this.ring[this.next] = value;
    this.next = this.next + 1 === this.capacity ? 0 : this.next + 1;
  }

  /** NaN while there is no value. */
  median(): number {
    const { size, sorted } = this;
    const middle = size >> 1;
    return size === 0 ? NaN : size % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private lowerBound(value: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
