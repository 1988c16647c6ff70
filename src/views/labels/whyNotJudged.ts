import type { Detection, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { nJudgedOf } from '@anomaly-forest/core/internal/watch/nJudged';

/** `unfinished`: its interval was not over; `missing`: a value is missing; `unknown`: the notices tell. */
export type NotJudgedReason = 'unfinished' | 'missing' | 'unknown';

/** Why a sample has no verdict; none if it has one. */
export function whyNotJudged(samples: Samples, detection: Detection, sample: number): NotJudgedReason | undefined {
  if (detection.labels[sample] !== 0) {
    return undefined;
  }
  if (detection.verdict === 'watch') {
    if (sample >= nJudgedOf(samples, typicalStep(samples.time))) {
      return 'unfinished';
    }
    return samples.X.columns.some((column) => !Number.isNaN(column[sample])) ? 'unknown' : 'missing';
  }
  return Number.isNaN(detection.scoreSamples[sample]) ? 'missing' : 'unknown';
}
