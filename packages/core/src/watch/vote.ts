import { quantile } from '../statistics/quantile';
import { type BaselineModel, isAligned } from './baselineModel';
import type { Candidate } from './candidates';

/** Samples that the forest may call rare: this share of the range, ... */
const RARE_SHARE = 0.03;
/** ... but at least this many, or three incidents in six hours would vote each other down, ... */
const LEAST_RARE_SAMPLES = 30;
/** ... and not more than this many. */
const MOST_RARE_SAMPLES = 100;

/** Evidence that needs no vote. */
export const BEYOND_DOUBT = 3;

/** Whether the forest calls a sample rare. */
export type IsRare = (sample: number) => boolean;

/**
 * The candidates that the forest agrees with. The evidence says "odd now", the forest says "rare at all, all signals
 * together": one of the candidate's samples must be.
 */
export function elect(candidates: readonly Candidate[], isRare: IsRare): Candidate[] {
  return candidates.filter(({ start, end, peak }) => {
    let isElected = peak >= BEYOND_DOUBT;
    for (let i = start; i <= end && !isElected; i++) {
      isElected = isRare(i);
    }
    return isElected;
  });
}

/** Rare in the range itself: among its lowest scores. */
export function rareInRange(scoreSamples: Float64Array): IsRare {
  const n = scoreSamples.length;
  const nRare = Math.min(Math.max(RARE_SHARE * n, LEAST_RARE_SAMPLES), MOST_RARE_SAMPLES, n);
  const rare = quantile(scoreSamples, nRare / n);
  return (sample) => scoreSamples[sample] <= rare;
}

/**
 * Rarer than the baseline: a score like its lowest, or a value that it never had, where a forest that was fitted on the
 * baseline cannot tell how far away it is. Beside an aligned baseline the forest is not asked: it knows no moments.
 *
 * @param scoreSamples - Scores of the samples in question, by the forest that was fitted on the baseline.
 * @param baselineScores - The baseline's own.
 * @param columns - The samples in question, one column a signal, ...
 * @param model - ... and what the baseline says of each.
 */
export function rareBesideBaseline(
  scoreSamples: Float64Array,
  baselineScores: Float64Array,
  columns: readonly Float64Array[],
  model: BaselineModel
): IsRare {
  if (isAligned(model)) {
    return () => true;
  }
  const { signals } = model;
  const rare = quantile(baselineScores, RARE_SHARE);
  return (sample) =>
    scoreSamples[sample] <= rare ||
    columns.some((column, j) => column[sample] < signals[j].range[0] || column[sample] > signals[j].range[1]);
}
