import { runToEnd } from '../task/steps';
import { noise } from '../testing/watchSamples';
import { evidenceOf, knownTail, ownTail, tailOfResiduals, unmasked } from './evidence';

const none = (n: number): Uint8Array => new Uint8Array(n);

describe('evidence', () => {
  /** With a spread of 1 throughout, five spreads start an incident, nothing is known of what lasts. */
  function evidence(residuals: number[], { limit = 5, sustained = NaN, spread = 1 } = {}): Float64Array {
    const spreads = new Float64Array(residuals.length).fill(spread);
    return runToEnd(evidenceOf(Float64Array.from(residuals), spreads, knownTail({ limit, sustained })));
  }
  const zeros = Array<number>(9).fill(0);
  const lasting = (value: number): number[] => [...zeros, ...Array<number>(9).fill(value), ...zeros];

  it('of one sample is its distance in spreads, in units of what starts an incident, with its sign', () => {
    expect(evidence([...zeros, 10, ...zeros])[9]).toBe(2);
    expect(evidence([...zeros, -10, ...zeros])[9]).toBe(-2);
    expect(evidence([...zeros, 10, ...zeros], { spread: 2, limit: 4 })[9]).toBe(1.25);
    expect(Array.from(evidence([...zeros, 10, ...zeros]).subarray(0, 9))).toEqual(zeros);
  });

  it('of what lasts is the mean over nine samples, where seven of its own spreads start an incident', () => {
    // The mean of nine scatters a third as much as a sample: 4 / (1 / 3) / 7 is more than 4 / 5.
    expect(evidence(lasting(4))[13]).toBeCloseTo(12 / 7, 12);
    expect(evidence(lasting(-4))[13]).toBeCloseTo(-12 / 7, 12);
    expect(evidence(lasting(4), { spread: 2 })[13]).toBeCloseTo(6 / 7, 12);
    // At its beginning five of the nine are in it.
    expect(evidence(lasting(4))[9]).toBeCloseTo(((5 * 4) / 9) * (3 / 7), 12);
    // Beside it nothing has happened yet.
    expect(evidence(lasting(4))[8]).toBe(0);
  });

  it('of what lasts is less where neighbours are alike anyway: then their mean scatters more', () => {
    expect(evidence(lasting(4), { sustained: 0.5 })[13]).toBeCloseTo(4 / 0.5 / 7, 12);
    expect(evidence(lasting(4), { sustained: 0.2 })[13]).toBeCloseTo(12 / 7, 12);
  });

  it('is a sample’s own where that says more, where it is not odd at all, or goes the other way', () => {
    expect(evidence(lasting(4), { limit: 2 })[13]).toBe(2);
    expect(evidence(lasting(0.99))[13]).toBeCloseTo(0.99 / 5, 12);
    expect(evidence(lasting(1))[13]).toBeCloseTo(3 / 7, 12);
    const against = lasting(4);
    against[13] = -2;
    expect(evidence(against)[13]).toBe(-2 / 5);
  });

  it('takes a spike, however high, for twelve spreads of what lasts', () => {
    const spike = Array<number>(9).fill(1);
    spike[4] = 1e6;
    expect(evidence([...zeros, ...spike, ...zeros])[12]).toBeCloseTo(((12 + 7) / 9) * (3 / 7), 12);
    expect(evidence([...zeros, ...spike.map((value) => -value), ...zeros])[12]).toBeCloseTo((-19 / 9) * (3 / 7), 12);
  });

  it('passes over what is missing, and takes the mean of what there is, also at both ends', () => {
    const gaps = [4, NaN, 4, NaN, NaN];
    expect(Array.from(evidence(gaps)).map((e) => e.toFixed(12))).toEqual(
      [12 / 7, 0, 12 / 7, 0, 0].map((e) => e.toFixed(12))
    );
  });
});

describe('how far a signal goes while all is well', () => {
  const means = Float64Array.of(0.5, -0.5, 0.5, -0.5);
  const limitOf = (z: Float64Array, isMasked = none(z.length), threshold?: number): number =>
    runToEnd(ownTail(isMasked, threshold)(z, z)).limit;
  /** 1,001 sizes with both signs: four fifths of them at most 1, 19 of 20 at most `q95`, the rest beyond. */
  const withTail = (q95: number): Float64Array =>
    Float64Array.from({ length: 1001 }, (_, i) => (i % 2 ? -1 : 1) * (i <= 800 ? 1 : i <= 950 ? q95 : 1000));

  it('is about five spreads for a normal distribution', () => {
    const limit = limitOf(noise(100_000, { mean: 0, spread: 1 }));
    expect(limit).toBeGreaterThanOrEqual(5);
    expect(limit).toBeLessThan(5.2);
  });

  it('is more the heavier the tail: 1.1 q95 (q95 / q80)^2, between 5 and 14', () => {
    expect(limitOf(withTail(2))).toBeCloseTo(1.1 * 2 * 4, 12);
    expect(limitOf(withTail(2.2))).toBeCloseTo(1.1 * 2.2 ** 3, 12);
    expect([limitOf(withTail(1.2)), limitOf(withTail(3))]).toEqual([5, 14]);
  });

  it('is five spreads where nothing is known, and what is given in its place', () => {
    expect(limitOf(new Float64Array(20).fill(NaN))).toBe(5);
    expect(limitOf(withTail(2), none(1001), 10.2)).toBe(10.2);
  });

  it('does not count samples of known incidents, neither for one sample nor for what lasts', () => {
    const z = Float64Array.from([...withTail(2), ...Array<number>(500).fill(400)]);
    const isMasked = Uint8Array.from(z, (_, i) => (i > 1000 ? 1 : 0));
    expect(limitOf(z, isMasked)).toBeCloseTo(8.8, 12);
    expect(limitOf(z)).toBe(14);
    expect(
      runToEnd(ownTail(Uint8Array.of(0, 0, 1, 1))(means, Float64Array.of(0.5, -0.5, 90, 90))).sustained
    ).toBeCloseTo(1.4826 * 0.5, 12);
  });

  it('is known of residuals in any unit', () => {
    const residuals = withTail(2);
    const inMilliseconds = residuals.map((value) => 1024 * value);
    const spread = new Float64Array(1001);
    const tail = runToEnd(tailOfResiduals(residuals, spread.fill(1), none(1001)));
    expect(tail.limit).toBeCloseTo(8.8, 12);
    expect(runToEnd(tailOfResiduals(inMilliseconds, spread.fill(1024), none(1001)))).toEqual({
      limit: tail.limit,
      sustained: 1024 * tail.sustained,
    });
  });
});

it('unmasked takes out what is marked, and leaves what it was given', () => {
  const values = Float64Array.of(1, 2, 3);
  expect(unmasked(values, Uint8Array.of(0, 1, 0))).toEqual(Float64Array.of(1, NaN, 3));
  expect(values).toEqual(Float64Array.of(1, 2, 3));
});
