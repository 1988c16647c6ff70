import { readFileSync } from 'fs';
import { join } from 'path';
import { detect } from '../detect';
import type { DetectionOptions, Incident, Samples } from '../detection';
import { fitForestSteps, scoreWith } from '../verdict/fittedForest';
import { createMatrix, selectRows } from '../series/matrix';
import { offsetOf } from '../verdict/offset';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { forestParts, forestSample, normalLimit } from './explain';
import { explainable } from './explainableForest';
import { explainIncidentsSteps, mostExplained } from './explainIncidents';

const file = join(__dirname, '../../../../dev/golden/sklearn/notebook.json');
const X = createMatrix(
  JSON.parse(readFileSync(file, 'utf8')).cases[0].X.map((column: number[]) => Float64Array.from(column))
);
const options: DetectionOptions = {
  verdict: 'classic',
  forest: { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.03,
  scale: true,
};
const fitted = runToEnd(fitForestSteps(X, options));
const explained = explainable(fitted.forest);
const offset = offsetOf(fitted.scoreSamples, 0.03);

/** The score of a row in which one signal has another value, in its own unit. */
function scoreIf(row: number, signal: number, value: number, of = fitted): number {
  const { columns } = selectRows(X, [row]);
  return scoreWith(of, createMatrix(columns.map((column, j) => (j === signal ? Float64Array.of(value) : column))))[0];
}

describe('forestParts', () => {
  it('blames latency for the database lock, traffic for the upstream failure, both for the DDoS', () => {
    const shareOfLatency = (row: number): number => {
      const [traffic, latency] = forestParts(explained, forestSample(fitted.scaler, X, row));
      return latency / (traffic + latency);
    };
    expect(shareOfLatency(302)).toBeGreaterThan(0.8);
    expect(shareOfLatency(604)).toBeLessThan(0.2);
    expect(shareOfLatency(854)).toBeGreaterThan(0.3);
    expect(shareOfLatency(854)).toBeLessThan(0.7);
  });
});

describe('normalLimit', () => {
  it.each([true, false])('says below which latency the database lock would not be flagged (scaled: %s)', (scale) => {
    const of = runToEnd(fitForestSteps(X, { ...options, scale }));
    const sample = forestSample(of.scaler, X, 302);
    const latency = { signal: 1, typical: 45 };
    const { normalBelow, normalAbove } = normalLimit(explainable(of.forest), of.scaler, sample, latency, offset);
    expect(normalAbove).toBeUndefined();
    expect(normalBelow).toBeGreaterThan(45);
    expect(normalBelow).toBeLessThan(310);
    expect(scoreIf(302, 1, normalBelow!, of)).toBeGreaterThanOrEqual(offset);
    expect(scoreIf(302, 1, normalBelow! + 0.01, of)).toBeLessThan(offset);
  });

  it('says above which traffic the upstream failure would not be flagged', () => {
    const sample = forestSample(fitted.scaler, X, 604);
    const { normalBelow, normalAbove } = normalLimit(
      explained,
      fitted.scaler,
      sample,
      { signal: 0, typical: 5000 },
      offset
    );
    expect(normalBelow).toBeUndefined();
    expect(scoreIf(604, 0, normalAbove!)).toBeGreaterThanOrEqual(offset);
    expect(scoreIf(604, 0, normalAbove! - 1)).toBeLessThan(offset);
  });

  it('is empty for the DDoS: typical latency alone would not make it normal', () => {
    const sample = forestSample(fitted.scaler, X, 854);
    expect(scoreIf(854, 1, 45)).toBeLessThan(offset);
    expect(normalLimit(explained, fitted.scaler, sample, { signal: 1, typical: 45 }, offset)).toEqual({});
  });
});

/** Two signals of noise, with a spike every 20 samples. */
function spikes(nSamples: number): Samples {
  const random = new RandomState(1);
  const columns = [5000, 45].map((mean) =>
    Float64Array.from({ length: nSamples }, (_, i) => random.normal(mean, mean / 10) * (i % 20 === 10 ? 3 : 1))
  );
  return {
    time: Float64Array.from({ length: nSamples }, (_, i) => i * 60_000),
    signals: ['RPM', 'Latency'].map((name) => ({ name, role: 'other', missing: 'leave-out', direction: 'both' })),
    X: createMatrix(columns),
  };
}

describe('the incidents of a classic verdict', () => {
  it('have limits that the forest confirms: normal there, flagged as they were', () => {
    const samples = { ...spikes(1000), X };
    const { incidents, scoreSamples, ...verdict } = detect(samples, options);
    const limits = incidents.map(({ peak, drivers: [{ signal, normalBelow, normalAbove }] }) => {
      const limit = normalBelow ?? normalAbove;
      expect(scoreSamples[peak]).toBeLessThan(verdict.offset);
      expect(limit === undefined || scoreIf(peak, signal, limit) >= verdict.offset).toBe(true);
      return limit;
    });
    expect(limits.filter((limit) => limit !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  it('have shares by the forest for the strongest ones, a hundred others keep theirs', () => {
    const samples = spikes(3000);
    const many = runToEnd(fitForestSteps(samples.X, options));
    const incidents = Array.from({ length: 150 }, (_, i): Incident => {
      const peak = 20 * i + 10;
      const drivers = [0, 1].map((signal) => ({ signal, share: 0.5, typical: 1, actual: 1 }));
      const rest = { ongoing: false, severity: 'minor', kind: 'other' } as const;
      return { start: peak, end: peak, peak, nAnomalous: 1, drivers, ...rest };
    });
    const result = runToEnd(explainIncidentsSteps(many, samples.X, -0.5, incidents));
    expect(result.map(({ peak }) => peak)).toEqual(incidents.map(({ peak }) => peak));
    const isExplained = result.map((incident) => incident.isExplainedByForest === true);
    expect(isExplained).toEqual(result.map((incident, i) => incident !== incidents[i]));
    expect(isExplained.filter(Boolean)).toHaveLength(24);
    const scoreOf = (wanted: boolean): number[] =>
      incidents.flatMap(({ peak }, i) => (isExplained[i] === wanted ? [many.scoreSamples[peak]] : []));
    expect(Math.max(...scoreOf(true))).toBeLessThanOrEqual(Math.min(...scoreOf(false)));
  });

  it.each([
    [10, 8],
    [1000, 8],
    [10_000, 80],
    [1_000_000, 1000],
  ])('of %d samples, the forest explains %d at most', (nSamples, most) => {
    expect(mostExplained(nSamples)).toBe(most);
  });
});
