import { createMatrix } from '../series/matrix';
import type { BaselineModel } from './baselineModel';
import { elect, rareBesideBaseline, rareInRange } from './vote';

/** How many of `n` samples, all with different scores, are rare, and whether those are the lowest. */
function nRareOf(n: number): number {
  // 7919 is a prime: the scores are all of -1 .. -1/n, shuffled.
  const scores = Float64Array.from({ length: n }, (_, i) => -(((i * 7919) % n) + 1) / n);
  const isRare = rareInRange(scores);
  const rare = Array.from(scores.filter((_, i) => isRare(i)));
  const lowest = Array.from(scores).sort((a, b) => a - b);
  expect(rare.sort((a, b) => a - b)).toEqual(lowest.slice(0, rare.length));
  return rare.length;
}

describe('rare in the range', () => {
  it('is a sample among the lowest 3 % of the scores, but at least 30 and at most 100 samples are', () => {
    expect([500, 1000, 2000, 3000, 3333, 10_000].map(nRareOf)).toEqual([30, 30, 60, 90, 100, 100]);
  });

  it('is every sample where there are hardly more', () => {
    expect([1, 10, 30].map(nRareOf)).toEqual([1, 10, 30]);
  });
});

describe('the vote', () => {
  const isRare = (sample: number): boolean => sample === 7;
  const spans = (...candidates: Array<[start: number, end: number, peak: number]>): string[] =>
    elect(
      candidates.map(([start, end, peak]) => ({ start, end, peak })),
      isRare
    ).map(({ start, end }) => `${start}-${end}`);

  it('is for a candidate of which the forest calls a sample rare, be it the first, the last or the only one', () => {
    expect(spans([0, 6, 1], [3, 7, 1], [7, 9, 1], [5, 8, 1], [7, 7, 1], [8, 9, 1])).toEqual([
      '3-7',
      '7-9',
      '5-8',
      '7-7',
    ]);
  });

  it('is not needed for three times the evidence that starts an incident', () => {
    expect(spans([0, 3, 2.9], [20, 23, 3], [30, 33, 9])).toEqual(['20-23', '30-33']);
  });
});

describe('rare beside a baseline', () => {
  const tail = { limit: 5, sustained: 0.3 };
  const scale = { level: 100, profile: new Float64Array(0), spread: 2, tail };
  const nature = { median: 100, positiveMedian: 100, quantum: 0, isSmallCount: false };
  const model: BaselineModel = {
    signals: [
      { name: 'traffic', nature, scales: [scale], joint: undefined, range: [90, 110] },
      { name: 'latency', nature, scales: [scale], joint: undefined, range: [10, 20] },
    ],
    step: 60_000,
    span: { from: 0, to: 1 },
    nSamples: 101,
    rows: createMatrix([]),
  };
  /** -1, -0.99 .. 0: 3 % are at most -0.97. */
  const baselineScores = Float64Array.from({ length: 101 }, (_, i) => (i - 100) / 100);

  it('is a score like the lowest 3 % of its own', () => {
    const usual = [Float64Array.of(100, 100, 100), Float64Array.of(15, 15, 15)];
    const isRare = rareBesideBaseline(Float64Array.of(-0.98, -0.97, -0.96), baselineScores, usual, model);
    expect([0, 1, 2].map(isRare)).toEqual([true, true, false]);
  });

  it('is a value of any signal that it never had', () => {
    const traffic = Float64Array.of(90, 110, 89.9, 110.1, 100, 100);
    const latency = Float64Array.of(10, 20, 15, 15, 9.9, 20.1);
    const isRare = rareBesideBaseline(new Float64Array(6), baselineScores, [traffic, latency], model);
    expect([0, 1, 2, 3, 4, 5].map(isRare)).toEqual([false, false, true, true, true, true]);
  });

  it('is anything where what is typical hangs on the moment, which the forest does not know', () => {
    const curve = { time: Float64Array.of(0), values: Float64Array.of(100) };
    const aligned = { ...model, signals: [{ ...model.signals[0], scales: [{ ...scale, curve }] }] };
    expect(rareBesideBaseline(Float64Array.of(0), baselineScores, [Float64Array.of(100)], aligned)(0)).toBe(true);
  });
});
