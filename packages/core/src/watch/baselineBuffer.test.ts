import fc from 'fast-check';
import { pack } from '../forest/packedBuffer';
import { DAY } from '../testing/watchSamples';
import { packBaseline, unpackBaseline } from './baselineBuffer';
import { type BaselineModel, expectedAt, inOrderOf, isWithoutDays } from './baselineModel';
import type { SignalModel } from './judgeSignal';

const number = fc.double({ noNaN: true });
const signal: fc.Arbitrary<SignalModel> = fc.record({
  name: fc.string({ unit: 'binary' }),
  limits: fc.record({ spread: number, high: number, low: number, meanHigh: number, meanLow: number }),
  level: number,
  period: fc.nat(),
  profile: fc.float32Array({ maxLength: 96, noNaN: true }).map((slots) => Float64Array.from(slots)),
});
const baseline: fc.Arbitrary<BaselineModel> = fc.record({
  signals: fc.array(signal, { minLength: 1, maxLength: 3 }),
  step: fc.nat(),
  span: fc.record({ from: fc.nat(), to: fc.nat() }),
  nSamples: fc.nat(),
});

describe('a packed baseline', () => {
  it('comes back as it was, whatever its signals are called and whatever does not count', () => {
    fc.assert(
      fc.property(baseline, (model) => {
        expect(unpackBaseline(packBaseline(model))).toEqual({ model });
      }),
      { seed: 9, numRuns: 200 }
    );
  });

  it('keeps a profile at every quarter of an hour', () => {
    const [model] = fc.sample(baseline, { seed: 1, numRuns: 1 });
    const profile = Float64Array.from({ length: 1440 }, (_, minute) => minute);
    const packed = packBaseline({ ...model, signals: model.signals.map((one) => ({ ...one, profile })) });
    expect(packed.byteLength).toBeLessThan(2500 * model.signals.length);
    const back = unpackBaseline(packed);
    expect('model' in back && Array.from(back.model.signals[0].profile)).toEqual(
      Array.from({ length: 96 }, (_, k) => 15 * k)
    );
  });

  it('of the first format, or something else, ends in one sentence', () => {
    for (const other of [pack('AnBa', { names: [] }, []), pack('AnFo', { names: [] }, []), new ArrayBuffer(0)]) {
      expect(unpackBaseline(other)).toEqual({
        problem: expect.objectContaining({
          text: expect.stringMatching(/^The pinned baseline cannot be read, pin it again: .+/),
        }),
      });
    }
  });
});

describe('a baseline', () => {
  const [model] = fc.sample(baseline, { seed: 4, numRuns: 1 });
  const named = (...names: string[]): BaselineModel => ({
    ...model,
    signals: names.map((name) => ({ ...model.signals[0], name })),
  });

  it('has its signals in any order', () => {
    const aligned = { time: Float64Array.of(1), columns: [Float64Array.of(10), Float64Array.of(20)] };
    const turned = inOrderOf({ ...named('a', 'b'), aligned }, ['b', 'a']);
    expect(turned?.signals.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(turned?.aligned?.columns.map(([value]) => value)).toEqual([20, 10]);
    expect(inOrderOf(named('a', 'b'), ['b'])?.signals).toHaveLength(1);
    expect(inOrderOf(named('a', 'b'), ['b', 'c'])).toBeUndefined();
  });

  it('knows no time of day below three days, unless its rows have the times of now', () => {
    const spanning = (days: number): BaselineModel => ({ ...model, span: { from: 0, to: days * DAY } });
    expect([2.9, 3].map((days) => isWithoutDays(spanning(days)))).toEqual([true, false]);
    expect(isWithoutDays({ ...spanning(1), aligned: { time: new Float64Array(0), columns: [] } })).toBe(false);
  });

  it('expects the median of the values around a moment, and the last ones known beyond', () => {
    const time = Float64Array.from({ length: 30 }, (_, i) => i);
    const column = Float64Array.from(time, (t) => (t === 10 ? 500 : t === 12 ? NaN : t));
    const expected = expectedAt(time, column, Float64Array.of(-5, 10, 10.4, 20, 99));
    expect(Array.from(expected)).toEqual([2, 11, 11, 20, 27]);
    expect(expectedAt(time, new Float64Array(30).fill(NaN), Float64Array.of(1))).toEqual(Float64Array.of(NaN));
  });
});
