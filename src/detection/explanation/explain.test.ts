import { readFileSync } from 'fs';
import { join } from 'path';
import { exp2 } from '../arithmetic/exactMath';
import { fitForestSteps, scoreWith } from '../fittedForest';
import { createMatrix, selectRows } from '../matrix';
import { offsetOf } from '../offset';
import { runToEnd } from '../steps';
import { counterfactuals, forestParts } from './explain';
import { expectedDepth, shapleyValues } from './shapley';

const file = join(__dirname, '../../../golden/sklearn/notebook.json');
const X = createMatrix(
  JSON.parse(readFileSync(file, 'utf8')).cases[0].X.map((column: number[]) => Float64Array.from(column))
);
const params = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 42,
} as const;
const fitted = runToEnd(fitForestSteps(X, { forest: params, scale: true }));
const offset = offsetOf(fitted.scoreSamples, 0.03);

describe('forestParts', () => {
  it('blames latency for the database lock, traffic for the upstream failure, both for the DDoS', () => {
    const shareOfLatency = (row: number): number => {
      const [traffic, latency] = forestParts(fitted, X, row);
      return latency / (traffic + latency);
    };
    expect(shareOfLatency(302)).toBeGreaterThan(0.8);
    expect(shareOfLatency(604)).toBeLessThan(0.2);
    expect(shareOfLatency(854)).toBeGreaterThan(0.3);
    expect(shareOfLatency(854)).toBeLessThan(0.7);
  });
});

describe('counterfactuals', () => {
  const withLatency = (row: number, latency: number): number => {
    const sample = selectRows(X, [row]);
    return scoreWith(fitted, createMatrix([sample.columns[0], Float64Array.of(latency)]))[0];
  };

  it('says in milliseconds below which latency a sample of the database lock would not be flagged', () => {
    const { below, above } = counterfactuals(fitted, X, 302, offset)[1];
    expect(above).toBeUndefined();
    expect(below).toBeGreaterThan(45);
    expect(below).toBeLessThan(310);
    expect(withLatency(302, below! - 0.01)).toBeGreaterThanOrEqual(offset);
    expect(withLatency(302, below! + 0.01)).toBeLessThan(offset);
  });

  it('are in the units of the forest if nothing was scaled', () => {
    const unscaled = runToEnd(fitForestSteps(X, { forest: params, scale: false }));
    const { below } = counterfactuals(unscaled, X, 302, offset)[1];
    expect(below).toBeGreaterThan(45);
    expect(below).toBeLessThan(310);
  });
});

describe('shapleyValues', () => {
  it('sum to the path length minus the expected one', () => {
    const Z = [X.columns[0][302], X.columns[1][302]].map(
      (v, j) => (v - fitted.scaler!.mean[j]) / fitted.scaler!.scale[j]
    );
    const [traffic, latency] = shapleyValues(fitted.forest, Z);
    const score = fitted.scoreSamples[302];
    const pathLength = expectedDepth(fitted.forest) + traffic + latency;
    expect(-exp2((-pathLength * params.nEstimators) / fitted.forest.denominator)).toBeCloseTo(score, 12);
  });

  it('refuse a sample of another number of signals', () => {
    expect(() => shapleyValues(fitted.forest, [1])).toThrow('Got a sample with 1 features; expected 2');
  });
});
