import { log } from '../arithmetic/exactMath';
import type { Samples } from '../detection';
import { runToEnd } from '../task/steps';
import { DAY, HOUR, MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { defaultWatchOptions, type WatchOptions } from '../watchOptions';
import { type BaselineModel, type SignalModel, typicalBy } from './baselineModel';
import { learnBaseline } from './learnBaseline';

/** Each sample speaks for itself, so that what is expected can be calculated by hand. */
const options: WatchOptions = { ...defaultWatchOptions, persistence: { least: 1, of: 1 } };

function learn(samples: Samples, isAligned = false): BaselineModel {
  return runToEnd(learnBaseline(samples, samples.time[1] - samples.time[0], options, isAligned));
}

function learnSignal(values: ArrayLike<number>, step = MINUTE): SignalModel {
  return learn(samplesOf([signal('latency', 'latency')], [values], { step })).signals[0];
}

/** The value that a share `q` of the others is below, linear between two of them. */
function quantileOf(values: Iterable<number>, q: number): number {
  const ascending = Array.from(values).sort((a, b) => a - b);
  const position = q * (ascending.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
}

/** A heavy tail, but nothing that comes near to 30 % of typical: no incident. */
const restless = noise(1001, { mean: 0, spread: 1 }).map(
  (z) => 100 + Math.max(-25, Math.min(25, 6 * z * Math.abs(z) ** 0.2))
);
const incident = { start: 300, end: 309, value: 400 };
const spoilt = restless.map((value, i) => (i >= incident.start && i <= incident.end ? incident.value : value));
/** What is learnt from, if there is an incident: it is left out with a sample on each side. */
const healthy = restless.filter((_, i) => i < incident.start - 1 || i > incident.end + 1);

describe.each([
  ['without an incident', restless, restless],
  ['with one, which does not count', spoilt, healthy],
])('what a baseline says of a signal %s', (_, values, counting) => {
  const learnt = learnSignal(values);
  const [differences, ratios] = learnt.scales;
  const level = quantileOf(counting, 0.5);
  const sizes = Array.from(counting, (value) => Math.abs(value - level));

  it('is its median and the robust spread around it', () => {
    expect(differences.level).toBeCloseTo(level, 5);
    expect(differences.spread).toBeCloseTo(1.4826 * quantileOf(sizes, 0.5), 5);
    expect(differences.profile).toHaveLength(0);
  });

  it('is how far it goes while all is well, in spreads', () => {
    const spread = 1.4826 * quantileOf(sizes, 0.5);
    const [q80, q95] = [0.8, 0.95].map((q) => quantileOf(sizes, q) / spread);
    const limit = 1.1 * q95 * (q95 / q80) ** 2;
    expect(limit).toBeGreaterThan(5);
    expect(limit).toBeLessThan(14);
    expect(differences.tail.limit).toBeCloseTo(limit, 4);
  });

  it('is the same of the logarithms of the values, a fifth of the median above 0', () => {
    const offset = 0.2 * learnt.nature.median;
    const logarithms = Array.from(counting, (value) => log(value + offset));
    const usual = quantileOf(logarithms, 0.5);
    expect(ratios.level).toBeCloseTo(usual, 6);
    expect(ratios.spread).toBeCloseTo(
      1.4826 *
        quantileOf(
          logarithms.map((value) => Math.abs(value - usual)),
          0.5
        ),
      6
    );
  });

  it('is its least and its largest value', () => {
    expect(learnt.range).toEqual([quantileOf(counting, 0), quantileOf(counting, 1)].map(Math.fround));
  });
});

it('a quiet signal has a spread, but what is usual of it counts in 2 % of typical', () => {
  // 80 % of the values at most half a unit from 100, 95 % within 1.5; half a unit is a spread of 0.74.
  const shuffled = Array.from({ length: 1001 }, (_, i) => (i * 389) % 1001);
  const values = shuffled.map(
    (k) => 100 + (k % 2 === 0 ? 1 : -1) * (k <= 80 ? 0 : k <= 800 ? 0.5 : k <= 950 ? 1.5 : 20)
  );
  const [{ spread, tail }] = learnSignal(values).scales;
  expect(spread).toBeCloseTo(1.4826 * 0.5, 6);
  expect(tail.limit).toBeCloseTo(1.1 * (1.5 / 2) * 3 ** 2, 5);
});

it('what is learnt in another unit is the same in that unit', () => {
  const [{ scales, range }, other] = [restless, restless.map((value) => 1024 * value)].map((v) => learnSignal(v));
  expect(other.range).toEqual(range.map((value) => 1024 * value));
  expect(other.scales[0]).toMatchObject({ level: 1024 * scales[0].level, spread: 1024 * scales[0].spread });
  expect(other.scales[0].tail.limit).toBe(scales[0].tail.limit);
});

it('a signal with negative values has no ratios', () => {
  expect(learnSignal(restless.map((value) => value - 100)).scales).toHaveLength(1);
});

it('all numbers are of single precision: a baseline that was pinned says the same', () => {
  const { joint, scales, range } = learn(together(noise(600, { spread: 20 }))).signals[1];
  const numbers = [...scales, joint!].flatMap(({ spread, tail }) => [spread, tail.limit, tail.sustained]);
  const all = [...numbers, ...range, ...scales.map(({ level }) => level), joint!.slope, ...Object.values(joint!.usual)];
  expect(all).toEqual(all.map(Math.fround));
});

describe('what a baseline says of the time of day', () => {
  const step = 5 * MINUTE;
  const time = Float64Array.from({ length: 5 * 288 }, (_, i) => i * step);
  const isDay = (t: number): boolean => t % DAY >= 8 * HOUR && t % DAY < 20 * HOUR;
  const rhythm = time.map((t, i) => (isDay(t) ? 100 : 60) + (i % 3));

  it('is what is typical then, on any other day', () => {
    const [differences, ratios] = learnSignal(rhythm, step).scales;
    const at = Float64Array.of(3, 14, 22).map((hour) => 77 * DAY + hour * HOUR);
    expect(Array.from(typicalBy(differences, at), Math.round)).toEqual([61, 101, 61]);
    const offset = 0.2 * quantileOf(rhythm, 0.5);
    typicalBy(ratios, at).forEach((value, i) => expect(value).toBeCloseTo(log([61, 101, 61][i] + offset), 3));
  });

  it('leaves a spread around it that knows nothing of day and night', () => {
    expect(learnSignal(rhythm, step).scales[0].spread).toBeCloseTo(1.4826, 4);
  });

  it('is one number a quarter of an hour at most, and fewer where many signals share the room', () => {
    const nSlots = (nSignals: number): number => {
      const signals = Array.from({ length: nSignals }, (_, j) => signal(`signal ${j}`));
      const { signals: learnt } = learn(samplesOf(signals, Array(nSignals).fill(rhythm), { step }));
      return learnt[0].scales[0].profile.length;
    };
    expect([nSlots(1), nSlots(8), nSlots(10)]).toEqual([96, 96, 80]);
  });
});

it('samples of the times that will be judged say what is typical moment by moment', () => {
  const rising = Float64Array.from({ length: 600 }, (_, i) => 100 + i);
  const samples = samplesOf([signal('traffic', 'traffic')], [rising]);
  const [{ curve }] = learn(samples, true).signals[0].scales;
  expect(curve!.time).toEqual(samples.time);
  expect(Array.from(curve!.values.subarray(240, 360))).toEqual(Array.from(rising.subarray(240, 360)));
  expect(learn(samples).signals[0].scales[0].curve).toBeUndefined();
});

/** Traffic, and latency that is 50 where traffic is 100 and moves a quarter as far. */
function together(traffic: Float64Array): Samples {
  const latency = traffic.map((value) => 50 + (value - 100) / 4);
  return samplesOf([signal('traffic', 'traffic'), signal('latency', 'latency')], [traffic, latency]);
}

describe('signals that move together', () => {
  const traffic = noise(601, { spread: 20 });
  const usual = [0.02, 0.98].map((q) => quantileOf(traffic, q) - quantileOf(traffic, 0.5));

  it('are learnt as such: how far the one goes with the other, and between which moves', () => {
    const [{ joint: back }, { joint }] = learn(together(traffic)).signals;
    expect(joint).toMatchObject({ signal: 0, slope: 0.25 });
    expect(joint!.usual.lowest).toBeCloseTo(usual[0], 4);
    expect(joint!.usual.highest).toBeCloseTo(usual[1], 4);
    expect(joint!.spread).toBeCloseTo(0, 5);
    expect(joint!.tail.limit).toBe(5);
    expect(back).toMatchObject({ signal: 1, slope: 4 });
  });

  it('say what is left when the other one is known', () => {
    const samples = together(traffic);
    const rest = Float64Array.from(traffic, (_, i) => [-2, -1, 0, 1, 2][(i * 7) % 5]);
    const latency = samples.X.columns[1].map((value, i) => value + rest[i]);
    const { joint } = learn(samplesOf(samples.signals, [traffic, latency])).signals[1];
    expect(joint!.slope).toBeCloseTo(0.25, 1);
    expect(joint!.spread / 1.4826).toBeCloseTo(1, 0);
  });

  it('stay apart where the one explains less than half of the other', () => {
    const alone = learn(samplesOf([signal('a'), signal('b')], [traffic, noise(601, { spread: 20, seed: 2 })]));
    expect(alone.signals.map(({ joint }) => joint)).toEqual([undefined, undefined]);
  });
});

describe('rows for the forest', () => {
  /** About 100, each value once. */
  const distinct = (n: number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => 90 + (20 * ((i * 389) % n)) / n);
  const rowsOf = (columns: readonly Float64Array[]): number[] => {
    const { rows } = learn(
      samplesOf(
        columns.map((_, j) => signal(`signal ${j}`)),
        columns
      )
    );
    const first = columns[0].map(Math.fround);
    return Array.from(rows.columns[0], (value) => first.indexOf(value));
  };

  it('are all samples of a short baseline but those of its incidents', () => {
    const short = distinct(400).map((value, i) => (i >= 100 && i < 110 ? 300 + i : value));
    expect(rowsOf([short])).toEqual([...Array(400).keys()].filter((row) => row < 99 || row > 110));
  });

  it('are 512 of a long one, evenly spaced from the first one on', () => {
    const rows = rowsOf([distinct(1024)]);
    expect(rows).toEqual(Array.from({ length: 512 }, (_, i) => 2 * i));
  });

  it('hold 2,000 numbers at most, so they are fewer where there are more signals', () => {
    const others = Array.from({ length: 7 }, (_, seed) => noise(500, { seed }));
    expect(rowsOf([distinct(500), ...others])).toEqual(Array.from({ length: 250 }, (_, i) => 2 * i));
  });
});

it('a baseline says where it comes from', () => {
  const samples = samplesOf([signal('b'), signal('a')], [noise(100), noise(100, { seed: 2 })], { start: 7 * DAY });
  const model = learn(samples);
  expect(model).toMatchObject({ step: MINUTE, span: { from: 7 * DAY, to: 7 * DAY + 99 * MINUTE }, nSamples: 100 });
  expect(model.signals.map(({ name }) => name)).toEqual(['b', 'a']);
});
