import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { DAY, HOUR, MINUTE, signalSeries, wave } from '../testing/watchSamples';
import { profileAt } from './profile';
import { type Seasonality, seasonalitySteps } from './seasonality';
import type { SignalSeries } from './signalSeries';

const STEP = 10 * MINUTE;
const PER_DAY = DAY / STEP;
/** Monday, 27 February 2023. */
const MONDAY = Date.UTC(2023, 1, 27);

const seasonalityOf = (series: SignalSeries, local: Float64Array): Seasonality | undefined =>
  runToEnd(seasonalitySteps(series, local));

interface Given {
  readonly days: number;
  readonly start?: number;
  readonly step?: number;
  readonly spread?: number;
}

/** A rhythm by local time, with noise. */
function rhythm(
  valueAt: (hour: number, weekday: number, t: number) => number,
  { days, start = MONDAY, step = STEP, spread = 2 }: Given
) {
  const random = new RandomState(5);
  const time = Float64Array.from({ length: (days * DAY) / step }, (_, i) => start + i * step);
  const values = time.map(
    (t) => valueAt((t % DAY) / HOUR, (Math.floor(t / DAY) + 4) % 7, t) + random.normal(0, spread)
  );
  return { series: signalSeries(time, values), time };
}

const daily = (hour: number): number => 100 + 40 * wave(hour / 24);

describe('the daily profile', () => {
  it('is what the time of day adds', () => {
    const { series, time } = rhythm(daily, { days: 5 });
    const { period, profile, values, widening, isUnknownDay, clockChange } = seasonalityOf(series, time)!;
    expect([period, profile.length]).toEqual([DAY, PER_DAY]);
    const errors = values.map((value, i) => Math.abs(value + 100 - daily((time[i] % DAY) / HOUR)));
    expect(Math.max(...errors)).toBeLessThan(8);
    expect([widening, isUnknownDay, clockChange]).toEqual([undefined, undefined, undefined]);
  });

  it('is not spoilt by an outage of a day', () => {
    const { series, time } = rhythm((hour, _, t) => (t < MONDAY + 2 * DAY || t >= MONDAY + 3 * DAY ? daily(hour) : 0), {
      days: 7,
    });
    const { profile } = seasonalityOf(series, time)!;
    expect(profile[PER_DAY / 4]).toBeCloseTo(40, -1);
    expect(profile[(3 * PER_DAY) / 4]).toBeCloseTo(-40, -1);
  });

  it('wants three days, and a rhythm', () => {
    const short = rhythm(daily, { days: 2.9 });
    expect(seasonalityOf(short.series, short.time)).toBeUndefined();
    const flat = rhythm(() => 100, { days: 7 });
    expect(seasonalityOf(flat.series, flat.time)).toBeUndefined();
    const single = signalSeries(Float64Array.of(0), Float64Array.of(1));
    expect(seasonalityOf(single, Float64Array.of(0))).toBeUndefined();
  });

  it('sees a short nightly job, and office hours with sharp edges beside a weekend', () => {
    const job = rhythm((hour) => (hour >= 3 && hour < 4 ? 300 : 100), { days: 7 });
    expect(seasonalityOf(job.series, job.time)?.profile[3.5 * 6]).toBeCloseTo(200, -1);
    const office = rhythm((hour, day) => (hour >= 8 && hour < 17 && day > 0 && day < 6 ? 300 : 100), { days: 7 });
    expect(seasonalityOf(office.series, office.time)?.profile[12 * 6]).toBeCloseTo(200, -1);
  });

  it('is one of the week with long steps', () => {
    const { series, time } = rhythm((_, day) => (day === 0 ? 20 : 100), { days: 35, step: DAY });
    const { period, profile } = seasonalityOf(series, time)!;
    expect([period, profile.length]).toEqual([7 * DAY, 7]);
    expect(Math.min(...profile)).toBeCloseTo(-80, -1);
  });
});

describe('weekends', () => {
  const office = (hour: number, day: number): number =>
    day === 6 ? 100 : day === 0 ? 100 + (hour >= 10 && hour < 20 ? 150 : 0) : daily(hour - 6) + 60;

  it('have profiles of their own with two of them in view', () => {
    const { series, time } = rhythm(office, { days: 14 });
    const { values, isUnknownDay } = seasonalityOf(series, time)!;
    expect(isUnknownDay).toBeUndefined();
    const at = (day: number, hour: number): number => values[day * PER_DAY + hour * 6];
    expect(at(5, 15) - at(5, 3)).toBeCloseTo(0, -1);
    expect(at(6, 15) - at(6, 3)).toBeGreaterThan(130);
    expect(at(7, 12) - at(7, 0)).toBeCloseTo(80, -1);
  });

  it('are unknown where there is one, if they differ', () => {
    const { series, time } = rhythm(office, { days: 7 });
    const { isUnknownDay } = seasonalityOf(series, time)!;
    const days = new Set(Array.from(isUnknownDay ?? []).flatMap((is, i) => (is ? [Math.floor(i / PER_DAY)] : [])));
    expect([...days]).toEqual([5, 6]);
    const alike = rhythm(daily, { days: 7 });
    expect(seasonalityOf(alike.series, alike.time)?.isUnknownDay).toBeUndefined();
  });
});

describe('a change of clocks', () => {
  const start = Date.UTC(2023, 2, 15);
  const sunday = Date.UTC(2023, 2, 26);
  const changing = (hour: number, _: number, t: number): number => daily(t < sunday ? hour : hour + 1);

  it('is the Sunday from which on the rhythm is an hour earlier', () => {
    for (const days of [13, 16, 20]) {
      const { series, time } = rhythm(changing, { days, start });
      expect(seasonalityOf(series, time)?.clockChange).toBe(sunday);
    }
  });

  it('is none in other months, or without one', () => {
    const other = rhythm(changing, { days: 20, start: Date.UTC(2023, 5, 1) });
    expect(seasonalityOf(other.series, other.time)?.clockChange).toBeUndefined();
    const none = rhythm(daily, { days: 20, start });
    expect(seasonalityOf(none.series, none.time)?.clockChange).toBeUndefined();
  });
});

describe('hours that scatter much more than others', () => {
  it('have wider limits, half an hour before and after them, too', () => {
    const random = new RandomState(9);
    const { series, time } = rhythm((hour) => daily(hour) + (hour >= 2 && hour < 3 ? random.normal(0, 60) : 0), {
      days: 10,
    });
    const { widening } = seasonalityOf(series, time)!;
    expect(widening?.[2.5 * 6]).toBeGreaterThan(5);
    expect(widening?.[1.5 * 6]).toBeGreaterThan(1);
    expect(widening?.[12 * 6]).toBe(1);
  });
});

describe('a saved profile', () => {
  it('is linear between its slots, around the clock', () => {
    const profile = Float64Array.of(0, 10, 20, 30);
    expect([0, 3, 6, 21, 24, 30, -6].map((hour) => profileAt(profile, DAY, hour * HOUR))).toEqual([
      0, 5, 10, 15, 0, 10, 30,
    ]);
    expect(profileAt(new Float64Array(0), DAY, 5)).toBe(0);
  });
});
