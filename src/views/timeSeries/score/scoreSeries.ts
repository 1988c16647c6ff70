import type { Detection } from '@anomaly-forest/core/internal/detection';

/** What the lane below the plot draws: one value a sample, higher = stranger. */
export interface ScoreSeries {
  /** `anomaly`: the forest's anomaly score, 0..1; `evidence`: how far from typical, 1 starts an incident. */
  readonly kind: 'anomaly' | 'evidence';
  /** Parallel to `Samples.time`; NaN where there is none. */
  readonly values: Float64Array;
  /** What the lane shows at its lower and upper edge; values beyond stay at the edge. */
  readonly lowest: number;
  readonly highest: number;
}

/** Evidence beyond this is equally certain, and would press the rest to the floor. */
const MAX_EVIDENCE = 4.3;

/** Part of the lane that stays free above and below. */
const MARGIN = 0.08;

/**
 * The series that the verdict was made from: classic compares the forest's scores with its offset, watch the evidence
 * with its limit.
 */
export function scoreSeries({ verdict, scoreSamples, offset, strength }: Detection): ScoreSeries {
  if (verdict === 'watch' && strength) {
    return { kind: 'evidence', values: strength, lowest: 0, highest: MAX_EVIDENCE };
  }
  const values = negated(scoreSamples);
  const { lowest, highest } = extremes(values, -offset);
  const margin = MARGIN * (highest - lowest || 1);
  return { kind: 'anomaly', values, lowest: lowest - margin, highest: highest + margin };
}

/** A loop: `map` takes ten times as long, which is felt with a million scores. */
function negated(scores: Float64Array): Float64Array {
  const values = new Float64Array(scores.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = -scores[i];
  }
  return values;
}

/** Lowest and highest of the values that are there, and of one more. */
function extremes(values: Float64Array, another: number): { lowest: number; highest: number } {
  let [lowest, highest] = [another, another];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    lowest = value < lowest || Number.isNaN(lowest) ? value : lowest;
    highest = value > highest || Number.isNaN(highest) ? value : highest;
  }
  return lowest <= highest ? { lowest, highest } : { lowest: 0, highest: 1 };
}

/** Pixels from the top of a lane for a score. */
export function yOfScore({ lowest, highest }: ScoreSeries, height: number, score: number): number {
  const share = (score - lowest) / (highest - lowest);
  return height * (1 - Math.max(0, Math.min(1, share)));
}

/** The score at so many pixels from the top of a lane. */
export function scoreAtY({ lowest, highest }: ScoreSeries, height: number, y: number): number {
  return lowest + (highest - lowest) * (1 - y / height);
}
