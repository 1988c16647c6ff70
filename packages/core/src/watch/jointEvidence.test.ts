import type { SignalRole } from '../detection';
import { runToEnd } from '../task/steps';
import { noise, signal } from '../testing/watchSamples';
import { bestCompanion, type Companion, jointEvidence, onlyUsual, strongerOf, usualMoves } from './companion';
import { knownTail } from './evidence';
import { differences } from './scales';
import type { Evidence } from './signalEvidence';

function companionOf(...of: Parameters<typeof bestCompanion>): Companion | undefined {
  return runToEnd(bestCompanion(...of));
}

/** 0, 1 .. 100, shuffled. */
const moves = Float64Array.from({ length: 101 }, (_, i) => (i * 7) % 101);

describe('usual moves', () => {
  it('are those between the lowest and the highest 2 %; what is missing is none', () => {
    expect(runToEnd(usualMoves(moves))).toEqual({ lowest: 2, highest: 98 });
    expect(runToEnd(usualMoves(Float64Array.of(NaN, ...moves, NaN)))).toEqual({ lowest: 2, highest: 98 });
  });

  it('are kept, both ends included, and no others', () => {
    const few = Float64Array.of(-5, -2, 0, NaN, 3, 4);
    expect(runToEnd(onlyUsual(few, { lowest: -2, highest: 3 }))).toEqual(Float64Array.of(NaN, -2, 0, NaN, 3, NaN));
  });
});

describe('the companion of a signal', () => {
  const none = new Uint8Array(200);
  const [load, other, rest] = [1, 2, 3].map((seed) => noise(200, { mean: 0, spread: 10, seed }));
  const mixed = (a: Float64Array, b: Float64Array, part: number): Float64Array => a.map((x, i) => part * x + b[i]);

  it('is the signal that explains most of its moves, and says how far it goes with each of them', () => {
    const [close, closer] = [0.8, 0.2].map((part) => mixed(rest, load, part));
    const exact = load.map((move) => -4 * move);
    expect(companionOf([load, close, closer], none, 0)).toMatchObject({ signal: 2 });
    expect(companionOf([load, closer, close], none, 0)).toMatchObject({ signal: 1 });
    expect(companionOf([load, close, exact, closer], none, 0)).toMatchObject({ signal: 2, slope: -0.25 });
    expect(companionOf([exact, load], none, 1)).toMatchObject({ signal: 0, slope: -0.25 });
  });

  it('explains at least half of the variance', () => {
    // Perpendicular moves: of x + part * y, x explains 1 / (1 + part^2).
    const x = load.map((_, i) => (i % 2 === 0 ? 1 : -1));
    const y = load.map((_, i) => (i % 4 < 2 ? 1 : -1));
    expect(companionOf([mixed(y, x, 1), x], none, 0)).toMatchObject({ signal: 1, slope: 1 });
    expect(companionOf([mixed(y, x, 1.01), x], none, 0)).toBeUndefined();
    expect(companionOf([load, other], none, 0)).toBeUndefined();
    expect(companionOf([load], none, 0)).toBeUndefined();
  });

  it('is found in samples that both have, outside of incidents', () => {
    const isMasked = Uint8Array.from(load, (_, i) => (i < 50 ? 1 : 0));
    const double = load.map((move, i) => (i < 50 ? other[i] : i % 3 === 0 ? NaN : 2 * move));
    expect(companionOf([double, load], isMasked, 0)).toMatchObject({ signal: 1, slope: 2, explained: 1 });
    expect(companionOf([load, double], isMasked, 0)).toMatchObject({ signal: 1, slope: 0.5, explained: 1 });
  });
});

describe('what the distance from what is expected beside a companion says', () => {
  const evidenceAs = (role: SignalRole, values: Float64Array): Evidence => {
    const expected = new Float64Array(values.length).fill(100);
    return runToEnd(
      jointEvidence(
        {
          settings: signal('any', role),
          nature: { median: 100, positiveMedian: 100, quantum: 0, isSmallCount: false },
          ...{ values, time: values, step: 1, scales: [differences(values)] },
          *persist(residuals) {
            return residuals;
          },
          isExplained: () => false,
        },
        expected,
        {
          *spreadOf() {
            return new Float64Array(values.length).fill(10);
          },
          tailOf: knownTail({ limit: 5, sustained: Infinity }),
        }
      )
    );
  };
  const values = Float64Array.of(100, 200, 100, 20, 110);

  it('is what any distance from typical says', () => {
    expect(evidenceAs('latency', values)).toEqual({
      evidence: Float64Array.of(0, 2, 0, -1.6, 0.2),
      starting: Float64Array.of(0, 2, 0, 1.6, 0),
    });
    expect(evidenceAs('other', values)).toEqual(evidenceAs('latency', values));
  });

  it('lets an incident of traffic go on at most: latency follows the load, not the load latency', () => {
    expect(evidenceAs('traffic', values)).toEqual({
      evidence: Float64Array.of(0, 0.45, 0, -0.45, 0.2),
      starting: new Float64Array(5),
    });
  });
});

it('of two kinds of evidence the stronger one counts at each sample, whatever its sign', () => {
  const a = { evidence: Float64Array.of(1, -3, 0), starting: Float64Array.of(1, 0, 0) };
  const b = { evidence: Float64Array.of(-2, 2, 0), starting: Float64Array.of(0, 2, 0) };
  const stronger = { evidence: Float64Array.of(-2, -3, 0), starting: Float64Array.of(1, 2, 0) };
  expect(runToEnd(strongerOf(a, b))).toEqual(stronger);
  expect(runToEnd(strongerOf(b, a))).toEqual(stronger);
});
