import fc from 'fast-check';
import { pack } from '../forest/packedBuffer';
import { createMatrix } from '../series/matrix';
import { packBaseline, unpackBaseline } from './baselineBuffer';
import type { BaselineModel, JointModel, ScaleModel, SignalModel } from './baselineModel';

const number = fc.double({ noDefaultInfinity: true, noNaN: true });
const single = fc.float({ noDefaultInfinity: true, noNaN: true });
const tail = fc.record({ limit: number, sustained: fc.oneof(number, fc.constant(NaN)) });

function scale(nSlots: number): fc.Arbitrary<ScaleModel> {
  const profile = fc.float64Array({ minLength: nSlots, maxLength: nSlots, noDefaultInfinity: true, noNaN: true });
  return fc.record({ level: number, profile: profile.map((slots) => slots.map(Math.fround)), spread: number, tail });
}

function signal(nSignals: number): fc.Arbitrary<SignalModel> {
  const joint: fc.Arbitrary<JointModel> = fc.record({
    signal: fc.nat(nSignals - 1),
    slope: number,
    usual: fc.record({ lowest: number, highest: number }),
    ...{ spread: number, tail },
  });
  return fc.record({
    name: fc.string({ unit: 'binary' }),
    nature: fc.record({ median: number, positiveMedian: number, quantum: number, isSmallCount: fc.boolean() }),
    scales: fc.integer({ min: 0, max: 96 }).chain((nSlots) => fc.array(scale(nSlots), { minLength: 1, maxLength: 2 })),
    joint: fc.option(joint, { nil: undefined }),
    range: fc.tuple(number, number),
  });
}

const baseline: fc.Arbitrary<BaselineModel> = fc.integer({ min: 1, max: 3 }).chain((nSignals) =>
  fc.record({
    signals: fc.array(signal(nSignals), { minLength: nSignals, maxLength: nSignals }),
    step: fc.nat(),
    span: fc.record({ from: fc.nat(), to: fc.nat() }),
    nSamples: fc.nat(),
    rows: fc
      .array(fc.tuple(...Array<typeof single>(nSignals).fill(single)), { minLength: 1 })
      .map((rows) =>
        createMatrix(Array.from({ length: nSignals }, (_, j) => Float64Array.from(rows, (row) => row[j])))
      ),
  })
);

describe('a packed baseline', () => {
  it('comes back as it was, whatever its signals are called', () => {
    fc.assert(
      fc.property(baseline, (model) => {
        expect(unpackBaseline(packBaseline(model))).toEqual({ model });
      }),
      { seed: 9, numRuns: 200 }
    );
  });

  it('keeps profiles and the rows for the forest in single precision: it is to be small', () => {
    const [model] = fc.sample(baseline, { seed: 1, numRuns: 1 });
    const rows = createMatrix(model.signals.map(() => Float64Array.of(0.1)));
    const back = unpackBaseline(packBaseline({ ...model, rows }));
    expect(back).toMatchObject({
      model: { rows: { columns: model.signals.map(() => Float64Array.of(Math.fround(0.1))) } },
    });
  });

  it('that is something else ends in one sentence', () => {
    const forest = pack('AnFo', { names: [] }, []);
    expect(unpackBaseline(forest)).toEqual({
      problem: expect.objectContaining({ text: expect.stringMatching(/^The pinned baseline cannot be read: .+/) }),
    });
  });
});
