/**
 * scikit-learn grows the trees as regression trees on random targets y, and never splits a node whose targets have a
 * variance ("impurity") of 2^-52 or less. That happens once in some thousand forests, and then it decides a tree: so
 * the sums are kept, in scikit-learn's order of addition.
 */
export class NodeImpurity {
  private readonly totalWeight: number;
  private sum = 0;
  private sumOfSquares = 0;
  private weight = 0;
  /** Of the children that the last `evaluateSplit` looked at. */
  left = 0;
  right = 0;

  constructor(
    private readonly targets: Float64Array,
    private readonly weights: Float64Array
  ) {
    this.totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  }

  /** Adds up the node of the samples `order[start]` .. `order[end - 1]`. */
  enterNode(order: Int32Array, start: number, end: number): void {
    this.sum = 0;
    this.sumOfSquares = 0;
    this.weight = 0;
    for (let p = start; p < end; p++) {
      const weighted = this.weights[order[p]] * this.targets[order[p]];
      this.sum += weighted;
      this.sumOfSquares += weighted * this.targets[order[p]];
      this.weight += this.weights[order[p]];
    }
  }

  /** The variance of the entered node's targets. */
  ofNode(): number {
    return variance(this.sum, this.sumOfSquares, this.weight);
  }

  /** Sets `left` and `right` and returns by how much the split lowers the impurity of the whole tree. */
  evaluateSplit(order: Int32Array, start: number, position: number, end: number, impurity: number): number {
    const { sum, weight } = this;
    let leftSum = 0;
    let leftWeight = 0;
    if (position - start <= end - position) {
      for (let p = start; p < position; p++) {
        leftSum += this.weights[order[p]] * this.targets[order[p]];
        leftWeight += this.weights[order[p]];
      }
    } else {
      leftSum = sum;
      leftWeight = weight;
      for (let p = end - 1; p >= position; p--) {
        leftSum -= this.weights[order[p]] * this.targets[order[p]];
        leftWeight -= this.weights[order[p]];
      }
    }
    let leftSquares = 0;
    for (let p = start; p < position; p++) {
      leftSquares += this.weights[order[p]] * this.targets[order[p]] * this.targets[order[p]];
    }
    const rightWeight = weight - leftWeight;
    this.left = variance(leftSum, leftSquares, leftWeight);
    this.right = variance(sum - leftSum, this.sumOfSquares - leftSquares, rightWeight);
    const lowered = impurity - (rightWeight / weight) * this.right - (leftWeight / weight) * this.left;
    return (weight / this.totalWeight) * lowered;
  }
}

function variance(sum: number, sumOfSquares: number, weight: number): number {
  return sumOfSquares / weight - (sum / weight) * (sum / weight);
}
