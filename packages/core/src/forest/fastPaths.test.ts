import type { IsolationForestParams } from '../detection';
import { forestDraws, type TreeDraws } from './forestDraws';
import { type ForestShape, forestShape } from './forestShape';
import { addGridDepths } from './gridDepths';
import { fitsGridTables } from './gridTables';
import { growForestSteps, growPlainly } from './growForest';
import { createMatrix, type Matrix } from '../series/matrix';
import type { NodeTable } from './nodeTable';
import { canWalkPadded, walkPadded } from './paddedWalk';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { fuzzShare } from '../testing/fuzzShare';
import { drawTreeSamples } from './treeSamples';
import { walkDepths } from './walkDepths';

/** A situation of any kind that the fast paths claim to handle, made from a seed. */
interface RandomCase {
  readonly X: Matrix;
  readonly params: IsolationForestParams;
  readonly shape: ForestShape;
}

const SIZES = [1, 2, 3, 7, 30, 100, 255, 256, 257, 258, 259, 300, 511, 1000, 1501, 2500];

/** Values as they come: spread out, few different ones, all the same, far from zero, with outliers, in steps. */
const COLUMNS: ReadonlyArray<(random: RandomState) => number> = [
  (random) => random.double(),
  (random) => random.below(4),
  () => 7,
  (random) => 1e6 + random.double(),
  (random) => random.normal(0, 1) * (random.below(50) === 0 ? 1000 : 1),
  (random) => Math.round(random.normal(200, 20)) / 10,
  (random) => random.double() * 2e-7,
];

function randomCase(seed: number, shareOfMissing: number): RandomCase {
  const random = new RandomState(seed);
  const nSamples = SIZES[random.below(SIZES.length)];
  const nFeatures = 1 + random.below(4);
  const columns = Array.from({ length: nFeatures }, () => {
    const next = COLUMNS[random.below(COLUMNS.length)];
    return Float64Array.from({ length: nSamples }, () =>
      random.double() < shareOfMissing ? missing(random) : next(random)
    );
  });
  const params: IsolationForestParams = {
    nEstimators: 1 + random.below(4),
    maxSamples: (['auto', 64, 2, 1, 256, { fraction: 0.5 }] as const)[random.below(6)],
    maxFeatures: { fraction: 1 },
    bootstrap: false,
    seed: random.uint32(),
  };
  if (typeof params.maxSamples === 'object' && nSamples < 2) {
    return randomCase(seed + 10_000, shareOfMissing);
  }
  const X = createMatrix(columns);
  return { X, params, shape: forestShape(X, params) };
}

function missing(random: RandomState): number {
  return [NaN, Infinity, -Infinity, 1e39][random.below(4)];
}

function plainForest({ X, params, shape }: RandomCase): NodeTable {
  return runToEnd(growPlainly(X, params, shape));
}

type DepthPath = (
  forest: NodeTable,
  columns: readonly Float64Array[],
  depthSums: Float64Array
) => Generator<number, void>;

function depthSums(path: DepthPath, forest: NodeTable, X: Matrix): Float64Array {
  const sums = new Float64Array(X.nSamples);
  runToEnd(path(forest, X.columns, sums));
  return sums;
}

/** A quarter of them in `npm test`. */
const seeds = Array.from({ length: Math.ceil(200 * fuzzShare) }, (_, seed) => seed);

describe('fast growth', () => {
  it.each([0, 0.02])('grows the trees that plain growth grows (share of missing values %d)', (shareOfMissing) => {
    for (const seed of seeds) {
      const situation = randomCase(seed, shareOfMissing);
      const { X, params, shape } = situation;
      expect({ seed, forest: runToEnd(growForestSteps(X, params, shape)) }).toEqual({
        seed,
        forest: plainForest(situation),
      });
    }
  });

  it.each<[string, Partial<IsolationForestParams>, number]>([
    ['samples are drawn with replacement', { bootstrap: true }, 2],
    ['a tree has a part of the features', { maxFeatures: 1 }, 2],
    ['a tree has more than 256 samples', { maxSamples: 257 }, 2],
    ['there are more than 64 features', {}, 65],
  ])('is left to plain growth where %s', (_, change, nFeatures) => {
    const random = new RandomState(5);
    const columns = Array.from({ length: nFeatures }, () => Float64Array.from({ length: 300 }, () => random.double()));
    const X = createMatrix(columns);
    const usual = { maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false } as const;
    const params: IsolationForestParams = { nEstimators: 3, seed: 6, ...usual, ...change };
    const situation = { X, params, shape: forestShape(X, params) };
    expect(runToEnd(growForestSteps(X, params, situation.shape))).toEqual(plainForest(situation));
  });
});

it.each([
  [300, 256],
  [1000, 256],
  [5000, 64],
  [257, 256],
  [25599, 256],
  [25600, 256],
  [32769, 1000],
  [100_000, 300],
  [200, 2],
])('the kept draws of %d samples, %d a tree, are those that plain growth makes', (nSamples, nSamplesPerTree) => {
  const random = new RandomState(42);
  const targetRandom = new RandomState(42);
  const targets = Float64Array.from({ length: nSamples }, () => targetRandom.double());
  const expected = Array.from({ length: 3 }, () => {
    const seed = random.below(2 ** 31 - 1);
    const drawing = { nSamples, nFeatures: 2, nSamplesPerTree, nFeaturesPerTree: 2, bootstrap: false };
    const { rows } = drawTreeSamples(seed, drawing);
    const treeSeed = new RandomState(seed).below(2 ** 31 - 1);
    const splitterState = new RandomState(treeSeed).below(2 ** 31 - 1);
    return { rows, targets: Float64Array.from(rows, (row) => targets[row]), splitterState };
  });
  const drawn = [...forestDraws(42, 3, nSamples, nSamplesPerTree)];
  expect(drawn.map(inOrder)).toEqual(expected);
  const again = [...forestDraws(42, 3, nSamples, nSamplesPerTree)];
  expect(again.every((draws, t) => draws === drawn[t])).toBe(true);
});

it('draws that were given up half-way are made anew', () => {
  const [first] = forestDraws(7, 4, 1000, 256);
  const all = [...forestDraws(7, 4, 1000, 256)];
  expect(all).toHaveLength(4);
  expect(all[0]).toEqual(first);
});

/** The rows ascending, each with its target. */
function inOrder({ rows, targets, splitterState }: TreeDraws): TreeDraws {
  const order = Array.from(rows, (_, i) => i).sort((a, b) => rows[a] - rows[b]);
  const ordered = {
    rows: Int32Array.from(order, (i) => rows[i]),
    targets: Float64Array.from(order, (i) => targets[i]),
  };
  return { ...ordered, splitterState };
}

describe('fast scoring', () => {
  it('pads trees of up to 8 levels, and walks two samples or more at once', () => {
    expect([0, 1, 8, 9].map((maxDepth) => canWalkPadded(maxDepth, 2))).toEqual([true, true, true, false]);
    expect([1, 8192, 8193].map((nFeatures) => canWalkPadded(8, nFeatures))).toEqual([true, true, false]);
  });

  it('walks padded trees to the depth sums of the plain walk', () => {
    let nCases = 0;
    for (const seed of seeds) {
      const situation = randomCase(seed, 0);
      if (canWalkPadded(situation.shape.maxDepth, situation.shape.nFeatures)) {
        const forest = plainForest(situation);
        nCases++;
        expect(depthSums(walkPadded, forest, situation.X)).toEqual(depthSums(walkDepths, forest, situation.X));
      }
    }
    expect(nCases).toBeGreaterThan(0.6 * seeds.length);
  });

  it.each([0, 0.05])('looks up in grids the depth sums of the plain walk (share of missing values %d)', (share) => {
    let nCases = 0;
    for (const seed of seeds) {
      const situation = randomCase(seed, share);
      const forest = plainForest(situation);
      if (fitsGridTables(forest, situation.shape.nFeatures)) {
        nCases++;
        expect(depthSums(addGridDepths, forest, situation.X)).toEqual(depthSums(walkDepths, forest, situation.X));
      }
    }
    expect(nCases).toBeGreaterThan(0.3 * seeds.length);
  });

  it('scores values on, just below and just above every threshold alike', () => {
    const random = new RandomState(3);
    const X = createMatrix([0, 1].map(() => Float64Array.from({ length: 400 }, () => random.normal(0, 1))));
    const params = { nEstimators: 5, maxSamples: 256, maxFeatures: 2, bootstrap: false, seed: 3 };
    const forest = plainForest({ X, params, shape: forestShape(X, params) });
    const around = Array.from(forest.threshold).flatMap((threshold) => {
      const single = Math.fround(threshold);
      return [threshold, single, single * (1 + 2 ** -23), single * (1 - 2 ** -23), -single];
    });
    const probes = createMatrix([Float64Array.from(around), Float64Array.from(around).reverse()]);
    const expected = depthSums(walkDepths, forest, probes);
    expect(depthSums(walkPadded, forest, probes)).toEqual(expected);
    expect(depthSums(addGridDepths, forest, probes)).toEqual(expected);
  });

  it('does not fit the grid with more than two features, or with cells beyond 16 bits', () => {
    const two = randomCase(1, 0);
    expect(fitsGridTables(plainForest(two), 3)).toBe(false);
    const random = new RandomState(1);
    const large = createMatrix([0, 1].map(() => Float64Array.from({ length: 3000 }, () => random.double())));
    const params = { nEstimators: 4, maxSamples: 3000, maxFeatures: 2, bootstrap: false, seed: 1 };
    const forest = plainForest({ X: large, params, shape: forestShape(large, params) });
    expect(fitsGridTables(forest, 2)).toBe(false);
  });
});
