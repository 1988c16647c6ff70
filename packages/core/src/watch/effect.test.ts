import type { SignalSettings } from '../detection';
import { runToEnd } from '../task/steps';
import { signal } from '../testing/watchSamples';
import { limitToEffect } from './effect';

interface Given extends Pick<Partial<SignalSettings>, 'direction' | 'minimumChange'> {
  readonly typical?: number;
  /** Of the signal. */
  readonly median?: number;
  readonly isExplained?: boolean;
}

/** What becomes of evidence at a value: what is left of it, and what of that may start an incident. */
function effectOf(evidence: number, value: number, given: Given = {}): number[] {
  const { typical = 100, median = 100, isExplained = false, ...settings } = given;
  const left = Float64Array.of(evidence);
  const starting = runToEnd(
    limitToEffect(left, {
      signal: signal('latency', 'latency', settings),
      nature: { median, positiveMedian: median, quantum: 0, isSmallCount: false },
      values: Float64Array.of(value),
      typical: Float64Array.of(typical),
      isExplained: () => isExplained,
    })
  );
  return [left[0], starting[0]];
}

describe('what a change must be', () => {
  it('30 % of typical to start an incident, half of that to let one go on, less counts for neither', () => {
    expect([130, 129, 115, 114].map((value) => effectOf(3, value))).toEqual([
      [3, 3],
      [0.99, 0],
      [0.99, 0],
      [0.41, 0],
    ]);
  });

  it('the same downwards', () => {
    expect([70, 71, 85, 86].map((value) => effectOf(-3, value))).toEqual([
      [-3, 3],
      [-0.99, 0],
      [-0.99, 0],
      [-0.41, 0],
    ]);
  });

  it('what the signal says instead, in its unit or in percent of typical', () => {
    const absolute = { minimumChange: { value: 8, unit: 'absolute' }, typical: 200 } as const;
    expect([208, 207, 204, 203].map((value) => effectOf(3, value, absolute)[0])).toEqual([3, 0.99, 0.99, 0.41]);
    const percent = { minimumChange: { value: 50, unit: 'percent' }, typical: 200 } as const;
    expect([300, 299, 250, 249].map((value) => effectOf(3, value, percent)[0])).toEqual([3, 0.99, 0.99, 0.41]);
  });

  it('percentages count from a tenth of the median at least: near 0 everything would be a large change', () => {
    expect([3, 2.9].map((value) => effectOf(3, value, { typical: 0 })[0])).toEqual([3, 0.99]);
  });

  it('it never makes more of evidence than there was', () => {
    expect([effectOf(0.7, 500), effectOf(0.7, 120), effectOf(0.5, 101)]).toEqual([
      [0.7, 0.7],
      [0.7, 0],
      [0.41, 0],
    ]);
  });
});

describe('evidence is worth nothing', () => {
  it('in a direction that does not count', () => {
    const left = (direction: SignalSettings['direction']): number[] =>
      [effectOf(3, 200, { direction }), effectOf(-3, 20, { direction })].map(([evidence]) => evidence);
    expect([left('both'), left('high'), left('low')]).toEqual([
      [3, -3],
      [3, 0],
      [0, -3],
    ]);
  });

  it('where something else explains the change', () => {
    expect(effectOf(3, 200, { isExplained: true })).toEqual([0, 0]);
  });

  it('unless it is too weak to matter: then it stays as it is', () => {
    expect(effectOf(0.41, 200, { direction: 'low', isExplained: true })).toEqual([0.41, 0]);
    expect(effectOf(0.42, 200, { direction: 'low' })).toEqual([0, 0]);
  });
});

it('what explains a change is asked about the sample and its distance from typical', () => {
  const asked: number[][] = [];
  const evidence = Float64Array.of(0, 2, 2);
  runToEnd(
    limitToEffect(evidence, {
      signal: signal('latency'),
      nature: { median: 100, positiveMedian: 100, quantum: 0, isSmallCount: false },
      values: Float64Array.of(100, 180, 210),
      typical: Float64Array.of(100, 100, 150),
      isExplained: (...question) => asked.push(question) === 1,
    })
  );
  expect(asked).toEqual([
    [1, 80],
    [2, 60],
  ]);
  expect(evidence).toEqual(Float64Array.of(0, 0, 2));
});
