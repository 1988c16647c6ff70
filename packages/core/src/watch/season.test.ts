import { runToEnd } from '../task/steps';
import { HOUR, MINUTE } from '../testing/watchSamples';
import { dailyProfile, withFewSlots } from './season';

describe('dailyProfile', () => {
  const hours = (days: number): Float64Array => Float64Array.from({ length: 24 * days }, (_, i) => i * HOUR);
  const rhythm = (time: Float64Array): Float64Array => time.map((_, i) => (i % 24 < 12 ? 10 : 30));

  it('is what the time of day adds to the level', () => {
    const time = hours(5);
    const profile = runToEnd(dailyProfile(time, rhythm(time), HOUR))!;
    expect(profile.at(30) - profile.at(18)).toBe(-20);
  });

  it('is the same before 1970', () => {
    const time = hours(5);
    const before = time.map((t) => t - 20 * 24 * HOUR);
    const bySlot = (moments: Float64Array): Float64Array | undefined =>
      runToEnd(dailyProfile(moments, rhythm(time), HOUR))?.bySlot;
    expect(bySlot(before)).toBeDefined();
    expect(bySlot(before)).toEqual(bySlot(time));
  });

  it('is left out, at once, where a few samples a millisecond apart lie days from others', () => {
    const time = Float64Array.from({ length: 60 }, (_, i) => (i < 50 ? i : i * 24 * HOUR));
    const values = time.map((_, i) => i % 7);
    expect(dailyProfile(time, values, 1).next()).toEqual({ done: true, value: undefined });
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

  const profileOf = (n: number, step: number, valueAt: (timeOfDay: number, day: number) => number, start = 0) => {
    const time = Float64Array.from({ length: n }, (_, i) => start + i * step);
    const values = time.map((t) => valueAt(t % (24 * HOUR), Math.floor(t / (24 * HOUR))));
    return runToEnd(dailyProfile(time, values, step));
  };
  const dayOrNight = (t: number): number => (t < 12 * HOUR ? 10 : 30);

  it('is known from three days on, first sample to last', () => {
    expect(profileOf(72, HOUR, dayOrNight)).toBeUndefined();
    expect(profileOf(73, HOUR, dayOrNight)).toBeDefined();
  });

  it('needs six times of day', () => {
    expect(profileOf(40, 4 * HOUR, dayOrNight)).toBeDefined();
    expect(profileOf(40, 5 * HOUR, dayOrNight)).toBeUndefined();
  });

  it('pauses now and then while it works: after a hundred times of day at the latest', () => {
    const time = Float64Array.from({ length: 4 * 1440 }, (_, i) => i * MINUTE);
    // The medians of all 1,440, and again to make them smooth.
    const nPauses = [...dailyProfile(time, time.map(dayOrNight), MINUTE)].length;
    expect(nPauses).toBeGreaterThanOrEqual(2 * 14);
    expect(nPauses).toBeLessThan(2 * 14 + 20);
  });

  it('begins at midnight, whenever the range does', () => {
    const fromMidnight = profileOf(24 * 6, HOUR, dayOrNight)!.bySlot;
    const fromFive = profileOf(24 * 6, HOUR, dayOrNight, 5 * HOUR)!;
    expect(fromFive.bySlot).toEqual(fromMidnight);
    expect([fromFive.at(0), fromFive.at(19)]).toEqual([fromMidnight[5], fromMidnight[0]]);
  });

  it('is the usual day: one that is unlike the others, or has no values, changes nothing', () => {
    const usual = profileOf(24 * 7, HOUR, dayOrNight)!.bySlot;
    const odd = profileOf(24 * 7, HOUR, (t, day) => (day === 3 ? 500 - 3 * dayOrNight(t) : dayOrNight(t)));
    const missing = profileOf(24 * 7, HOUR, (t, day) => (day === 3 ? NaN : dayOrNight(t)));
    expect(odd!.bySlot).toEqual(usual);
    expect(missing!.bySlot).toEqual(usual);
  });

  it('follows what lasts for twenty minutes at a time of day, not what lasts for fifteen, also at midnight', () => {
    // With a sample every five minutes a quarter of an hour on each side says what is usual: the median of seven.
    const step = 5 * MINUTE;
    const peaks = (first: number, n: number): number[] => {
      const isIn = (t: number): boolean => (t / step - first + 288) % 288 < n;
      const bySlot = profileOf(288 * 4, step, (t) => Math.floor(t / (8 * HOUR)) + (isIn(t) ? 100 : 0))!.bySlot;
      return [...bySlot.keys()].filter((slot) => bySlot[slot] > 50);
    };
    expect([peaks(100, 3), peaks(100, 4)]).toEqual([[], [100, 101, 102, 103]]);
    expect([peaks(286, 3), peaks(286, 4)]).toEqual([[], [0, 1, 286, 287]]);
  });
});

describe('withFewSlots', () => {
  const slots = (n: number): Float64Array => Float64Array.from({ length: n }, (_, slot) => slot);

  it('leaves a profile alone that is short enough', () => {
    expect(withFewSlots(slots(24), 24)).toEqual(slots(24));
    expect(withFewSlots(slots(96), 1000)).toEqual(slots(96));
  });

  it('takes evenly spaced slots from midnight on, at most one a quarter of an hour', () => {
    expect(withFewSlots(slots(288), 1000)).toEqual(slots(96).map((slot) => 3 * slot));
    expect(withFewSlots(slots(24), 6)).toEqual(Float64Array.of(0, 4, 8, 12, 16, 20));
    expect(withFewSlots(slots(10), 4)).toEqual(Float64Array.of(0, 3, 5, 8));
  });
});
