import { MINUTE, samplesOf, signal } from '../testing/watchSamples';
import { healthy, oneSignal, START, told, watch } from '../testing/watchSeries';
import { RandomState } from '../random/randomState';

const PERIOD = 300;
const LENGTH = 8;

/** Four days of minutes with a batch of eight minutes every five hours, but for some. */
function batches({ missing = [] as readonly number[], n = 4 * 1440, height = 60, jitter = 0 } = {}): Float64Array {
  const random = new RandomState(7);
  const values = healthy('noise', n, 5);
  for (let run = 0; 50 + run * PERIOD < n; run++) {
    const start = 50 + run * PERIOD + Math.round(jitter * random.normal(0, 1));
    for (let i = start; i < start + LENGTH && !missing.includes(run); i++) {
      values[i] += height;
    }
  }
  return values;
}

const due = (run: number): string => `${50 + run * PERIOD}-${50 + run * PERIOD + LENGTH - 1} missing-run`;

describe('a run of a habit that does not come', () => {
  it('is told at the time when it was due, as long as it usually takes, against what it usually is', () => {
    const verdict = watch(oneSignal(batches({ missing: [9] })));
    expect(told(verdict)).toEqual([due(9)]);
    expect(verdict.incidents[0].drivers[0].typical).toBeCloseTo(160, -1);
    expect(verdict.incidents[0].drivers[0].actual).toBeCloseTo(100, -1);
  });

  it('is told for one that starts a few minutes earlier or later each time, too', () => {
    expect(told(watch(oneSignal(batches({ missing: [9], jitter: 2 }))))).toHaveLength(1);
  });

  it('the last one as soon as it is overdue', () => {
    // Due at 5450 for 8 minutes, give or take 3 % of five hours.
    expect(told(watch(oneSignal(batches({ missing: [18], n: 5464 }))))).toEqual([]);
    expect(told(watch(oneSignal(batches({ missing: [18], n: 5470 }))))).toEqual([due(18)]);
  });

  it('is an absence upwards where runs go down', () => {
    const verdict = watch(oneSignal(batches({ missing: [9], height: -60 })));
    expect(told(verdict)).toEqual([due(9)]);
    const [{ actual, typical }] = verdict.incidents[0].drivers;
    expect(actual - typical).toBeGreaterThan(40);
  });

  it('is none for a direction that does not count', () => {
    expect(told(watch(oneSignal(batches({ missing: [9] }), { direction: 'high' })))).toEqual([]);
  });
});

describe('nothing is missing', () => {
  it.each<[string, Float64Array]>([
    ['while all come', batches()],
    ['where many do not: that is how it is', batches({ missing: [3, 7, 8, 12, 15] })],
    ['with too few to go by', batches({ missing: [2], n: 1440 })],
  ])('%s', (_, values) => {
    expect(told(watch(oneSignal(values)))).toEqual([]);
  });

  it('where a run was stronger: that is the news', () => {
    const values = batches();
    for (let i = 50 + 9 * PERIOD; i < 58 + 9 * PERIOD; i++) {
      values[i] += 200;
    }
    expect(told(watch(oneSignal(values)))).toEqual([due(9).replace('missing-run', 'up')]);
  });

  it('where rows are missing', () => {
    const all = samplesOf([signal('signal')], [batches({ missing: [9] })], { start: START, step: MINUTE });
    const isKept = (i: number): boolean => i < 2700 || i >= 2800;
    const rows = Array.from(all.time.keys()).filter(isKept);
    const samples = samplesOf([signal('signal')], [rows.map((i) => all.X.columns[0][i])], {
      start: START,
      step: MINUTE,
    });
    const time = Float64Array.from(rows, (i) => all.time[i]);
    expect(told(watch({ ...samples, time }))).toEqual([]);
  });
});

describe('a run that is part of a daily rhythm', () => {
  const PER_DAY = 96;

  /** Nine days of quarter hours with a job from 02:00 to 03:15 each night, and what happens in the seventh. */
  const nights = (seventh: (usual: number, slot: number) => number): Float64Array =>
    healthy('noise', 9 * PER_DAY, 5).map((value, i) => {
      const slot = i % PER_DAY;
      const usual = value + (slot >= 8 && slot < 13 ? 60 : 0);
      return Math.floor(i / PER_DAY) === 6 ? seventh(usual, slot) : usual;
    });
  const kindsOf = (values: Float64Array): string[] =>
    watch(oneSignal(values, {}, 15 * MINUTE)).incidents.map(({ kind }) => kind);
  const isNight = (slot: number): boolean => slot >= 8 && slot < 13;

  it('is called so where it does not come', () => {
    expect(kindsOf(nights((usual, slot) => (isNight(slot) ? usual - 60 : usual)))).toEqual(['missing-run']);
  });

  it.each([
    ['a fall to nothing at that time', (usual: number, slot: number) => (isNight(slot) ? 0 : usual)],
    ['a fall at another time', (usual: number, slot: number) => (slot >= 40 && slot < 45 ? usual - 60 : usual)],
  ])('%s is none', (_, seventh) => {
    expect(kindsOf(nights(seventh))).toEqual(['down']);
  });
});
