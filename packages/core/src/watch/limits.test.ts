import { RandomState } from '../random/randomState';
import { MINUTE, noise, wave } from '../testing/watchSamples';
import { steppedLimit } from './fewValues';
import { differenceSpread, firstLimits, type Learnable, type LearnableWithMeans, ownLimits } from './limits';
import { AT_LIMIT } from './parameters';

const all = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

/** Residuals around a level of 0, or around the one that gives `values`. */
function learnable(
  residuals: Float64Array,
  { values = residuals, ...change }: Partial<Learnable> = {}
): LearnableWithMeans {
  const n = residuals.length;
  return {
    values,
    level: values.map((value, i) => value - residuals[i]),
    means: new Float64Array(n),
    isAccepted: new Uint8Array(n).fill(1),
    representatives: all(n),
    step: MINUTE,
    quantum: 0,
    differenceSpread: 0,
    ...change,
  };
}

const gaussian = noise(20_000, { mean: 0, spread: 3, seed: 4 });

describe('the spread by differences', () => {
  it('is the standard deviation of independent samples, whatever the level does', () => {
    expect(differenceSpread(gaussian, all(20_000), undefined)).toBeCloseTo(3, 0);
    const stepped = gaussian.map((value, i) => value + (i > 10_000 ? 500 : 0));
    expect(differenceSpread(stepped, all(20_000), undefined)).toBeCloseTo(3, 0);
  });

  it('counts a sample less where limits are wider', () => {
    const twice = new Float64Array(20_000).fill(2);
    expect(differenceSpread(gaussian, all(20_000), twice)).toBeCloseTo(1.5, 0);
  });
});

describe('limits of noise', () => {
  it('are seven and a half standard deviations, in both directions', () => {
    for (const limits of [firstLimits(learnable(gaussian)), ownLimits(learnable(gaussian, { means: gaussian }))]) {
      expect(limits.spread).toBeCloseTo(3, 0);
      for (const limit of [limits.high, limits.low]) {
        expect(limit / 3).toBeGreaterThan(7);
        expect(limit / 3).toBeLessThan(8);
      }
    }
  });

  it('are nearer for traffic and latency, which scatter more evenly', () => {
    const { high } = ownLimits(learnable(gaussian, { isOfRequests: true }));
    expect(high / 3).toBeGreaterThan(5.5);
    expect(high / 3).toBeLessThan(6.5);
  });

  it('are farther on the side of a heavy tail only', () => {
    const skewed = gaussian.map((value) => (value > 0 ? value ** 2 : value));
    const { high, low } = ownLimits(learnable(skewed));
    expect(high).toBeGreaterThan(1.3 * low);
  });

  it('are farther with a sample a second: there are more chances in a minute', () => {
    const [second, hour] = [1000, 60 * MINUTE].map((step) => {
      const heavy = gaussian.map((value) => Math.sign(value) * value ** 2);
      return ownLimits(learnable(heavy, { step })).high;
    });
    expect(second).toBeGreaterThan(1.2 * hour);
  });

  it('are not learnt from what was not accepted', () => {
    const spoilt = gaussian.map((value, i) => (i < 4000 ? 1000 : value));
    const isAccepted = Uint8Array.from(spoilt, (_, i) => (i < 4000 ? 0 : 1));
    const { high } = ownLimits(learnable(spoilt, { isAccepted }));
    expect(high / 3).toBeLessThan(8);
    expect(ownLimits(learnable(spoilt)).high).toBeGreaterThan(1000);
  });

  it('are no nearer than a fifth of the range, where a signal wanders', () => {
    const values = gaussian.map((value, i) => value + 200 * wave(i / 3000));
    const { high } = ownLimits(learnable(gaussian, { values }));
    expect(high).toBeGreaterThan(0.19 * 400);
    expect(high).toBeLessThan(0.21 * 420);
  });

  it('are what somebody set as minimum change, unless noise is farther', () => {
    expect(firstLimits(learnable(gaussian, { minimumChange: 100 })).high).toBe(100);
    expect(ownLimits(learnable(gaussian, { minimumChange: 100 }))).toMatchObject({ high: 100, low: 100 });
    expect(ownLimits(learnable(gaussian, { minimumChange: 0.1 })).high / 3).toBeGreaterThan(7);
  });

  it('of the mean of nine know its own tail', () => {
    const means = gaussian.map((value) => value / 3);
    const calm = ownLimits(learnable(gaussian, { means, minimumChange: 0.1 }));
    expect(calm.meanHigh).toBeLessThan(0.6 * calm.high);
    const restless = ownLimits(learnable(gaussian, { means: gaussian.map((value) => 2 * value), minimumChange: 0.1 }));
    expect(restless.meanHigh).toBeGreaterThan(3 * calm.meanHigh);
  });

  it('are wider by the factor of a sample', () => {
    const widening = Float64Array.from(gaussian, (_, i) => 1 + (i % 2));
    const wide = gaussian.map((value, i) => value * widening[i]);
    expect(ownLimits(learnable(wide, { widening })).high / 3).toBeLessThan(8);
  });
});

describe('limits of a constant', () => {
  it('are far below its smallest step', () => {
    const residuals = new Float64Array(600).fill(1, 300, 303);
    const limits = ownLimits(learnable(residuals, { quantum: 1 }));
    expect(limits.high).toBeLessThan(0.3);
    expect(limits.high).toBeGreaterThan(0.1);
    expect(firstLimits(learnable(residuals, { quantum: 1 })).high).toBeLessThan(0.3);
  });

  it('without any step are the last digits of a double', () => {
    const values = new Float64Array(600).fill(200);
    const { high } = ownLimits(learnable(new Float64Array(600), { values }));
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(1e-5);
    expect(ownLimits(learnable(new Float64Array(600))).high).toBeGreaterThan(0);
  });
});

describe('limits of what is mostly silent', () => {
  const random = new RandomState(2);
  /** Two thirds zeros, and now and then one to ten. */
  const silent = Float64Array.from({ length: 3000 }, (_, i) => (i % 25 < 4 ? 1 + random.below(10) : 0));

  it('are three times how loud it usually is when it speaks', () => {
    const peaks = Array.from({ length: 120 }, (_, k) => Math.max(...silent.subarray(25 * k, 25 * k + 4))).sort(
      (a, b) => a - b
    );
    const { high } = ownLimits(learnable(silent, { quantum: 1 }));
    expect(high).toBeGreaterThanOrEqual(AT_LIMIT * 3 * peaks[60]);
    expect(high).toBeLessThan(4 * peaks[60]);
  });

  it('of a few excursions their median says it, not the one outage among them', () => {
    // A signal with a coarse scale: a third of the residuals is 0.
    const coarse = Float64Array.from({ length: 66 }, (_, i) => 15 * ((i % 3) - 1));
    coarse.fill(-1785, 37, 55);
    coarse.fill(-1585, 0, 3);
    expect(
      ownLimits(
        learnable(coarse, { quantum: 15, isAccepted: new Uint8Array(66).fill(1).fill(0, 36, 56).fill(0, 0, 4) })
      ).low
    ).toBeLessThan(400);
  });

  it('three times are no rule', () => {
    const seldom = silent.map((value, i) => (i < 75 ? value : 0));
    expect(ownLimits(learnable(seldom, { quantum: 1 })).high).toBeLessThan(3);
  });
});

describe('limits of what takes a few values in turn', () => {
  const random = new RandomState(4);
  const replicas = Float64Array.from({ length: 720 }, () => 3 + random.below(3));

  it('are one step more than between the usual ones, in the first pass, too', () => {
    const outage = replicas.map((value, i) => (i >= 600 ? 0 : value));
    for (const values of [replicas, outage]) {
      expect(firstLimits(learnable(values, { quantum: 1, means: undefined })).low).toBe(AT_LIMIT * 3);
      expect(ownLimits(learnable(values, { quantum: 1 }))).toMatchObject({
        high: AT_LIMIT * 3,
        low: AT_LIMIT * 3,
        meanHigh: AT_LIMIT * 3,
        meanLow: AT_LIMIT * 3,
      });
    }
  });

  it('need enough samples, few values, and no minimum change of their own', () => {
    expect(ownLimits(learnable(replicas.subarray(0, 299), { quantum: 1 })).low).toBeGreaterThan(3);
    const many = replicas.map((value, i) => value + (i % 3) * 10);
    expect(ownLimits(learnable(many, { quantum: 1 })).low).toBeGreaterThan(30);
    expect(ownLimits(learnable(replicas, { quantum: 1, minimumChange: 50 })).low).toBeGreaterThanOrEqual(50);
  });
});

describe('limits of what stands still and steps now and then', () => {
  /** An autoscaler over two days: 3 to 6 replicas and back. */
  const scaled = Float64Array.from({ length: 2880 }, (_, i) => 3 + (Math.abs(((i / 240) % 6) - 3) | 0));

  it('are well above its usual step', () => {
    expect(firstLimits(learnable(scaled, { quantum: 1, means: undefined })).high).toBe(AT_LIMIT * 3);
    expect(ownLimits(learnable(scaled, { quantum: 1 })).high).toBe(AT_LIMIT * 3);
  });

  it('are none of its own where one value is the rule', () => {
    const dips = new Float64Array(2880).fill(5).fill(3, 700, 720).fill(3, 1500, 1520).fill(2, 2200, 2230);
    expect(steppedLimit(learnable(dips, { quantum: 1 }))).toBeUndefined();
    expect(steppedLimit(learnable(scaled, { quantum: 1 }))).toBe(AT_LIMIT * 3);
  });
});
