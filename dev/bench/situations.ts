import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';

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

/** Telemetry with incidents, as in the notebook, one column a feature. */
export function generateColumns({ nSamples, nFeatures }: Situation): Float64Array[] {
  const random = new RandomState(42);
  return Array.from({ length: nFeatures }, (_, f) => {
    const isTraffic = f % 2 === 0;
    return Float64Array.from({ length: nSamples }, (_, i) => {
      const usual = isTraffic ? random.normal(5000, 300) : random.normal(45, 5);
      return i % 1000 >= 300 && i % 1000 < 306 ? (isTraffic ? 0.1 : 7) * usual : usual;
    });
  });
}

/** Writes telemetry: doubles, column by column. Returns the file's name. */
export function writeData(directory: string, situation: Situation): string {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${situation.nSamples}x${situation.nFeatures}.f64`);
  writeFileSync(
    file,
    Buffer.concat(generateColumns(situation).map(({ buffer }) => new Uint8Array(buffer as ArrayBuffer)))
  );
  return file;
}
