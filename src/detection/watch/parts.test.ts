import fc from 'fast-check';
import { log } from '../exactMath';
import { runToEnd } from '../steps';
import { logarithm } from './logarithm';
import { natureOf, percentBase, spreadFloor } from './nature';
import { withoutOddMinutes } from './oddMinutes';
import { scalesOf } from './scales';
import { dailyProfile } from './season';
import { spreadOf } from './spread';

const HOUR = 3_600_000;

it('logarithm agrees with the correctly rounded one to 13 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(logarithm(x) - log(x))).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(log(x))));
    }),
    { seed: 5 }
  );
  expect(logarithm(1)).toBe(0);
  expect(logarithm(NaN)).toBeNaN();
});

describe('natureOf', () => {
  it('knows small counts and the steps of a scale', () => {
    expect(natureOf(Float64Array.of(0, 2, 4, NaN, 8))).toEqual({
      median: 3,
      positiveMedian: 3,
      quantum: 2,
      isSmallCount: true,
    });
    expect(natureOf(Float64Array.of(50, 50, 51)).isSmallCount).toBe(false);
    expect(natureOf(Float64Array.from({ length: 300 }, (_, i) => i / 7)).quantum).toBe(0);
  });

  it('takes the median of the positive values where the median is 0', () => {
    expect(natureOf(Float64Array.of(0, 0, 0, 4, 6)).positiveMedian).toBe(5);
    expect(natureOf(Float64Array.of(0, 0)).positiveMedian).toBeNaN();
  });
});

describe('percentBase', () => {
  it('is the typical value, but never less than a tenth of the median', () => {
    const nature = natureOf(Float64Array.of(99.5, 100, 100.5));
    expect(percentBase(nature, -70)).toBe(70);
    expect(percentBase(nature, 1)).toBe(10);
  });
});

describe('spreadFloor', () => {
  it('lets small counts scatter like their square root', () => {
    expect(spreadFloor(natureOf(Float64Array.of(2, 3, 4)), Float64Array.of(3))).toEqual(Float64Array.of(2));
  });

  it('is 2 % of typical for measurements', () => {
    expect(spreadFloor(natureOf(Float64Array.of(49.9, 50.01, 50.2)), Float64Array.of(50))[0]).toBeCloseTo(1, 12);
  });
});

describe('withoutOddMinutes', () => {
  const picture = (text: string): Float64Array => Float64Array.from(text, (c) => (c === ' ' ? NaN : c === 'x' ? 9 : 0));

  it('takes out one odd minute, keeps two, and looks only back at the newest', () => {
    expect(withoutOddMinutes(picture('..x..xx..x'), 60_000)).toEqual(picture('.....xx...'));
    expect(withoutOddMinutes(picture('...xx'), 60_000)).toEqual(picture('...xx'));
  });

  it('leaves long steps alone', () => {
    expect(withoutOddMinutes(picture('..x..'), HOUR)).toEqual(picture('..x..'));
  });

  it('lets a sample without neighbours speak for itself', () => {
    expect(withoutOddMinutes(picture('.. x ..'), 60_000)).toEqual(picture('.. x ..'));
  });
});

describe('scalesOf', () => {
  it('looks at ratios too, unless a value is negative or all are 0', () => {
    const count = (values: number[]): number =>
      scalesOf(Float64Array.from(values), natureOf(Float64Array.from(values))).length;
    expect([count([1, 2, 3]), count([-1, 2, 3]), count([0, 0, 0])]).toEqual([2, 1, 1]);
  });
});

describe('dailyProfile', () => {
  const hours = (days: number): Float64Array => Float64Array.from({ length: 24 * days }, (_, i) => i * HOUR);
  const rhythm = (time: Float64Array): Float64Array => time.map((_, i) => (i % 24 < 12 ? 10 : 30));

  it('is what the time of day adds to the level', () => {
    const time = hours(5);
    const profile = runToEnd(dailyProfile(time, rhythm(time), HOUR))!;
    expect(profile[30] - profile[18]).toBe(-20);
  });

  it('is left out where three days do not show it, or there is none', () => {
    const short = hours(3);
    expect(runToEnd(dailyProfile(short, rhythm(short), HOUR))).toBeUndefined();
    const flat = hours(5);
    expect(
      runToEnd(
        dailyProfile(
          flat,
          flat.map((_, i) => (i * 7919) % 13),
          HOUR
        )
      )
    ).toBeUndefined();
  });
});

describe('spreadOf', () => {
  const floor = new Float64Array(1000).fill(0.1);

  it('is larger where the signal is restless', () => {
    const residuals = floor.map((_, i) => (i % 2 === 0 ? 1 : -1) * (i < 900 ? 1 : 50));
    const spread = spreadOf(residuals, floor);
    expect(spread[0]).toBeCloseTo(1.4826, 4);
    expect(spread[999]).toBeGreaterThanOrEqual(spread[0]);
  });

  it('is never below its floor, and never NaN', () => {
    expect(spreadOf(new Float64Array(1000), floor)).toEqual(floor);
    expect(spreadOf(new Float64Array(1000).fill(NaN), floor)).toEqual(floor);
  });

  it('is a third of the usual excursion where the signal is mostly silent', () => {
    const residuals = floor.map((_, i) => (i % 10 === 5 ? 6 : 0));
    expect(spreadOf(residuals, floor)[0]).toBeCloseTo(2, 12);
  });
});
