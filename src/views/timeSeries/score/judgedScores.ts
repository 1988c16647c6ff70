import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';

/** The line breaks between scores that are farther apart than so many usual steps: one that is missing shows. */
const LONGEST_STEP = 1.5;

/** The scores that there are, and what joins them. */
export interface JudgedScores {
  /** Epoch milliseconds, ascending. */
  readonly time: Float64Array;
  readonly values: Float64Array;
  /** Scores farther apart (milliseconds) are not joined. */
  readonly breakAfter: number;
}

/**
 * Leaves out the samples without a score. Where only every fifth moment has a value of every signal, only every fifth
 * sample is judged: five times as long is their usual step, and their line goes on.
 *
 * @param values - parallel to `time`, NaN = not judged
 */
export function judgedScores(time: Float64Array, values: Float64Array): JudgedScores {
  const isJudged = (i: number): boolean => !Number.isNaN(values[i]);
  const judgedTime = time.filter((_, i) => isJudged(i));
  const judged =
    judgedTime.length === time.length
      ? { time, values }
      : { time: judgedTime, values: values.filter((_, i) => isJudged(i)) };
  return { ...judged, breakAfter: LONGEST_STEP * typicalStep(judged.time) };
}
