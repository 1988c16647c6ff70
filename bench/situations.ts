import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RandomState } from '../src/detection/random/randomState';

/** Data of one size. */
export interface Situation {
  readonly nSamples: number;
  readonly nFeatures: number;
  /** Turns of each contestant. */
  readonly nTurns: number;
}

export const SITUATIONS: readonly Situation[] = [
  { nSamples: 1000, nFeatures: 2, nTurns: 5 },
  { nSamples: 10_000, nFeatures: 2, nTurns: 5 },
  { nSamples: 100_000, nFeatures: 2, nTurns: 5 },
  { nSamples: 1_000_000, nFeatures: 2, nTurns: 3 },
  { nSamples: 100_000, nFeatures: 8, nTurns: 5 },
];

export function titleOf({ nSamples, nFeatures }: Situation): string {
  const size = nSamples >= 1e6 ? `${nSamples / 1e6}M` : `${nSamples / 1e3}k`;
  return `${size} x ${nFeatures}`;
}

/** Writes telemetry with incidents, as in the notebook: doubles, column by column. Returns the file's name. */
export function writeData(directory: string, { nSamples, nFeatures }: Situation): string {
  const random = new RandomState(42);
  const values = new Float64Array(nSamples * nFeatures);
  for (let f = 0; f < nFeatures; f++) {
    const isTraffic = f % 2 === 0;
    for (let i = 0; i < nSamples; i++) {
      const usual = isTraffic ? random.normal(5000, 300) : random.normal(45, 5);
      values[f * nSamples + i] = i % 1000 >= 300 && i % 1000 < 306 ? (isTraffic ? 0.1 : 7) * usual : usual;
    }
  }
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${nSamples}x${nFeatures}.f64`);
  writeFileSync(file, new Uint8Array(values.buffer));
  return file;
}
