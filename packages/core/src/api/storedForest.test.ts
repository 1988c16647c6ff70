import { fit } from './estimator';
import { scoreSamples } from '../forest/isolationForest';
import { createMatrix, type Matrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { fitStandardScaler, transform } from '../series/standardScaler';
import { loadForest, storeForest } from './storedForest';

function telemetry(nSamples: number, nFeatures: number): Matrix {
  const random = new RandomState(7);
  return createMatrix(
    Array.from({ length: nFeatures }, (_, f) =>
      Float64Array.from({ length: nSamples }, (__, i) => (i === 5 ? NaN : 100 * f + random.normal(0, 1)))
    )
  );
}

const X = telemetry(1000, 2);
const forest = fit(X, { nEstimators: 30, seed: 42, contamination: 0.1 });
const buffer = storeForest(forest);

it('a forest comes back as it was stored', () => {
  expect(loadForest(buffer)).toEqual({ forest });
});

it('with its scaler it scores new samples in their own units as before, bit for bit', () => {
  const scaler = fitStandardScaler(X);
  const scaled = fit(transform(scaler, X), { nEstimators: 30 });
  const loaded = loadForest(structuredClone(storeForest(scaled, scaler)));
  const Z = transform(scaler, telemetry(50, 2));
  expect(loaded.scaler).toEqual(scaler);
  expect(scoreSamples(loaded.forest, transform(loaded.scaler!, telemetry(50, 2)))).toEqual(scoreSamples(scaled, Z));
});

it('is read from the middle of a larger buffer, as Node hands out small files', () => {
  const larger = new Uint8Array(buffer.byteLength + 3);
  larger.set(new Uint8Array(buffer), 3);
  expect(loadForest(larger.subarray(3))).toEqual({ forest });
});

describe('the bytes of a forest', () => {
  const changed = (offset: number): ArrayBuffer => {
    const copy = buffer.slice(0);
    new Uint8Array(copy)[offset] ^= 1;
    return copy;
  };

  it('are refused if they are something else', () => {
    expect(() => loadForest(new ArrayBuffer(0))).toThrow(
      /^This is no AnFo buffer: it begins with nothing, expected 41 6e 46 6f\.$/
    );
    expect(() => loadForest(new ArrayBuffer(15))).toThrow(/begins with 00 00 00 00, expected 41 6e 46 6f\.$/);
    expect(() => loadForest(changed(0))).toThrow(/begins with 40 6e 46 6f, expected 41 6e 46 6f\.$/);
  });

  it('are refused if they are of another version', () => {
    expect(() => loadForest(changed(4))).toThrow(/^Got a AnFo buffer of version 0; this program reads version 1\.$/);
  });

  it.each([8, 12, 20, buffer.byteLength - 8])('are refused if byte %d is damaged', (offset) => {
    expect(() => loadForest(changed(offset))).toThrow(/buffer of \d+ bytes is damaged/);
  });

  it('are refused if they are cut short', () => {
    expect(() => loadForest(buffer.slice(0, buffer.byteLength - 8))).toThrow(/is damaged/);
  });
});
