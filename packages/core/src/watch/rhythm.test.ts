import { RandomState } from '../random/randomState';
import { DAY, HOUR, MINUTE, samplesOf, signal } from '../testing/watchSamples';
import { oneSignal, shifted, told, watch } from '../testing/watchSeries';

const STEP = 10 * MINUTE;
const PER_DAY = DAY / STEP;
/** Monday, 27 February 2023. */
const MONDAY = Date.UTC(2023, 1, 27);

/** Office hours: 100, and 300 from 8 to 18 o'clock on weekdays (or every day) by local time. */
function office(
  days: number,
  { seed = 1, start = MONDAY, offsetAt = (_: number): number => 0, hasWeekends = true } = {}
): Float64Array {
  const random = new RandomState(seed);
  return Float64Array.from({ length: days * PER_DAY }, (_, i) => {
    const local = start + i * STEP + offsetAt(start + i * STEP);
    const hour = (local % DAY) / HOUR;
    const weekday = (Math.floor(local / DAY) + 4) % 7;
    const isWork = !(hasWeekends && (weekday === 0 || weekday === 6)) && hour >= 8 && hour < 18;
    return (isWork ? 300 : 100) + random.normal(0, 8);
  });
}

function judge(values: Float64Array, utcOffsets?: Array<{ from: number; offset: number }>, start = MONDAY) {
  return watch({ ...samplesOf([signal('requests')], [values], { start, step: STEP }), utcOffsets });
}

const texts = ({ notices }: ReturnType<typeof watch>): string[] => notices.map(({ text }) => text);

describe('weekends', () => {
  it('the first one in view cannot be known: a notice, and no incident', () => {
    const verdict = judge(office(7));
    expect(told(verdict)).toEqual([]);
    expect(texts(verdict)).toEqual([expect.stringContaining('there is no other weekend to compare with')]);
  });

  it.each([14, 21])('are known with %d days in view', (days) => {
    const verdict = judge(office(days));
    expect(told(verdict)).toEqual([]);
    expect(texts(verdict)).toEqual([]);
  });

  it('a workday without its rise is told, a weekend day with one, too', () => {
    const values = office(21);
    const wednesday = 16 * PER_DAY;
    const saturday = 19 * PER_DAY;
    const changed = shifted(
      shifted(values, wednesday + 8 * 6, wednesday + 18 * 6, -200),
      saturday + 10 * 6,
      saturday + 14 * 6,
      200
    );
    expect(told(judge(changed))).toEqual([
      `${wednesday + 8 * 6}-${wednesday + 18 * 6 - 1} down`,
      `${saturday + 10 * 6}-${saturday + 14 * 6 - 1} up`,
    ]);
  });

  it('an outage on the first weekend in view that no weekday knows is told', () => {
    const values = office(7);
    const saturday = 5 * PER_DAY;
    values.fill(700, saturday + 60, saturday + 66);
    expect(told(judge(values))).toEqual([`${saturday + 60}-${saturday + 65} up`]);
  });

  it('follow the local time of the dashboard', () => {
    const offset = 9 * HOUR;
    const values = office(14, { offsetAt: () => offset });
    expect(told(judge(values, [{ from: 0, offset }]))).toEqual([]);
  });
});

describe('a change of clocks', () => {
  const start = Date.UTC(2023, 2, 13);
  const change = Date.UTC(2023, 2, 26, 1);
  const offsetAt = (t: number): number => (t >= change ? HOUR : 0);
  const values = office(21, { start, offsetAt, hasWeekends: false });

  it('is known from the time zone', () => {
    const verdict = judge(
      values,
      [
        { from: 0, offset: 0 },
        { from: change, offset: HOUR },
      ],
      start
    );
    expect(told(verdict)).toEqual([]);
    expect(texts(verdict)).toEqual([]);
  });

  it('is seen in the rhythm where the time zone is not known, and said', () => {
    const verdict = judge(values, undefined, start);
    expect(told(verdict)).toEqual([]);
    expect(texts(verdict)).toEqual([expect.stringContaining('shifts by an hour')]);
  });

  it('is no excuse for what is odd after it', () => {
    const at = 17 * PER_DAY + 9 * 6;
    const odd = shifted(values, at, at + 12, -250);
    expect(told(judge(odd, undefined, start))).toEqual([`${at}-${at + 11} down`]);
  });
});

describe('jobs', () => {
  const jobs = (starts: readonly number[], n = 1440): Float64Array =>
    starts.reduce<Float64Array>(
      (values, at) => shifted(values, at, at + 5, 60),
      Float64Array.from(office(10, { seed: 3 }).subarray(0, n), (_, i) => 10 + ((i * 7919) % 13) / 10)
    );
  const step = 5 * MINUTE;
  const every = Array.from({ length: 20 }, (_, k) => 40 + 70 * k);

  it('at regular distances are a habit: listed, and no incident', () => {
    const verdict = watch(oneSignal(jobs(every), {}, step));
    expect(told(verdict)).toEqual([]);
    expect(verdict.recurring).toEqual(
      every.map((start) => ({ signal: 0, start, end: start + 4, direction: 'up', nAlike: every.length }))
    );
  });

  it('at irregular distances are incidents', () => {
    const starts = [60, 233, 290, 640, 790, 1210];
    const verdict = watch(oneSignal(jobs(starts), {}, step));
    expect(told(verdict)).toEqual(starts.map((start) => `${start}-${start + 4} up`));
    expect(verdict.recurring).toEqual([]);
  });

  it('a stronger one is an incident among the others', () => {
    const values = shifted(jobs(every), every[12], every[12] + 5, 80);
    const verdict = watch(oneSignal(values, {}, step));
    expect(told(verdict)).toEqual([`${every[12]}-${every[12] + 4} up`]);
    expect(verdict.recurring).toHaveLength(every.length - 1);
  });
});
