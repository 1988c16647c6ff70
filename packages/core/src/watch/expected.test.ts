import type { Detection, Expected } from '../detection';
import { HOUR, MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { marked, shifted, START, told, watch } from '../testing/watchSeries';

/** Expected is a ramp that no level would follow; values are about it. */
const N = 240;
const ramp = Float64Array.from({ length: N }, (_, i) => 100 + 4 * i);
const values = noise(N, { mean: 0, spread: 3 }).map((value, i) => value + ramp[i]);

function expectation(by: number, below = by): Expected {
  return { typical: ramp, bounds: { low: ramp.map((value) => value - below), high: ramp.map((value) => value + by) } };
}

function judge(
  some: Float64Array,
  expected: Expected | undefined,
  { change = {}, step = MINUTE, options = {} } = {}
): Detection {
  const samples = samplesOf([signal('signal', 'other', change)], [some], { start: START, step });
  return watch({ ...samples, expected: [expected] }, options);
}

describe('bounds from elsewhere', () => {
  it('are the limits: what is inside is none, what is beyond is one from its first sample to its last', () => {
    expect(told(judge(values, expectation(20)))).toEqual([]);
    const verdict = judge(shifted(shifted(values, 60, 70, 45), 200, 220, -45), expectation(20));
    expect(told(verdict)).toEqual(['60-69 up', '200-219 down']);
    expect(marked(verdict)).toHaveLength(30);
    expect(verdict.incidents[0].drivers[0].typical).toBe(ramp[verdict.incidents[0].peak]);
    expect(verdict.typical[0]).toEqual(ramp);
  });

  it('are each their own: two of three samples beyond a narrow lower one are told, the same above are not', () => {
    const shift = (by: number) => judge(shifted(values, 60, 70, by), expectation(80, 20));
    expect(told(shift(-45))).toEqual(['60-69 down']);
    expect(told(shift(45))).toEqual([]);
  });

  it('hold for as long as an incident lasts: no new level, no habit, no budget', () => {
    const late = judge(shifted(values, 40, N, 60), expectation(20), { step: HOUR });
    expect(told(late)).toEqual([`40-${N - 1} up`]);
    expect(late.levelShifts).toEqual([]);
    const often = values.map((value, i) => (i % 20 < 4 && i >= 40 ? value + 60 : value));
    expect(told(judge(often, expectation(20)))).toHaveLength(10);
  });

  it('heed direction and sensitivity', () => {
    const low = shifted(values, 60, 70, -45);
    expect(told(judge(low, expectation(20), { change: { direction: 'high' } }))).toEqual([]);
    const weak = ramp.map((value, i) => (i >= 60 && i < 70 ? value + 17 : value));
    expect(told(judge(weak, expectation(20)))).toEqual([]);
    expect(told(judge(weak, expectation(20), { options: { sensitivity: 3 } }))).toEqual(['60-69 up']);
  });

  it('suffice for one sample', () => {
    expect(told(judge(Float64Array.of(500), expectation(20), { step: HOUR }))).toEqual(['0-0 up']);
  });

  it('that say nothing at some samples leave these out, with a notice', () => {
    const typical = ramp.map((value, i) => (i < 100 ? NaN : value));
    const verdict = judge(shifted(values, 60, 70, 500), { ...expectation(20), typical });
    expect(told(verdict)).toEqual([]);
    expect(Array.from(verdict.labels.subarray(0, 100))).toEqual(new Array(100).fill(0));
    expect(verdict.notices.map(({ text }) => text)).toEqual([
      'signal: what is typical comes from the query.',
      'signal: 100 samples have no typical value from the query and are not judged.',
    ]);
  });

  it('change the fingerprint', () => {
    const prints = [expectation(20), expectation(21), { typical: ramp }, undefined].map(
      (expected) => judge(values, expected).fingerprint
    );
    expect(new Set(prints).size).toBe(4);
  });
});

describe('a typical value from elsewhere', () => {
  it('has the limits of what is left', () => {
    expect(told(judge(values, { typical: ramp }))).toEqual([]);
    expect(told(judge(shifted(values, 60, 70, 45), { typical: ramp }))).toEqual(['60-69 up']);
  });

  it('is no help to another signal', () => {
    const samples = samplesOf([signal('a'), signal('b')], [values, shifted(noise(N), 60, 70, 60)], { start: START });
    const verdict = watch({ ...samples, expected: [expectation(20), undefined] });
    expect(told(verdict)).toEqual(['60-69 up']);
    expect(verdict.incidents[0].drivers[0].signal).toBe(1);
  });
});
