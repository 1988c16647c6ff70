import { pairPasses, splitPasses } from './earlyLeafProof';
import { RandomState } from '../random/randomState';
import { NodeImpurity } from './nodeImpurity';

/** 2^-53, half of the distance of 1 to the next number. */
const u = Number.EPSILON / 2;
/** Distances are taken that much shorter, to make up for the rounding of sums. */
const OWN_ROUNDING = 1e-9;

/** Targets as far apart as `margin` says, and a little less or more. */
function around(margin: number, passes: (distance: number) => boolean): boolean[] {
  const least = Math.sqrt(margin) + OWN_ROUNDING;
  return [0.999, 1.001].map((factor) => passes(least * factor));
}

describe('a node without a split has a variance for certain', () => {
  it('if two of its targets are so far apart that their squared distance is above 128 u M^2', () => {
    for (const nParent of [2, 30, 256]) {
      const margin = 128 * u * nParent ** 2;
      expect(around(margin, (distance) => pairPasses(0.5, 0.5 + distance, nParent))).toEqual([false, true]);
      expect(around(margin, (distance) => pairPasses(0.5 + distance, 0.5, nParent))).toEqual([false, true]);
    }
  });

  it('not if they are equal, or differ by no more than our own rounding', () => {
    expect([pairPasses(0.5, 0.5, 2), pairPasses(0.5, 0.5 + 5e-10, 0)]).toEqual([false, false]);
  });
});

it('where two targets say so, scikit-learn’s own sums find a variance above 2^-52, whatever else is in the node', () => {
  const random = new RandomState(1);
  let nClose = 0;
  for (let k = 0; k < 2000; k++) {
    // All targets alike but one, which is about as far away as just suffices.
    const n = 2 + random.below(255);
    const targets = new Float64Array(n).fill(random.double());
    const least = Math.sqrt(128 * u) * n + OWN_ROUNDING;
    targets[random.below(n)] += least * (0.5 + random.double());
    const [low, high] = [Math.min(...targets), Math.max(...targets)];
    if (pairPasses(low, high, n)) {
      nClose++;
      const impurity = new NodeImpurity(targets, new Float64Array(n).fill(1));
      const order = Int32Array.from(targets, (_, i) => i);
      impurity.enterNode(order, 0, n);
      expect(impurity.ofNode()).toBeGreaterThan(Number.EPSILON);
    }
  }
  expect(nClose).toBeGreaterThan(500);
});

describe('a split lowers the variance for certain', () => {
  it('if nl nr dm^2, of the distance of the children’s means, is above 64 u M^2 m', () => {
    for (const [nLeft, nRight, nParent] of [
      [1, 1, 2],
      [3, 40, 43],
      [200, 56, 256],
      [1, 1, 300],
      [20, 5, 90],
    ]) {
      const n = nLeft + nRight;
      const margin = (64 * u * nParent ** 2 * n) / (nLeft * nRight);
      const apart = (distance: number): boolean =>
        splitPasses(nLeft, nLeft * 0.5, nRight, nRight * (0.5 + distance), nParent);
      expect(around(margin, apart)).toEqual([false, true]);
      expect(around(margin, (distance) => apart(-distance))).toEqual([false, true]);
    }
  });

  it('not if the means are alike, or what is below a child could not be proved', () => {
    expect([splitPasses(4, 2, 8, 4, 0), splitPasses(4, NaN, 8, 1, 12), splitPasses(4, 1, 8, NaN, 12)]).toEqual([
      ...[false, false, false],
    ]);
  });

  it('if so, scikit-learn’s own sums find as much, whatever the targets are', () => {
    const random = new RandomState(2);
    let nClose = 0;
    for (let k = 0; k < 2000; k++) {
      const n = 2 + random.below(255);
      const nLeft = 1 + random.below(n - 1);
      // Two groups of like targets, whose distance is about as large as just suffices.
      const distance = 2 * random.double() * (Math.sqrt((64 * u * n ** 3) / (nLeft * (n - nLeft))) + OWN_ROUNDING);
      const base = 0.9 * random.double();
      const targets = Float64Array.from({ length: n }, (_, i) => (i < nLeft ? base : base + distance));
      const sum = (from: number, to: number): number => targets.subarray(from, to).reduce((a, b) => a + b, 0);
      if (splitPasses(nLeft, sum(0, nLeft), n - nLeft, sum(nLeft, n), n)) {
        nClose++;
        const impurity = new NodeImpurity(targets, new Float64Array(n).fill(1));
        const order = Int32Array.from(targets, (_, i) => i);
        impurity.enterNode(order, 0, n);
        const own = impurity.ofNode();
        expect(own).toBeGreaterThan(Number.EPSILON);
        expect(impurity.evaluateSplit(order, 0, nLeft, n, own)).toBeGreaterThan(-Number.EPSILON);
      }
    }
    expect(nClose).toBeGreaterThan(500);
  });
});
