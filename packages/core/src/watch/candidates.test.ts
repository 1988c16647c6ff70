import { runToEnd } from '../task/steps';
import { HOUR, MINUTE, noise, signalSeries } from '../testing/watchSamples';
import { type Candidate, type CandidateInput, candidateSteps, heightOf } from './candidates';
import type { Excursion } from './excursion';

const limits = { spread: 1, high: 10, low: 10, meanHigh: 10, meanLow: 10 };

/** A day of samples a minute with excursions of three samples (or one) of some evidence at irregular distances. */
function judge(
  evidences: readonly number[],
  { length = 3, step = MINUTE, by = 'run' as Excursion['by'], n = 1440 } = {}
): Candidate[] {
  const values = noise(n, { mean: 0, spread: 1 });
  const evidence = new Float64Array(n);
  const excursions = evidences.map((strength, k): Excursion => {
    const start = 20 + 31 * k + 3 * k * k;
    values.fill(10 * strength + 3 * k, start, start + length);
    evidence.fill(strength, start, start + length);
    return { start, end: start + length - 1, direction: 1, evidence: strength, by, isAccepted: false };
  });
  const series = signalSeries(
    Float64Array.from({ length: n }, (_, i) => i * step),
    values
  );
  return candidatesOf({ series, residuals: values, limits, evidence, excursions });
}

const candidatesOf = (input: CandidateInput): Candidate[] => runToEnd(candidateSteps(input));

const strengths = (candidates: readonly Candidate[]): number[] => candidates.map(({ strength }) => strength);

describe('the strength of an excursion', () => {
  it('is its evidence, as long as there are few', () => {
    expect(strengths(judge([1, 2, 3, 1.5]))).toEqual([1, 2, 3, 1.5]);
  });

  it('falls gradually with the square of how many there are beyond the budget', () => {
    // A day: four, and two a day.
    const budget = 4 + 2 * (1439 / 1440);
    for (const count of [7, 8, 12]) {
      const of = strengths(judge(new Array<number>(count).fill(4)));
      expect(of).toEqual(of.map(() => expect.closeTo(4 / (count / budget) ** 2, 6)));
    }
  });

  it('of single samples has a budget of its own', () => {
    const many = judge(new Array<number>(7).fill(4), { length: 1, by: 'single' });
    expect(strengths(many)).toEqual(many.map(() => expect.closeTo(4 / (7 / (2 + 1.5 * (1439 / 1440))) ** 2, 6)));
    expect(strengths(judge(new Array<number>(4).fill(4), { length: 1, by: 'run' }))).toEqual([4, 4, 4, 4]);
  });

  it('of a single sample is no more than that of a run as strong', () => {
    const n = 4000;
    const values = noise(n, { mean: 0, spread: 1 });
    const excursions = Array.from({ length: 24 }, (_, k): Excursion => {
      const start = 100 + 90 * k + 3 * k * k;
      const by = k === 0 ? 'single' : 'run';
      return { start, end: start + (k === 0 ? 0 : 4), direction: 1, evidence: 4, by, isAccepted: false };
    });
    const series = signalSeries(
      Float64Array.from({ length: n }, (_, i) => i * MINUTE),
      values
    );
    const of = strengths(
      candidatesOf({ series, residuals: values, limits, evidence: new Float64Array(n), excursions })
    );
    expect(of[1]).toBeLessThan(1);
    expect(of[0]).toBe(of[1]);
  });

  it('of an accepted level is none: it is no candidate', () => {
    const series = signalSeries(
      Float64Array.from({ length: 100 }, (_, i) => i * MINUTE),
      noise(100)
    );
    const excursion: Excursion = { start: 50, end: 90, direction: 1, evidence: 5, by: 'run', isAccepted: true };
    const zeros = new Float64Array(100);
    expect(candidatesOf({ series, residuals: zeros, limits, evidence: zeros, excursions: [excursion] })).toEqual([]);
  });
});

describe('habits', () => {
  it('have no strength, but their number', () => {
    const n = 1440;
    const values = noise(n, { mean: 0, spread: 1 });
    const excursions = Array.from({ length: 8 }, (_, k): Excursion => {
      values.fill(30, 100 + 160 * k, 105 + 160 * k);
      return { start: 100 + 160 * k, end: 104 + 160 * k, direction: 1, evidence: 3, by: 'run', isAccepted: false };
    });
    const series = signalSeries(
      Float64Array.from({ length: n }, (_, i) => i * MINUTE),
      values
    );
    const found = candidatesOf({ series, residuals: values, limits, evidence: new Float64Array(n), excursions });
    expect(found.map(({ strength, nAlike }) => [strength, nAlike])).toEqual(excursions.map(() => [0, 8]));
  });
});

describe('with long steps', () => {
  it('weak evidence wants a rare value, strong evidence does not', () => {
    const n = 2000;
    const values = noise(n, { mean: 0, spread: 1 });
    // Many values far away, so that 15 is not rare.
    for (let i = 0; i < n; i += 10) {
      values[i] = -40;
    }
    const of = (evidence: number, value: number): number => {
      const own = values.slice();
      own[1005] = value;
      const series = signalSeries(
        Float64Array.from({ length: n }, (_, i) => i * HOUR),
        own
      );
      const excursion: Excursion = { start: 1005, end: 1005, direction: 1, evidence, by: 'run', isAccepted: false };
      const zeros = new Float64Array(n);
      return candidatesOf({ series, residuals: own, limits, evidence: zeros, excursions: [excursion] }).length;
    };
    expect(of(1.5, 15)).toBe(0);
    expect(of(1.5, 50)).toBe(1);
    expect(of(2, 15)).toBe(1);
  });
});

describe('what is too weak for an excursion', () => {
  it('is a candidate of less than 1, for higher sensitivities', () => {
    const n = 300;
    const evidence = new Float64Array(n).fill(0.7, 100, 104).fill(-0.55, 150, 152).fill(0.45, 200, 203);
    evidence[101] = 0.9;
    const series = signalSeries(
      Float64Array.from({ length: n }, (_, i) => i * MINUTE),
      noise(n)
    );
    const found = candidatesOf({ series, residuals: evidence, limits, evidence, excursions: [] });
    expect(found.map(({ start, end, direction, strength }) => [start, end, direction, strength])).toEqual([
      [100, 103, 1, 0.9],
      [150, 151, -1, 0.55],
    ]);
  });
});

it('the height of an excursion is the median of its samples, in its direction', () => {
  const residuals = Float64Array.of(0, -5, -9, -7, 0);
  expect(heightOf({ start: 1, end: 3, direction: -1, evidence: 1, by: 'run', isAccepted: false }, residuals)).toBe(7);
});
