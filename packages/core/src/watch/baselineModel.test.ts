import { createMatrix } from '../series/matrix';
import { HOUR } from '../testing/watchSamples';
import { type BaselineModel, inOrderOf, isAligned, type SignalModel, typicalBy } from './baselineModel';

const tail = { limit: 5, sustained: 0.3 };

function signalModel(name: string, change: Partial<SignalModel> = {}): SignalModel {
  return {
    name,
    nature: { median: 100, positiveMedian: 100, quantum: 0, isSmallCount: false },
    scales: [{ level: 100, profile: new Float64Array(0), spread: 2, tail }],
    joint: undefined,
    range: [90, 110],
    ...change,
  };
}

function modelOf(...signals: SignalModel[]): BaselineModel {
  const rows = createMatrix(signals.map((_, j) => Float64Array.of(10 * j, 10 * j + 1)));
  return { signals, step: 60_000, span: { from: 0, to: 60_000 }, nSamples: 2, rows };
}

describe('a baseline for signals in another order', () => {
  const joint = { signal: 0, slope: 0.2, usual: { lowest: -50, highest: 50 }, spread: 1, tail };
  const model = modelOf(signalModel('traffic'), signalModel('errors'), signalModel('latency', { joint }));

  it('has them, and their rows for the forest, in that order, without those that are not asked for', () => {
    const turned = inOrderOf(model, ['latency', 'traffic'])!;
    expect(turned.signals.map(({ name }) => name)).toEqual(['latency', 'traffic']);
    expect(turned.rows).toEqual(createMatrix([Float64Array.of(20, 21), Float64Array.of(0, 1)]));
    expect(turned).toMatchObject({ step: 60_000, span: model.span, nSamples: 2 });
  });

  it('knows a signal that moves with another one under its new number, or forgets it with the other one', () => {
    expect(inOrderOf(model, ['latency', 'traffic'])!.signals[0].joint).toEqual({ ...joint, signal: 1 });
    expect(inOrderOf(model, ['traffic', 'errors', 'latency'])!.signals[2].joint).toEqual(joint);
    expect(inOrderOf(model, ['errors', 'latency'])!.signals[1].joint).toBeUndefined();
    expect(inOrderOf(model, ['traffic'])!.signals[0].joint).toBeUndefined();
  });

  it('is none if it lacks one of them', () => {
    expect(inOrderOf(model, ['traffic', 'saturation'])).toBeUndefined();
  });
});

describe('what is typical by a baseline', () => {
  const unknown = new Float64Array(0);
  const at = (...hours: number[]): Float64Array => Float64Array.from(hours, (hour) => hour * HOUR);

  it('is its level where nothing is known of the day', () => {
    expect(typicalBy({ level: 100, profile: unknown }, at(0, 7, 31))).toEqual(Float64Array.of(100, 100, 100));
  });

  it('adds what the time of day adds, on a line between two times of day, also over midnight and on other days', () => {
    const sixHourly = { level: 100, profile: Float64Array.of(0, 4, 8, -4) };
    expect(typicalBy(sixHourly, at(0, 3, 6, 12, 21, 24, 27, -6, -3))).toEqual(
      Float64Array.of(100, 102, 104, 108, 98, 100, 102, 96, 98)
    );
  });

  it('is, moment by moment, what it was at the nearest moment: at equal distance the later one', () => {
    const curve = { time: at(10, 20, 30), values: Float64Array.of(1, 2, 3) };
    const known = { level: 100, profile: Float64Array.of(50), curve };
    expect(typicalBy(known, at(0, 10, 14, 15, 16, 25, 30, 99))).toEqual(Float64Array.of(1, 1, 1, 2, 2, 3, 3, 3));
  });
});

it('a baseline is aligned if it says what is typical moment by moment', () => {
  const [scale] = signalModel('a').scales;
  const curve = { time: Float64Array.of(0), values: Float64Array.of(1) };
  expect(isAligned(modelOf(signalModel('a'), signalModel('b')))).toBe(false);
  expect(isAligned(modelOf(signalModel('a'), signalModel('b', { scales: [{ ...scale, curve }] })))).toBe(true);
});
