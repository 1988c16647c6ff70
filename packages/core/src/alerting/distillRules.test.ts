import fc from 'fast-check';
import { stretchesOf } from '../agreement/measures';
import type { Incident } from '../detection';
import { distillRules } from './distillRules';
import { firingOf } from './firing';
import { likelyPairs } from './jointRules';
import { AlertSource, PlainRule, sourceOf } from './plainRule';

/** One character a sample: `x` anomalous, `.` normal, `?` not judged. */
function labelsOf(picture: string): Int8Array {
  return Int8Array.from(picture, (sign) => ({ x: -1, '.': 1, '?': 0 })[sign] ?? 0);
}

/** A query of one series whose values are told by digits; a blank is missing. */
function source(digits: string): AlertSource {
  return sourceOf([Float64Array.from(digits, (digit) => (digit === ' ' ? NaN : Number(digit)))]);
}

function distil(picture: string, sources: AlertSource[], pairs: Array<readonly [number, number]> = []) {
  return distillRules({ sources, labels: labelsOf(picture), pairs });
}

describe('distillRules', () => {
  it('finds the limit between normal and anomalous values, as round as it can be', () => {
    const { rules, counts } = distil('.....xxx........', [source('1212188821212121')]);
    expect(rules).toMatchObject([{ limits: [{ source: 0, side: 'above', value: 5 }], persistence: 1 }]);
    expect(counts).toMatchObject({ nFound: 1, nEvents: 1, nAlarms: 1, nCovered: 3, nFalseSamples: 0 });
  });

  it('finds a limit below, too', () => {
    const [{ limits }] = distil('.....xxx........', [source('8989811189898989')]).rules;
    expect(limits).toEqual([{ source: 0, side: 'below', value: 5 }]);
  });

  it('makes a rule for each way to be anomalous', () => {
    const latency = source('1111199911111111111111');
    const traffic = source('5555555555555555511155');
    const { rules, counts } = distil('.....xxx.........xxx..', [latency, traffic]);
    expect(rules.map(({ limits }) => limits.map(({ source, side }) => [source, side]))).toEqual([
      [[0, 'above']],
      [[1, 'below']],
    ]);
    expect(counts).toMatchObject({ nFound: 2, nAlarms: 2, nFalseSamples: 0 });
  });

  it('waits where a normal peak is as high but shorter', () => {
    const { rules, counts } = distil('.........xxxxxx.........', [source('119111111999999111191111')]);
    expect(rules[0].persistence).toBeGreaterThan(1);
    expect(counts).toMatchObject({ nFound: 1, nAlarms: 1 });
  });

  it('takes two limits at the same time where each value alone is usual', () => {
    const latency = source('1717171777171717');
    const traffic = source('1818181111181818');
    const { rules, counts } = distil('.......xxx......', [latency, traffic], [[0, 1]]);
    expect(rules).toHaveLength(1);
    expect(rules[0].limits.map(({ source, side }) => [source, side])).toEqual([
      [0, 'above'],
      [1, 'below'],
    ]);
    expect(counts).toMatchObject({ nFound: 1, nAlarms: 1, nCovered: 3, nFalseSamples: 0 });
  });

  it('has no rule where no limit comes near, and says what was missed', () => {
    const { rules, counts } = distil('..x...x...x...x.', [source('5555555555555555')]);
    expect(rules).toEqual([]);
    expect(counts).toMatchObject({ nFound: 0, nAlarms: 0, nEventSamples: 4, nCovered: 0 });
  });

  it('has no rule without incidents', () => {
    expect(distil('.......', [source('1111111')]).rules).toEqual([]);
  });

  it('counts a query with several series as crossed when any of them crosses', () => {
    const several = sourceOf([Float64Array.from([1, 1, 9, 1, 1, 1]), Float64Array.from([1, 1, 1, 1, 9, 1])]);
    expect(
      Array.from(firingOf({ limits: [{ source: 0, side: 'above', value: 5 }], persistence: 1 }, [several]))
    ).toEqual([0, 0, 1, 0, 1, 0]);
  });

  it('tells figures that a plain recount confirms, whatever the data', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const sample = fc.record({ label: fc.constantFrom('x', '.', '.', '.', '?'), a: digit, b: digit });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 60 }), (samples) => {
        const sources = [source(samples.map(({ a }) => a).join('')), source(samples.map(({ b }) => b).join(''))];
        const picture = samples.map(({ label }) => label).join('');
        const { rules, counts } = distil(picture, sources, [[0, 1]]);
        const fires = samples.map((_, i) => picture[i] !== '?' && rules.some((rule) => hasLasted(rule, sources, i)));
        expect(counts.nCovered).toBe(fires.filter((fire, i) => fire && picture[i] === 'x').length);
        expect(counts.nFalseSamples).toBe(fires.filter((fire, i) => fire && picture[i] !== 'x').length);
        expect(counts.nAlarms).toBe(stretchesOf(fires.map(Number)).length);
      })
    );
  });
});

/** Whether a rule has been crossed at sample i and the ones before, said in the slowest way. */
function hasLasted({ limits, persistence }: PlainRule, sources: AlertSource[], i: number): boolean {
  return Array.from({ length: persistence }, (_, back) => i - back).every(
    (k) =>
      k >= 0 &&
      limits.every(({ source, side, value }) =>
        side === 'above' ? sources[source].highest[k] > value : sources[source].lowest[k] < value
      )
  );
}

describe('likelyPairs', () => {
  const incident = (...signals: number[]): Pick<Incident, 'drivers'> => ({
    drivers: signals.map((signal) => ({ signal, share: 0.5, typical: 0, actual: 1 })),
  });

  it('are the two strongest queries of each incident, most frequent first', () => {
    const incidents = [incident(0, 1, 2), incident(2, 1, 0), incident(1, 2)];
    expect(likelyPairs(incidents, (signal) => signal)).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  it('leave out signals of no query and signals of the same one', () => {
    expect(likelyPairs([incident(0, 1)], () => 0)).toEqual([]);
    expect(likelyPairs([incident(0, 1)], (signal) => signal - 1)).toEqual([]);
  });
});
