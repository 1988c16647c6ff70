import { MEAN_SAMPLES, SINGLE, START } from './parameters';
import type { Tracked } from './plainLevel';

/** State of a sample: at its level, ... */
export const NORMAL = 0;
/** ... or beyond the limit, but not (yet) in an excursion; in one it is the direction, 1 or -1. */
export const LONE = 2;

/** What a tracker has seen so far, one value a sample. */
export interface SeenSamples {
  readonly input: Pick<Tracked, 'values' | 'persistence' | 'singlesCount'>;
  /** Steps are so long that one sample is enough. */
  readonly isLong: boolean;
  /** The level that each sample was compared with. */
  readonly level: Float64Array;
  /** Residuals in units of their limits. */
  readonly relative: Float64Array;
  /** Mean of the last nine residuals. */
  readonly means: Float64Array;
  readonly state: Int8Array;
}

/** Evidence of sample `i` in one direction, 0 or more; `z` and `zMean` are signed towards it. */
export function evidenceAt(
  { input: { persistence, singlesCount }, isLong, relative }: SeenSamples,
  i: number,
  z: number,
  zMean: number,
  direction: number
): number {
  if (persistence === 'auto' ? isLong : persistence.least === 1) {
    return Math.max(0, z, zMean);
  }
  if (persistence === 'auto') {
    const alone = singlesCount ? z / SINGLE : 0;
    const before = i > 0 ? relative[i - 1] * direction : 0;
    const earlier = i > 1 ? relative[i - 2] * direction : 0;
    return Math.max(0, zMean, alone, Math.min(z, Math.max(before, earlier)));
  }
  const before = (k: number): number => (k < 0 ? 0 : relative[k] * direction);
  const reached = Array.from({ length: persistence.of }, (_, k) => (k === 0 ? z : before(i - k))).sort((a, b) => b - a);
  return Math.max(0, zMean, Math.min(z, reached[persistence.least - 1]));
}

/** The first of the samples that suffice for an excursion together with sample `i`; -1 if they do not. */
export function runStart(
  { input: { persistence }, isLong, relative, state }: SeenSamples,
  i: number,
  direction: number
): number {
  const [least, of] = persistence === 'auto' ? (isLong ? [1, 1] : [2, 3]) : [persistence.least, persistence.of];
  let count = 1;
  let first = i;
  for (let k = i - 1; k > i - of && k >= 0 && state[k] !== 1 && state[k] !== -1; k--) {
    if (state[k] === LONE && relative[k] * direction >= START) {
      count++;
      first = k;
    }
  }
  return count >= least ? first : -1;
}

/** Where the shift that the mean of nine shows has begun: the change point of the largest cumulative sum (Page 1954). */
export function meanStart(
  { input: { values }, level, means, state }: SeenSamples,
  i: number,
  direction: number
): number {
  const half = Math.abs(means[i]) / 2;
  let sum = 0;
  let most = -Infinity;
  let start = i;
  for (let k = i; k > i - MEAN_SAMPLES && k >= 0 && state[k] !== 1 && state[k] !== -1; k--) {
    sum += (values[k] - level[k]) * direction - half;
    if (sum > most) {
      most = sum;
      start = k;
    }
  }
  return start;
}
