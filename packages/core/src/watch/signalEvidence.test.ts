import { log } from '../arithmetic/exactMath';
import { runToEnd } from '../task/steps';
import { HOUR, MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { defaultWatchOptions, type WatchOptions } from '../watchOptions';
import { signalEvidence, strongest, typicalOf, usualOf, type WatchedSignal, watchedSignals } from './signalEvidence';

/** Each sample speaks for itself, so that what is expected can be calculated by hand. */
const options: WatchOptions = { ...defaultWatchOptions, persistence: { least: 1, of: 1 } };
const none = new Uint8Array(300);

function watched(values: ArrayLike<number>, step = MINUTE): WatchedSignal {
  const samples = samplesOf([signal('latency', 'latency')], [values], { step });
  return runToEnd(watchedSignals(samples, step, options))[0];
}

describe('the signals of samples', () => {
  const samples = samplesOf(
    [signal('traffic', 'traffic'), signal('change'), signal('latency', 'latency')],
    [
      [100, 3, 100],
      [-1, 0, 1],
      [50, 60, 70],
    ]
  );

  it('are looked at by themselves: their values, nature and scales', () => {
    const [traffic, change, latency] = runToEnd(watchedSignals(samples, MINUTE, options));
    expect([traffic, change, latency].map(({ settings }) => settings)).toEqual(samples.signals);
    expect([traffic, change, latency].map(({ scales }) => scales.length)).toEqual([2, 1, 2]);
    expect(latency).toMatchObject({ values: Float64Array.of(50, 60, 70), nature: { median: 60, quantum: 10 } });
  });

  it('have no values where there is too little traffic', () => {
    const [traffic, , latency] = runToEnd(watchedSignals(samples, MINUTE, { ...options, leastTraffic: 10 }));
    expect(traffic.values).toEqual(Float64Array.of(100, 3, 100));
    expect(latency.values).toEqual(Float64Array.of(50, NaN, 70));
  });

  it('tell how far the look is', () => {
    const shares = new Set(watchedSignals(samples, MINUTE, options));
    expect([...shares]).toEqual([0, 1 / 3, 2 / 3]);
  });
});

describe('what is usual of a signal', () => {
  it('is the same spread on both scales where the signal’s nature alone says it: 2 % of typical', () => {
    const [differences, ratios] = runToEnd(usualOf(watched(new Float64Array(300).fill(50)), none));
    expect(differences).toEqual({ typical: new Float64Array(300).fill(50), spread: new Float64Array(300).fill(1) });
    // A fifth of the median, 10, is added before logarithms are taken: a unit is 1/60 there.
    expect(ratios.typical[0]).toBeCloseTo(log(60), 12);
    expect(ratios.spread).toEqual(new Float64Array(300).fill(1 / 60));
  });

  it('does not hang on what is marked', () => {
    const values = noise(300);
    const isMarked = none.slice().fill(1, 100, 120);
    const others = watched(values.map((value, i) => (isMarked[i] === 1 ? 10 * value : value)));
    const usual = runToEnd(usualOf(watched(values), isMarked));
    // The scale of ratios hangs on the median of all values.
    expect(runToEnd(usualOf(others, isMarked))[0]).toEqual(usual[0]);
    expect(runToEnd(usualOf(others, none))[0]).not.toEqual(usual[0]);
  });

  it('is what is typical at the time of day, where there is a rhythm of the day', () => {
    const rhythm = Float64Array.from({ length: 24 * 7 }, (_, i) => 20 * Math.floor((i % 24) / 8));
    const daily = watched(rhythm, HOUR);
    expect(runToEnd(typicalOf(daily, daily.scales[0], new Uint8Array(24 * 7)))).toEqual(rhythm);
  });
});

it('the evidence of a signal is that of the scale on which it is the stronger one', () => {
  const values = new Float64Array(300).fill(50);
  values.set([50.5, 0, 100], 149);
  const signalWithDrop = watched(values);
  const usual = runToEnd(usualOf(signalWithDrop, none));
  const { evidence, starting, typical, spread } = runToEnd(signalEvidence(signalWithDrop, usual, none));
  // Spreads of 1, and of 1/60 for logarithms; a signal that hardly ever moves starts an incident with five of them.
  expect(evidence[150]).toBeCloseTo((log(10 / 60) * 60) / 5, 9);
  expect(evidence[151]).toBeCloseTo((100 - 50) / 5, 9);
  expect(starting[150]).toBe(-evidence[150]);
  expect([typical, spread]).toEqual([usual[0].typical, usual[0].spread]);
});

it('the strongest of several looks is that of the largest size, with its sign; the first of equal ones', () => {
  const looks = [Float64Array.of(1, -1, 2, 0), Float64Array.of(-3, 0.5, -2, NaN), Float64Array.of(2, 0, 1, 0)];
  expect(runToEnd(strongest(looks))).toEqual(Float64Array.of(-3, -1, 2, 0));
});
