import { runToEnd } from '../steps';
import { dailyProfile } from './season';

const HOUR = 3_600_000;

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
    expect(
      runToEnd(
        dailyProfile(
          time,
          time.map((_, i) => i % 7),
          1
        )
      )
    ).toBeUndefined();
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
