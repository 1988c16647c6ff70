import type { IsolationForestParams } from '../detection';
import { forestFromBuffer, forestToBuffer } from './forestBuffer';
import { fit, scoreSamples } from './isolationForest';
import { createMatrix, type Matrix } from '../series/matrix';
import { maxPinnedSamples, pinForest, unpinForest } from './pinnedForest';
import { RandomState } from '../random/randomState';
import { fitStandardScaler, transform } from '../series/standardScaler';

const params: IsolationForestParams = {
  nEstimators: 30,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 42,
};

function telemetry(nSamples: number, nFeatures: number): Matrix {
  const random = new RandomState(7);
  return createMatrix(
    Array.from({ length: nFeatures }, (_, f) =>
      Float64Array.from({ length: nSamples }, (__, i) => (i === 5 ? NaN : 100 * f + random.normal(0, 1)))
    )
  );
}

const X = telemetry(1000, 2);
const forest = fit(X, params);

describe.each([
  ['a forest', forestToBuffer(forest), (buffer: ArrayBuffer): unknown => forestFromBuffer(buffer)],
  ['a pinned forest', pinForest(X, params), (buffer: ArrayBuffer): unknown => unpinForest(buffer)],
])('the buffer of %s', (_, buffer, read) => {
  const changed = (offset: number): ArrayBuffer => {
    const copy = buffer.slice(0);
    new Uint8Array(copy)[offset] ^= 1;
    return copy;
  };

  it('is refused if it is something else', () => {
    expect(() => read(new ArrayBuffer(0))).toThrow(/^This is no An.. buffer: it begins with nothing, expected 41 6e /);
    expect(() => read(new ArrayBuffer(15))).toThrow(/buffer: it begins with 00 00 00 00, expected 41 6e /);
    expect(() => read(changed(0))).toThrow(/buffer: it begins with 40 6e (46 6f|50 69), expected 41 6e \1\.$/);
  });

  it('is refused if it is of another version', () => {
    expect(() => read(changed(4))).toThrow(/^Got a An.. buffer of version 0; this program reads version 1\.$/);
  });

  it.each([8, 12, 20, buffer.byteLength - 8])('is refused if byte %d is damaged', (offset) => {
    expect(() => read(changed(offset))).toThrow(/buffer of \d+ bytes is damaged/);
  });

  it('is refused if it is cut short', () => {
    expect(() => read(buffer.slice(0, buffer.byteLength - 8))).toThrow(/is damaged/);
  });
});

it('a forest comes back from its buffer as it was', () => {
  expect(forestFromBuffer(forestToBuffer(forest))).toEqual(forest);
});

it('a forest survives the change of threads and scores as before', () => {
  const received = structuredClone(forestToBuffer(forest));
  expect(scoreSamples(forestFromBuffer(received), X)).toEqual(scoreSamples(forest, X));
});

describe('a pinned forest', () => {
  it('is the same forest after it was fitted again', () => {
    expect(unpinForest(pinForest(X, params))).toEqual({ forest });
  });

  it('scores new samples in their own units as before, bit for bit', () => {
    const scaler = fitStandardScaler(X);
    const scaled = fit(transform(scaler, X), params);
    const restored = unpinForest(pinForest(transform(scaler, X), params, scaler));
    expect(restored.scaler).toEqual(scaler);
    expect(scoreSamples(restored.forest, transform(scaler, telemetry(50, 2)))).toEqual(
      scoreSamples(scaled, transform(scaler, telemetry(50, 2)))
    );
  });

  it.each([1, 2, 8, 16])('of as many samples of %d signals as allowed takes at most 30 kB as text', (nFeatures) => {
    const pinned = pinForest(
      telemetry(maxPinnedSamples(nFeatures), nFeatures),
      params,
      fitStandardScaler(telemetry(9, nFeatures))
    );
    expect(Buffer.from(pinned).toString('base64').length).toBeLessThanOrEqual(30_000);
  });

  it('of more samples is refused', () => {
    const nSamples = maxPinnedSamples(2) + 1;
    expect(() => pinForest(telemetry(nSamples, 2), params)).toThrow(
      `Got ${nSamples} samples of 2 signals to pin; expected at most ${nSamples - 1}.`
    );
  });
});
