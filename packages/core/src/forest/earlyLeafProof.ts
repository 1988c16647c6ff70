/*
 * scikit-learn grows the trees as regression trees on random targets, and looks at these targets for two tests alone: is
 * their variance in a node above 2^-52; does the split not raise it. A test fails once in some thousand forests, and
 * then it makes a leaf. Both take sums in a certain order, because their last bits could decide. Here, approximate sums
 * prove that they cannot.
 *
 * Let u = 2^-53, m the node's samples, M its parent's (its own at the root), nl and nr its children's, dm the distance of
 * the children's mean targets, all targets in [0, 1). The variance is at least nl nr dm^2 / m^2, and that is also what
 * the split lowers it by. Rounding moves scikit-learn's variances, whose sums have at most M terms below 1, by less than
 * 32 u M^2 / m together. So both tests pass for certain if nl nr dm^2 > 64 u M^2 m. Where no split is found, only the
 * first test counts: two targets a distance q apart give a variance of at least q^2 / 2m, which is enough if
 * q^2 > 128 u M^2. The distances are taken 1e-9 shorter to make up for the rounding of our own sums.
 */

/** 64 u, 128 u. */
const SPLIT_MARGIN = 32 * Number.EPSILON;
const PAIR_MARGIN = 64 * Number.EPSILON;
const OWN_ROUNDING = 1e-9;

/** True if both tests pass for certain in a node that is split into children with these sums of targets. */
export function splitPasses(
  nLeft: number,
  leftSum: number,
  nRight: number,
  rightSum: number,
  nParent: number
): boolean {
  const distance = Math.abs(leftSum / nLeft - rightSum / nRight) - OWN_ROUNDING;
  const bound = SPLIT_MARGIN * nParent * nParent * (nLeft + nRight);
  return distance > 0 && nLeft * nRight * distance * distance > bound;
}

/** True if the first test passes for certain in a node with these two targets. */
export function pairPasses(target: number, other: number, nParent: number): boolean {
  const distance = Math.abs(target - other) - OWN_ROUNDING;
  return distance > 0 && distance * distance > PAIR_MARGIN * nParent * nParent;
}
