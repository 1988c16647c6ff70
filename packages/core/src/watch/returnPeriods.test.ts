import fc from 'fast-check';
import { exp2 } from '../arithmetic/exactMath';
import type { Detection, ReturnPeriod } from '../detection';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { oneSignal, watch } from '../testing/watchSeries';
import { MINUTE } from '../testing/watchSamples';
import { returnPeriodsSteps } from './returnPeriods';

/** Minutes of a day. */
const N = 1440;
/** Samples of a week, one in five minutes. */
const WEEK = 2016;

function periodsOf(strength: Float64Array, isExcursion = new Uint8Array(strength.length)) {
  return runToEnd(returnPeriodsSteps(strength, isExcursion, MINUTE));
}

/** Evidence near 0 with a peak every `distance` samples. */
function peaked(peaks: readonly number[], distance = 12, n = N): Float64Array {
  const strength = new Float64Array(n).fill(0.01);
  peaks.forEach((peak, k) => (strength[5 + k * distance] = peak));
  return strength;
}

describe('how often healthy data would start an incident', () => {
  it('is what is seen, where it is seen often', () => {
    const peaks = Array.from({ length: 60 }, (_, k) => 0.35 + 0.005 * k);
    const [highest] = periodsOf(peaked(peaks))!.slice(-1);
    const nSeen = peaks.filter((peak) => peak >= 0.5).length;
    expect(highest.isLowerBound).toBe(false);
    expect(highest.days).toBeGreaterThan(1 / (1.5 * nSeen));
    expect(highest.days).toBeLessThan(1.5 / nSeen);
  });

  it('is a third of their length at most where no peak comes near the limit', () => {
    const period = { days: expect.closeTo(1 / 3), isLowerBound: true };
    expect(periodsOf(new Float64Array(N).fill(0.01))).toEqual(Array(7).fill(period));
  });

  it('is a bound of ten times their length where the tail ends early', () => {
    const strength = peaked(Array.from({ length: 60 }, (_, k) => 0.1 + 0.001 * k));
    expect(periodsOf(strength)?.[3]).toEqual({ days: expect.closeTo(10), isLowerBound: true });
  });

  it('counts what belongs together once', () => {
    const peaks = Array.from({ length: 30 }, (_, k) => 0.4 + 0.01 * k);
    const alone = peaked(peaks, 40);
    const wide = alone.map((_, i) => Math.max(...alone.subarray(Math.max(0, i - 2), i + 3)));
    expect(periodsOf(wide)).toEqual(periodsOf(alone));
  });

  it('knows nothing of excursions', () => {
    const strength = peaked(Array.from({ length: 30 }, (_, k) => 0.2 + 0.01 * k));
    const isExcursion = new Uint8Array(N);
    const withIncident = strength.slice();
    withIncident.fill(0.9, 1000, 1060);
    isExcursion.fill(1, 1000, 1060);
    const without = strength.slice();
    without.fill(NaN, 1000, 1060);
    expect(periodsOf(withIncident, isExcursion)).toEqual(periodsOf(without));
  });

  it('is not known where too little is healthy', () => {
    expect(periodsOf(new Float64Array(29))).toBeUndefined();
    expect(periodsOf(new Float64Array(N).fill(NaN))).toBeUndefined();
    expect(periodsOf(new Float64Array(N), new Uint8Array(N).fill(1, 0, 800))).toBeUndefined();
  });

  it('never falls as the threshold rises', () => {
    const peaks = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 100 });
    fc.assert(
      fc.property(peaks, (some) => {
        const days = periodsOf(peaked(some))!.map((period) => period.days);
        expect(days).toEqual([...days].sort((a, b) => b - a));
      })
    );
  });
});

/** What healthy values scatter like. */
const noises: Readonly<Record<string, (random: RandomState) => number>> = {
  gaussian: (random) => random.normal(0, 1),
  lognormal: (random) => exp2(random.normal(0, 0.72)),
  'heavy-tailed': (random) => {
    const [a, b, c] = [1, 2, 3].map(() => random.normal(0, 1));
    return random.normal(0, 1) / Math.sqrt((a * a + b * b + c * c) / 3);
  },
};

/** Learnt in a week of steps of five minutes, counted in the next: sums over many series, at all sensitivities. */
function promisesOf(kind: string, nSeries: number) {
  const sums = { promised: 0, happened: 0, atMost: 0, happenedAtMost: 0 };
  for (let seed = 0; seed < nSeries; seed++) {
    const random = new RandomState(seed);
    const values = Float64Array.from({ length: 2 * WEEK }, () => 100 + noises[kind](random));
    const [before, after]: Detection[] = [values.slice(0, WEEK), values.slice(WEEK)].map((week) =>
      watch(oneSignal(week, {}, 5 * MINUTE))
    );
    before.returnPeriodsBySensitivity!.forEach(({ days, isLowerBound }: ReturnPeriod, i) => {
      const happened = after.nIncidentsBySensitivity![i];
      sums[isLowerBound ? 'atMost' : 'promised'] += 7 / days;
      sums[isLowerBound ? 'happenedAtMost' : 'happened'] += happened;
    });
  }
  return sums;
}

describe('on weeks without incidents', () => {
  it.each(['lognormal', 'heavy-tailed'])('%s: as many happen as were promised, within a factor of two', (kind) => {
    const { promised, happened, atMost, happenedAtMost } = promisesOf(kind, 24);
    expect(promised).toBeGreaterThan(20);
    expect(happened / promised).toBeGreaterThan(0.5);
    expect(happened / promised).toBeLessThan(2);
    expect(happenedAtMost).toBeLessThan(atMost);
  });

  it('gaussian: nothing is promised, and next to nothing happens', () => {
    const { promised, atMost, happenedAtMost } = promisesOf('gaussian', 10);
    expect(promised).toBe(0);
    expect(happenedAtMost).toBeLessThan(atMost / 2);
  });
});
