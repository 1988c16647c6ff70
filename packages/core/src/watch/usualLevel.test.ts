import { DAY, HOUR, MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { START, told, watch } from '../testing/watchSeries';
import { UsualLevel } from './usualLevel';

const STEP = 5 * MINUTE;
const PER_DAY = DAY / STEP;
const PER_HOUR = HOUR / STEP;

describe('the usual level', () => {
  const time = Float64Array.from({ length: 12 * PER_DAY }, (_, i) => i * STEP);
  const after = (levels: (i: number) => number, n: number): number => {
    const usual = new UsualLevel({ time, step: STEP, window: 15 });
    for (let i = 0; i < n; i++) {
      usual.note(levels(i));
    }
    return usual.at(n - 1);
  };

  it('is not known in the first three days', () => {
    expect(after(() => 90, 3 * PER_DAY)).toBeNaN();
    expect(after(() => 90, 3 * PER_DAY + 1)).toBe(90);
  });

  it('is that of the last week', () => {
    expect(after((i) => (i < 6 * PER_DAY ? 90 : 50), 8 * PER_DAY)).toBe(90);
    expect(after((i) => (i < 6 * PER_DAY ? 90 : 50), 10 * PER_DAY)).toBe(50);
  });
});

describe('a signal that sinks slowly', () => {
  const n = 8 * PER_DAY;
  const sinks = 6 * PER_DAY;
  const isBack = sinks + 12 * PER_HOUR;
  /** At 90; from the seventh day on it sinks by 35 within twelve hours, and is at `then` half an hour later. */
  const values = (then: number): Float64Array =>
    noise(n, { mean: 90, spread: 1, seed: 11 }).map((value, i) => {
      if (i < sinks) {
        return value;
      }
      return i < isBack
        ? value - (35 * (i - sinks)) / (isBack - sinks)
        : value - 90 + 55 + (then - 55) * Math.min(1, (i - isBack) / 6);
    });
  const verdictOn = (own: Float64Array) =>
    told(watch(samplesOf([signal('temperature')], [own], { start: START, step: STEP })));

  it('and comes back is not up from then on', () => {
    expect(verdictOn(values(90))).toEqual([]);
  });

  it('and rises above where it usually is, is', () => {
    const [last] = verdictOn(values(140)).slice(-1);
    expect(last).toMatch(new RegExp(`-${n - 1} up$`));
  });

  it('a steady one that steps is, too', () => {
    const stepped = noise(n, { mean: 90, spread: 1, seed: 11 }).fill(120, sinks, sinks + 3 * PER_HOUR);
    expect(verdictOn(stepped)).toEqual([`${sinks}-${sinks + 3 * PER_HOUR - 1} up`]);
  });
});
