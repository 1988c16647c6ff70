import type { Limits } from './limits';
import { KEPT_AWAY_QUANTILE, LOSS, LOST_BELOW, MAX_LOST_SHARE, MIN_KEPT_AWAY, MIN_LOST_RUN } from './parameters';
import { medianInPlace, pick, quantileInPlace } from './sampleQuantiles';

/** Where a signal that is never negative and keeps away from 0 has lost nearly everything: hardly any request is left. */
export interface Lost {
  /** 1 for such a sample. */
  readonly isLost: Uint8Array;
  /** A fall by so much is beyond the limit there, in the signal's unit. */
  readonly limit: number;
}

/**
 * The samples at which a signal has lost nearly everything. They say nothing of what is normal, and their limit is that of
 * `narrowed`: else a fall that was not told and the outage after it widen the limits so far that neither is told.
 *
 * @param representatives - Indices that stand for all values.
 * @returns undefined for a signal that has none, is often near 0, or below it.
 */
export function lostSamples(values: Float64Array, representatives: Int32Array): Lost | undefined {
  const sample = pick(values, representatives);
  const median = medianInPlace(sample.slice());
  const most = LOST_BELOW * median;
  const kept = sample.filter((value) => value > most);
  const nLost = sample.length - kept.length;
  const keepsAway =
    median > 0 &&
    nLost > 0 &&
    nLost <= MAX_LOST_SHARE * sample.length &&
    quantileInPlace(kept, KEPT_AWAY_QUANTILE) >= MIN_KEPT_AWAY * median &&
    values.every((value) => value >= 0);
  return keepsAway ? { isLost: inLongRuns(values, most), limit: LOSS * median } : undefined;
}

/** 1 for values of at most `most` that have enough such neighbours: of few requests a minute without any is no news. */
function inLongRuns(values: Float64Array, most: number): Uint8Array {
  const isLost = new Uint8Array(values.length);
  let start = 0;
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && values[i] <= most) {
      continue;
    }
    if (i - start >= MIN_LOST_RUN) {
      isLost.fill(1, start, i);
    }
    start = i + 1;
  }
  return isLost;
}

/** Factors by which the limits are wider at each sample, narrower where nearly everything is lost. */
export function narrowed(
  widening: Float64Array | undefined,
  { isLost, limit }: Lost,
  { low }: Limits
): Float64Array | undefined {
  if (low <= limit || low === Infinity) {
    return widening;
  }
  return Float64Array.from(isLost, (is, i) => {
    const wide = widening ? widening[i] : 1;
    return is === 1 ? Math.min(wide, limit / low) : wide;
  });
}
