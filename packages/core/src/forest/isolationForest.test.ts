import type { IsolationForestParams } from '../detection';
import { fit, fitSteps, type IsolationForest, scoreSamples, scoreSteps } from './isolationForest';
import { createMatrix, selectRows } from '../series/matrix';
import { labelsOf, offsetOf } from '../verdict/offset';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { defaultParams, fromRows, normalSamples } from '../testing/forestSamples';
import { sharesOf } from '../testing/sharesOf';

/*
 * The contract of scikit-learn's own tests (sklearn/ensemble/tests/test_iforest.py of 1.9.1), as far as it is about
 * numbers and not about Python (sparse matrices, n_jobs, warm_start, names of features), and what this project promises
 * beyond. Equality with scikit-learn's numbers is tested in dev/golden/sklearn.
 */

const nNodes = (forest: IsolationForest, t: number): number => forest.treeStart[t + 1] - forest.treeStart[t];

describe('parameters', () => {
  const X = fromRows([
    [0, 1],
    [1, 2],
  ]);
  const probe = fromRows([
    [2, 1],
    [1, 1],
  ]);

  it.each<Partial<IsolationForestParams>>(
    [0.5, 1].flatMap((fraction) => [true, false].flatMap((bootstrap) => ({ maxSamples: { fraction }, bootstrap })))
  )('%j: fits and scores tiny data', (params) => {
    const scores = scoreSamples(fit(X, { ...defaultParams, nEstimators: 3, ...params }), probe);
    expect(scores).toHaveLength(2);
    expect(scores.every((score) => score <= 0 && score >= -1)).toBe(true);
  });

  it('the same seed gives the same forest, another seed another', () => {
    const samples = normalSamples(300, 3, 1);
    expect(fit(samples, { ...defaultParams, seed: 5 })).toEqual(fit(samples, { ...defaultParams, seed: 5 }));
    expect(fit(samples, { ...defaultParams, seed: 6 }).threshold).not.toEqual(
      fit(samples, { ...defaultParams, seed: 5 }).threshold
    );
  });

  it('a tree gets no more samples than there are, whatever maxSamples says', () => {
    const samples = normalSamples(150, 4, 1);
    expect(fit(samples, { ...defaultParams, maxSamples: 500 }).nSamplesPerTree).toBe(150);
    expect(fit(samples, defaultParams).nSamplesPerTree).toBe(150);
  });

  it('maxSamples as a fraction counts samples, rounded down', () => {
    expect(fit(normalSamples(150, 4, 1), { ...defaultParams, maxSamples: { fraction: 0.4 } }).nSamplesPerTree).toBe(60);
    expect(fit(normalSamples(99, 1, 1), { ...defaultParams, maxSamples: { fraction: 0.5 } }).nSamplesPerTree).toBe(49);
  });

  it('maxSamples auto takes 256 of many samples; the count 1 is not the fraction 1', () => {
    const samples = normalSamples(300, 1, 1);
    expect(fit(samples, defaultParams).nSamplesPerTree).toBe(256);
    expect(fit(samples, { ...defaultParams, maxSamples: 1 }).nSamplesPerTree).toBe(1);
    expect(fit(samples, { ...defaultParams, maxSamples: { fraction: 1 } }).nSamplesPerTree).toBe(300);
  });

  it('trees are as deep as the logarithm of their samples, rounded up', () => {
    const depths = [1, 2, 3, 4, 5, 128, 129, 256, 257].map(
      (maxSamples) => fit(normalSamples(300, 1, 1), { ...defaultParams, nEstimators: 1, maxSamples }).maxDepth
    );
    expect(depths).toEqual([1, 1, 2, 2, 3, 7, 8, 8, 9]);
  });

  it('with maxFeatures 1 a tree looks at one feature only', () => {
    const forest = fit(normalSamples(100, 4, 1), { ...defaultParams, nEstimators: 10, maxFeatures: 1 });
    const usedByTree = Array.from({ length: 10 }, (_, t) => {
      const features = forest.feature.subarray(forest.treeStart[t], forest.treeStart[t + 1]);
      return new Set(Array.from(features).filter((feature) => feature >= 0)).size;
    });
    expect(usedByTree).toEqual(Array(10).fill(1));
    expect(new Set(Array.from(forest.feature).filter((feature) => feature >= 0)).size).toBeGreaterThan(1);
  });
});

describe('scores', () => {
  it('put two far points behind six near ones', () => {
    const X = fromRows([
      [-2, -1],
      [-1, -1],
      [-1, -2],
      [1, 1],
      [1, 2],
      [2, 1],
      [6, 3],
      [-4, 7],
    ]);
    const scores = scoreSamples(fit(X, { ...defaultParams, seed: 1 }), X);
    expect(Math.min(...scores.slice(0, 6))).toBeGreaterThan(Math.max(...scores.slice(6)));
    expect(Array.from(labelsOf(scores, offsetOf(scores, 0.25)))).toEqual([1, 1, 1, 1, 1, 1, -1, -1]);
    expect(Array.from(labelsOf(scores, offsetOf(scores, 'auto')))).toEqual([1, 1, 1, 1, 1, 1, -1, -1]);
  });

  it('rank outliers below normal samples nearly without exception (area under the curve above 0.98)', () => {
    const train = normalSamples(1000, 2, 1);
    const normal = scoreSamples(fit(train, defaultParams), normalSamples(200, 2, 2));
    const random = new RandomState(3);
    const spread = [0, 1].map(() =>
      Float64Array.from({ length: 200 }, () => (random.below(2) * 2 - 1) * (4 + random.double()))
    );
    const strange = scoreSamples(fit(train, defaultParams), createMatrix(spread));
    let nRight = 0;
    normal.forEach((score) => strange.forEach((other) => (nRight += other < score ? 1 : 0)));
    expect(nRight / (200 * 200)).toBeGreaterThan(0.98);
  });

  it('lie between -1 and 0, where -1 is the strangest', () => {
    const X = normalSamples(500, 3, 4);
    scoreSamples(fit(X, defaultParams), X).forEach((score) => {
      expect(score).toBeLessThan(0);
      expect(score).toBeGreaterThan(-1);
    });
  });

  it('of a sample do not depend on the samples beside it, nor on how many there are', () => {
    const X = normalSamples(4000, 2, 5);
    const forest = fit(X, defaultParams);
    const all = scoreSamples(forest, X);
    const rows = Int32Array.from([3999, 5, 77, 2048]);
    expect(scoreSamples(forest, selectRows(X, rows))).toEqual(Float64Array.from(rows, (row) => all[row]));
  });

  it('ignore what the columns are scaled and shifted by, if that is exact', () => {
    const X = normalSamples(400, 2, 6);
    const doubled = createMatrix(X.columns.map((column) => column.map((value) => 4 * Math.fround(value))));
    const single = createMatrix(X.columns.map((column) => column.map(Math.fround)));
    expect(scoreSamples(fit(doubled, defaultParams), doubled)).toEqual(
      scoreSamples(fit(single, defaultParams), single)
    );
  });

  it('are all the same if all samples are, and then nobody is an anomaly', () => {
    const X = createMatrix([new Float64Array(100).fill(3), new Float64Array(100).fill(-1)]);
    const scores = scoreSamples(fit(X, defaultParams), X);
    expect(new Set(scores).size).toBe(1);
    expect(scores[0]).toBeCloseTo(-0.5, 12);
    expect(labelsOf(scores, offsetOf(scores, 0.1)).every((label) => label === 1)).toBe(true);
  });

  it.each([0.1, 'auto'] as const)(
    'of others are normal to a forest of equal samples (contamination %s)',
    (contamination) => {
      const X = createMatrix([new Float64Array(100).fill(1), new Float64Array(100).fill(1)]);
      const forest = fit(X, defaultParams);
      const offset = offsetOf(scoreSamples(forest, X), contamination);
      for (const others of [
        X,
        normalSamples(100, 2, 7),
        createMatrix([Float64Array.of(2, 0), Float64Array.of(2, 0)]),
      ]) {
        expect(labelsOf(scoreSamples(forest, others), offset).every((label) => label === 1)).toBe(true);
      }
    }
  );

  it('are there with a part of ten features a tree', () => {
    const forest = fit(normalSamples(50, 10, 8), { ...defaultParams, maxFeatures: { fraction: 0.8 } });
    expect(scoreSamples(forest, normalSamples(20, 10, 9)).every((score) => score < 0)).toBe(true);
  });

  it('of one single sample are -0.5', () => {
    const X = fromRows([[1, 2]]);
    expect(scoreSamples(fit(X, defaultParams), X)).toEqual(Float64Array.of(-0.5));
  });

  it('there are none of no samples', () => {
    const forest = fit(normalSamples(10, 2, 1), defaultParams);
    expect(scoreSamples(forest, createMatrix([new Float64Array(0), new Float64Array(0)]))).toHaveLength(0);
  });
});

describe('missing values', () => {
  const random = new RandomState(8);
  const X = createMatrix(
    [0, 1].map(() => Float64Array.from({ length: 400 }, () => (random.below(20) === 0 ? NaN : random.normal(0, 1))))
  );

  it('are scored, with or without missing values in the samples that were fitted', () => {
    const complete = fit(normalSamples(400, 2, 9), defaultParams);
    for (const forest of [complete, fit(X, defaultParams)]) {
      expect(scoreSamples(forest, X).every((score) => score < 0 && score > -1)).toBe(true);
    }
  });

  it.each([Infinity, -Infinity, 1e39, -1e39])('%d, which single precision cannot hold, counts as missing', (wild) => {
    const replaced = createMatrix(
      X.columns.map((column) => column.map((value) => (Number.isNaN(value) ? wild : value)))
    );
    const forest = fit(X, { ...defaultParams, nEstimators: 10 });
    expect(fit(replaced, { ...defaultParams, nEstimators: 10 })).toEqual(forest);
    expect(scoreSamples(forest, replaced)).toEqual(scoreSamples(forest, X));
  });

  it('are no trouble where there is nothing else', () => {
    const nothing = createMatrix([new Float64Array(10).fill(NaN)]);
    const scores = scoreSamples(fit(nothing, defaultParams), nothing);
    expect(new Set(scores).size).toBe(1);
    expect(scores[0]).toBeCloseTo(-0.5, 12);
  });
});

describe('a forest', () => {
  const X = normalSamples(300, 3, 10);
  const forest = fit(X, { ...defaultParams, nEstimators: 20 });

  it('has nEstimators trees', () => {
    expect(forest.treeStart).toHaveLength(21);
    expect(Array.from({ length: 20 }, (_, t) => nNodes(forest, t)).every((count) => count % 2 === 1)).toBe(true);
  });

  it('parts the samples of each node among its children', () => {
    for (let t = 0; t < 20; t++) {
      const root = forest.treeStart[t];
      for (let node = root; node < forest.treeStart[t + 1]; node++) {
        if (forest.leftChild[node] >= 0) {
          const left = forest.nNodeSamples[root + forest.leftChild[node]];
          const right = forest.nNodeSamples[root + forest.rightChild[node]];
          expect(left + right).toBe(forest.nNodeSamples[node]);
        }
      }
    }
  });

  it('does not change the samples', () => {
    const before = X.columns.map((column) => column.slice());
    scoreSamples(fit(X, defaultParams), X);
    expect(X.columns).toEqual(before);
  });
});

describe('in steps', () => {
  const X = normalSamples(5000, 2, 11);
  const forest = fit(X, defaultParams);

  it.each([
    ['growing', () => fitSteps(X, { ...defaultParams, seed: 11 })],
    [
      'growing from few of many samples',
      () => fitSteps(normalSamples(30_000, 1, 11), { ...defaultParams, nEstimators: 5 }),
    ],
    ['growing from nearly all samples', () => fitSteps(normalSamples(257, 1, 11), defaultParams)],
    ['growing with bootstrap', () => fitSteps(X, { ...defaultParams, bootstrap: true })],
    ['scoring many samples', () => scoreSteps(forest, X)],
    ['scoring few samples', () => scoreSteps(forest, normalSamples(3000, 2, 12))],
  ])('%s says how much is done, from 0 to 1 and never less than before', (_, start) => {
    const shares = sharesOf(start());
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('two forests grown by turns are those grown one after the other', () => {
    const X = normalSamples(2000, 2, 12);
    const params = [1, 2].map((seed) => ({ ...defaultParams, nEstimators: 10, seed }));
    const work = params.map(function* (p) {
      const forest = yield* fitSteps(X, p);
      return yield* scoreSteps(forest, X);
    }, undefined);
    const results: Float64Array[] = [];
    while (results.filter(Boolean).length < 2) {
      work.forEach((steps, i) => {
        const step = results[i] ? undefined : steps.next();
        if (step?.done) {
          results[i] = step.value;
        }
      });
    }
    expect(results).toEqual(params.map((p) => scoreSamples(fit(X, p), X)));
  });

  it('can be given up at any step', () => {
    const X = normalSamples(3000, 2, 13);
    const steps = fitSteps(X, defaultParams);
    steps.next();
    steps.return(undefined as never);
    expect(runToEnd(fitSteps(X, defaultParams))).toEqual(fit(X, defaultParams));
  });
});
