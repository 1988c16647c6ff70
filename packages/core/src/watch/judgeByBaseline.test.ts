import { log } from '../arithmetic/exactMath';
import type { Samples } from '../detection';
import { createMatrix } from '../series/matrix';
import { runToEnd } from '../task/steps';
import { HOUR, MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { defaultWatchOptions, type WatchOptions } from '../watchOptions';
import type { BaselineModel, JointModel, ScaleModel, SignalModel } from './baselineModel';
import { judgeByBaseline } from './judgeByBaseline';
import type { SignalEvidence } from './signalEvidence';

/** Each sample speaks for itself, so that what is expected can be calculated by hand. */
const eachSample: WatchOptions = { ...defaultWatchOptions, persistence: { least: 1, of: 1 } };

/** What is beside it does not count, unless a test says so: five spreads start an incident, means say nothing. */
const tail = { limit: 5, sustained: Infinity };

function scale(change: Partial<ScaleModel> = {}): ScaleModel {
  return { level: 100, profile: new Float64Array(0), spread: 10, tail, ...change };
}

function signalModel(change: Partial<SignalModel> = {}): SignalModel {
  const nature = { median: 100, positiveMedian: 100, quantum: 0, isSmallCount: false };
  return { name: 'any', nature, scales: [scale()], joint: undefined, range: [0, 1000], ...change };
}

function modelOf(...signals: SignalModel[]): BaselineModel {
  return { signals, step: MINUTE, span: { from: 0, to: 1 }, nSamples: 100, rows: createMatrix([]) };
}

function judge(samples: Samples, model: BaselineModel, options = eachSample): SignalEvidence[] {
  return runToEnd(judgeByBaseline({ samples, step: samples.time[1] - samples.time[0], options }, model));
}

/** The evidence of these values of one signal. */
function evidenceOf(values: number[], model: SignalModel, options?: WatchOptions): number[] {
  const [{ evidence }] = judge(samplesOf([signal('latency', 'latency')], [values]), modelOf(model), options);
  return Array.from(evidence);
}

describe('evidence under a baseline', () => {
  it('is the distance from its level in its spreads, in units of what starts an incident by its tail', () => {
    expect(evidenceOf([100, 200, 100, 50, 100], signalModel())).toEqual([0, 2, 0, -1, 0]);
    const other = scale({ level: 200, spread: 20, tail: { limit: 10, sustained: Infinity } });
    expect(evidenceOf([200, 400, 0], signalModel({ scales: [other] }))).toEqual([0, 1, -1]);
  });

  it('never counts in spreads below what the signal’s nature allows: 2 % of typical', () => {
    expect(evidenceOf([100, 140], signalModel({ scales: [scale({ spread: 0.001 })] }))).toEqual([0, 4]);
  });

  it('hangs on the time of day where the baseline knows it', () => {
    const profile = Float64Array.of(0, 100);
    const night = 3 * HOUR;
    const samples = samplesOf([signal('latency', 'latency')], [[100, 150, 200, 150]], { step: 6 * HOUR });
    const [{ typical, evidence }] = judge(samples, modelOf(signalModel({ scales: [scale({ profile })] })));
    expect([Array.from(typical), Array.from(evidence)]).toEqual([
      [100, 150, 200, 150],
      [0, 0, 0, 0],
    ]);
    const shifted = { ...samples, time: samples.time.map((t) => t + 2 * night) };
    expect(judge(shifted, modelOf(signalModel({ scales: [scale({ profile })] })))[0].evidence[2]).toBe(1);
  });

  it('is the stronger one of differences and ratios, where the baseline knows both', () => {
    // A fifth of the median, 20, is added before logarithms are taken; a spread of 0.05 is above 2 % of 100 / 120.
    const model = signalModel({ scales: [scale(), scale({ level: log(120), spread: 0.05 })] });
    const [drop, rise] = evidenceOf([25, 180], model);
    expect(drop).toBeCloseTo(log(45 / 120) / 0.05 / 5, 9);
    expect(rise).toBeCloseTo(log(200 / 120) / 0.05 / 5, 9);
    const coarse = signalModel({ scales: [scale(), scale({ level: log(120), spread: 5 })] });
    expect(evidenceOf([25, 180], coarse)).toEqual([-1.5, 1.6]);
    const exact = signalModel({ scales: [scale({ spread: 1000 }), scale({ level: log(120), spread: 0 })] });
    expect(evidenceOf([180], exact)[0]).toBeCloseTo(log(200 / 120) / ((0.02 * 100) / 120) / 5, 9);
  });

  it('says too what starts an incident, typical values and spreads', () => {
    const samples = samplesOf([signal('latency', 'latency')], [[100, 200, 125]]);
    const [{ typical, spread, starting }] = judge(samples, modelOf(signalModel()));
    expect(typical).toEqual(Float64Array.of(100, 100, 100));
    expect(spread).toEqual(Float64Array.of(10, 10, 10));
    // 125 is less than 30 % above typical.
    expect(starting).toEqual(Float64Array.of(0, 2, 0));
  });

  it('takes one odd minute for chance, as the persistence that was chosen says', () => {
    const spikes = [100, 100, 200, 100, 100, 200, 200, 100, 100];
    expect(evidenceOf(spikes, signalModel(), defaultWatchOptions)).toEqual([0, 0, 0, 0, 0, 2, 2, 0, 0]);
  });

  it('is none where there is too little traffic, or no value', () => {
    const signals = [signal('traffic', 'traffic'), signal('latency', 'latency', { missing: 'keep' })];
    const samples = samplesOf(signals, [
      [100, 100, 4, 4],
      [200, NaN, 200, 100],
    ]);
    const evidence = (leastTraffic: number): Float64Array =>
      judge(samples, modelOf(signalModel(), signalModel()), { ...eachSample, leastTraffic })[1].evidence;
    expect(evidence(0)).toEqual(Float64Array.of(2, 0, 2, 0));
    expect(evidence(5)).toEqual(Float64Array.of(2, 0, 0, 0));
  });

  it('of a sample hangs on no other than its eight neighbours: every window says the same of it', () => {
    const sustained = signalModel({ scales: [scale({ tail: { limit: 5, sustained: NaN } })] });
    const values = Array.from(noise(60, { spread: 25 }));
    const whole = evidenceOf(values, sustained, defaultWatchOptions);
    for (let first = 0; first + 20 <= 60; first += 7) {
      const window = evidenceOf(values.slice(first, first + 20), sustained, defaultWatchOptions);
      expect(window.slice(6, 14)).toEqual(whole.slice(first + 6, first + 14));
    }
  });
});

describe('a signal that moves with another one', () => {
  const joint: JointModel = { signal: 0, slope: 0.5, usual: { lowest: -50, highest: 50 }, spread: 2, tail };
  const signals = [signal('traffic', 'traffic'), signal('latency', 'latency')];
  /** By itself latency says nothing. */
  const silent = [scale({ spread: Infinity })];
  const known = modelOf(signalModel(), signalModel({ joint, scales: silent }));
  const latency = (traffic: number, value: number, model = known): number[] => {
    const [, { evidence, starting }] = judge(samplesOf(signals, [[traffic], [value]]), model);
    return [evidence[0], starting[0]];
  };

  it('is compared with what is typical beside the other one', () => {
    // 60 are expected beside traffic of 60; 2 % of its own typical value, 100, are a spread of 2.
    expect(latency(60, 80)).toEqual([0, 0]);
    expect(latency(60, 120)).toEqual([4, 4]);
    expect(latency(140, 80)).toEqual([-4, 4]);
  });

  it('is judged by itself too, and the stronger of both counts', () => {
    const both = modelOf(signalModel(), signalModel({ joint }));
    expect(latency(60, 200, both)).toEqual([12, 12]);
    const vague = modelOf(signalModel(), signalModel({ joint: { ...joint, spread: 100 } }));
    expect(latency(60, 200, vague)).toEqual([2, 2]);
  });

  it('never counts in spreads below what its nature allows', () => {
    const exact = modelOf(signalModel(), signalModel({ joint: { ...joint, spread: 0 }, scales: silent }));
    expect(latency(60, 120, exact)).toEqual([4, 4]);
  });

  it('is judged by itself alone where the other one is out of its usual range', () => {
    expect([latency(50, 125), latency(49, 125), latency(150, 75), latency(151, 75)].map(([e]) => Math.abs(e))).toEqual([
      5, 0, 5, 0,
    ]);
  });

  it('is never held against the load: that only goes on with what latency has started', () => {
    const back = modelOf(signalModel({ joint: { ...joint, signal: 1 } }), signalModel());
    const [{ evidence, starting }] = judge(samplesOf(signals, [[120], [60]]), back);
    expect([evidence[0], starting[0]]).toEqual([0.45, 0]);
  });
});

it('tells how far it is', () => {
  const n = 4;
  const samples = samplesOf(
    Array.from({ length: n }, (_, j) => signal(`signal ${j}`)),
    Array.from({ length: n }, () => [100, 100])
  );
  const steps = judgeByBaseline(
    { samples, step: MINUTE, options: eachSample },
    modelOf(...Array(n).fill(signalModel()))
  );
  expect([...steps]).toEqual([0, 0.25, 0.5, 0.75]);
});
