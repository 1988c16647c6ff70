import type { Samples } from '../detection';
import { MINUTE, samplesOf, signal } from '../testing/watchSamples';
import { healthy, healthyKinds, marked, oneSignal, shifted, START, told, watch } from '../testing/watchSeries';

const N = 600;
const steady = healthyKinds.filter((kind) => kind !== 'rhythm');

describe('a unit has no say', () => {
  it.each(steady)('%s: the same samples are marked in any unit', (kind) => {
    const values = shifted(healthy(kind, N, 4), 400, 430, 50);
    const usual = marked(watch(oneSignal(values)));
    expect(usual.length).toBeGreaterThan(20);
    for (const [factor, offset] of [
      [1000, 0],
      [0.001, 0],
      [1, 273.15],
      [1.8, 32],
      [2, -1000],
      [1e9, 1e10],
    ]) {
      expect(marked(watch(oneSignal(values.map((value) => factor * value + offset))))).toEqual(usual);
    }
  });

  it('a success rate is told as the error rate, the other way round', () => {
    const errors = shifted(healthy('skewed', N, 7), 400, 440, 30).map((value) => value - 90);
    const verdicts = [
      watch(oneSignal(errors, { role: 'errors' })),
      watch(
        oneSignal(
          errors.map((value) => 100 - value),
          { role: 'success' }
        )
      ),
      watch(
        oneSignal(
          errors.map((value) => 1 - value / 100),
          { role: 'success' }
        )
      ),
    ];
    expect(verdicts.map(marked)).toEqual(verdicts.map(() => marked(verdicts[0])));
    expect(verdicts.map(({ incidents }) => incidents.map(({ kind }) => kind))).toEqual([
      ['errors-up'],
      ['success-down'],
      ['success-down'],
    ]);
  });

  it('an upside-down series is marked alike', () => {
    for (const kind of steady) {
      const values = shifted(healthy(kind, N, 2), 350, 380, 40);
      expect(marked(watch(oneSignal(values.map((value) => -value))))).toEqual(marked(watch(oneSignal(values))));
    }
  });

  it('rounding to six digits changes nothing', () => {
    for (const kind of steady) {
      const values = shifted(healthy(kind, N, 9), 350, 365, 25);
      const rounded = values.map((value) => Number(value.toPrecision(6)));
      expect(told(watch(oneSignal(rounded)))).toEqual(told(watch(oneSignal(values))));
    }
  });
});

describe('a constant', () => {
  it.each([
    ['a probe', 1, 0],
    ['a ping in ms', 200, 500],
    ['a queue', 0, 4000],
    ['replicas', 5, 2],
    ['a small share', 0.001, 0.0011],
  ])('%s that leaves its value has the clearest incident there is', (_, usual, other) => {
    const values = new Float64Array(N).fill(usual).fill(other, 400, 412);
    const verdict = watch(oneSignal(values));
    expect(told(verdict)).toEqual([`400-411 ${other > usual ? 'up' : 'down'}`]);
    expect(verdict.incidents).toMatchObject([{ severity: 'major', drivers: [{ typical: usual, actual: other }] }]);
    expect(told(watch(oneSignal(new Float64Array(N).fill(usual))))).toEqual([]);
  });

  it('is left by two samples, or by one of long steps', () => {
    const values = (length: number): Float64Array => new Float64Array(N).fill(1).fill(0, 400, 400 + length);
    expect(told(watch(oneSignal(values(2))))).toEqual(['400-401 down']);
    expect(told(watch(oneSignal(values(1), {}, 15 * MINUTE)))).toEqual(['400-400 down']);
  });
});

describe('signals are judged as they are there', () => {
  const traffic = shifted(healthy('noise', N, 1), 400, 430, -90);
  const latency = healthy('skewed', N, 2);
  const both = (one: Float64Array, other: Float64Array): Samples =>
    samplesOf([signal('requests', 'traffic'), signal('latency', 'latency')], [one, other], { start: START });

  it('a missing value of one silences no other', () => {
    const usual = watch(both(traffic, latency));
    expect(told(usual)).toEqual(['400-429 traffic-down']);
    for (const [from, to] of [
      [395, 435],
      [400, N],
      [0, 300],
      [0, N],
    ]) {
      const verdict = watch(both(traffic, latency.slice().fill(NaN, from, to)));
      expect(told(verdict)).toEqual(told(usual));
      expect(marked(verdict)).toEqual(marked(usual));
    }
  });

  it('one that begins late or ends early is judged on its own span', () => {
    const late = shifted(latency, 450, 470, 60).fill(NaN, 0, 350);
    const early = shifted(latency, 50, 70, 60).fill(NaN, 250);
    expect(told(watch(both(healthy('noise', N, 1), late)))).toEqual(['450-469 latency-up']);
    expect(told(watch(both(healthy('noise', N, 1), early)))).toEqual(['50-69 latency-up']);
  });

  it('their order has no say', () => {
    const samples = both(traffic, shifted(latency, 200, 220, 50));
    const turned = {
      ...samples,
      signals: [...samples.signals].reverse(),
      X: { ...samples.X, columns: [...samples.X.columns].reverse() },
    };
    const [one, other] = [watch(samples), watch(turned)];
    expect(told(one)).toEqual(['200-219 latency-up', '400-429 traffic-down']);
    expect(told(other)).toEqual(told(one));
    expect(marked(other)).toEqual(marked(one));
    expect(other.strength).toEqual(one.strength);
    expect(other.typical).toEqual([...one.typical].reverse());
  });
});
