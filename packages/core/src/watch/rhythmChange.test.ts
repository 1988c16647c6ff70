import { RandomState } from '../random/randomState';
import { DAY, HOUR, MINUTE, signalSeries, wave } from '../testing/watchSamples';
import { oneSignal, shifted, START, told, watch } from '../testing/watchSeries';
import { runToEnd } from '../task/steps';
import { rhythmChangeSteps } from './rhythmChange';

const STEP = 30 * MINUTE;
const PER_DAY = DAY / STEP;

/** Noise around 300, in some of the days with a daily wave of an amplitude of 200. */
function wavy(days: number, hasWave: (day: number) => boolean, seed = 1): Float64Array {
  const random = new RandomState(seed);
  return Float64Array.from({ length: days * PER_DAY }, (_, i) => {
    const rhythm = hasWave(Math.floor(i / PER_DAY)) ? 200 * wave(i / PER_DAY) : 0;
    return 300 + rhythm + random.normal(0, 6);
  });
}

function changeOf(values: Float64Array, step = STEP): number | undefined {
  const time = Float64Array.from(values, (_, i) => START + i * step);
  return runToEnd(rhythmChangeSteps(signalSeries(time, values)));
}

describe('the change of a rhythm', () => {
  it.each([1, 2, 3, 4])('is where it ends or begins, within two hours (seed %d)', (seed) => {
    for (const from of [4, 7]) {
      for (const isGone of [true, false]) {
        const change = changeOf(wavy(16, (day) => day < from === isGone, seed));
        expect(Math.abs(change! - from * PER_DAY) * STEP).toBeLessThanOrEqual(2 * HOUR);
      }
    }
  });

  it.each<[string, Float64Array]>([
    ['the rhythm goes on', wavy(16, () => true)],
    ['there is none', wavy(16, () => false)],
    ['the newer side is the shorter one', wavy(16, (day) => day < 9)],
    ['one side has less than three days', wavy(16, (day) => day < 2)],
    ['weekends have none', wavy(21, (day) => day % 7 < 5)],
    ['the range has less than six days', wavy(5, (day) => day < 3)],
    ['nothing moves', new Float64Array(16 * PER_DAY).fill(5)],
    [
      'only the scatter is another',
      wavy(16, () => false).map((value, i) => (i < 240 ? value : 300 + 9 * (value - 300))),
    ],
    [
      'the first days hold incidents',
      [20, 70, 110, 150].reduce(
        (values, start, k) => shifted(values, start, start + 9 + 4 * k, 900),
        wavy(16, () => false)
      ),
    ],
  ])('is none where %s', (_, values) => {
    expect(changeOf(values)).toBeUndefined();
  });

  it('is the same in another unit', () => {
    const values = wavy(16, (day) => day < 6);
    expect(changeOf(values.map((value) => 1e-9 * value))).toBe(changeOf(values));
  });
});

describe('a signal whose rhythm ends', () => {
  const end = 6 * PER_DAY;
  const values = wavy(18, (day) => day < 6);

  it('has no incident on either side, but a new level', () => {
    const verdict = watch(oneSignal(values, {}, STEP));
    expect(told(verdict)).toEqual([]);
    expect(verdict.levelShifts).toHaveLength(1);
    expect(Math.abs(verdict.levelShifts![0].since - end)).toBeLessThanOrEqual(4);
  });

  it('is judged on each side by what is usual there', () => {
    const night = 3 * PER_DAY + PER_DAY / 2 + 8;
    const changed = shifted(shifted(values, night, night + 6, 150), end + 200, end + 206, 90);
    const verdict = watch(oneSignal(changed, {}, STEP));
    expect(told(verdict)).toEqual([`${night}-${night + 5} up`, `${end + 200}-${end + 205} up`]);
    expect(verdict.incidents.map(({ drivers }) => Math.round(drivers[0].typical / 50) * 50)).toEqual([100, 300]);
  });

  it('is an incident as long as that is new', () => {
    const verdict = watch(oneSignal(wavy(8, (day) => day < 6).subarray(0, end + 20), {}, STEP));
    expect(verdict.incidents.length).toBeGreaterThan(0);
    expect(verdict.incidents[0].start).toBeGreaterThanOrEqual(end);
    expect(verdict.levelShifts).toEqual([]);
  });
});
