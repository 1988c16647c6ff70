/**
 * What TreeSHAP knows on its way from the root to a leaf (Lundberg, Erion and Lee, "Consistent Individualized Feature
 * Attribution for Tree Ensembles", 2018, algorithm 2): for each feature on the path, the fraction of samples that
 * flow this way if the feature is unknown (`zero`) and whether the explained sample does (`one`), and, for each number
 * of known features, the weight of all subsets of that size (`weight`).
 *
 * Entry 0 stands for no feature. Every depth has its own stretch of the arrays, so that a branch can go back.
 */
export class PathTable {
  private readonly stride: number;
  private readonly feature: Int32Array;
  private readonly zero: Float64Array;
  private readonly one: Float64Array;
  private readonly weight: Float64Array;
  /** Number of entries at each depth. */
  private readonly length: Int32Array;

  constructor(maxDepth: number) {
    this.stride = maxDepth + 2;
    const size = this.stride * this.stride;
    this.feature = new Int32Array(size);
    this.zero = new Float64Array(size);
    this.one = new Float64Array(size);
    this.weight = new Float64Array(size);
    this.length = new Int32Array(this.stride);
  }

  /** Begins the path of a depth: that of the depth above, with one more step. */
  extend(depth: number, feature: number, zero: number, one: number): void {
    const at = depth * this.stride;
    const l = depth === 0 ? 0 : this.length[depth - 1];
    const { weight } = this;
    for (const array of [this.feature, this.zero, this.one, weight]) {
      array.copyWithin(at, at - this.stride, at - this.stride + l);
    }
    this.feature[at + l] = feature;
    this.zero[at + l] = zero;
    this.one[at + l] = one;
    weight[at + l] = l === 0 ? 1 : 0;
    for (let i = l - 1; i >= 0; i--) {
      weight[at + i + 1] += (one * weight[at + i] * (i + 1)) / (l + 1);
      weight[at + i] = (zero * weight[at + i] * (l - i)) / (l + 1);
    }
    this.length[depth] = l + 1;
  }

  /**
   * A feature that splits a second time replaces its first split: takes it out of the path of a depth and returns its
   * fractions, or 1 and 1 if it is not on the path.
   */
  takeOut(depth: number, feature: number): { zero: number; one: number } {
    const at = depth * this.stride;
    const l = this.length[depth] - 1;
    let found = 1;
    while (found <= l && this.feature[at + found] !== feature) {
      found++;
    }
    if (found > l) {
      return { zero: 1, one: 1 };
    }
    const fractions = { zero: this.zero[at + found], one: this.one[at + found] };
    this.unwind(at, l, fractions);
    for (const array of [this.feature, this.zero, this.one]) {
      array.copyWithin(at + found, at + found + 1, at + l + 1);
    }
    this.length[depth] = l;
    return fractions;
  }

  /** Adds what a leaf of this value gives to each feature on the path of a depth. */
  attribute(depth: number, value: number, shapley: Float64Array): void {
    const at = depth * this.stride;
    const l = this.length[depth] - 1;
    for (let i = 1; i <= l; i++) {
      const zero = this.zero[at + i];
      const one = this.one[at + i];
      shapley[this.feature[at + i]] += this.weightWithout(at, l, zero, one) * (one - zero) * value;
    }
  }

  /** The inverse of `extend` for the weights of a path of l + 1 entries. */
  private unwind(at: number, l: number, { zero, one }: { zero: number; one: number }): void {
    const { weight } = this;
    let next = weight[at + l];
    for (let j = l - 1; j >= 0; j--) {
      if (one === 0) {
        weight[at + j] = (weight[at + j] * (l + 1)) / (zero * (l - j));
      } else {
        const before = weight[at + j];
        weight[at + j] = (next * (l + 1)) / ((j + 1) * one);
        next = before - (weight[at + j] * zero * (l - j)) / (l + 1);
      }
    }
  }

  /** The sum of the weights that `unwind` would leave. */
  private weightWithout(at: number, l: number, zero: number, one: number): number {
    const { weight } = this;
    let total = 0;
    let next = weight[at + l];
    for (let j = l - 1; j >= 0; j--) {
      if (one === 0) {
        total += (weight[at + j] * (l + 1)) / (zero * (l - j));
      } else {
        const unwound = (next * (l + 1)) / ((j + 1) * one);
        total += unwound;
        next = weight[at + j] - (unwound * zero * (l - j)) / (l + 1);
      }
    }
    return total;
  }
}
