import type { Options } from '../../../options/options';

/** One threshold, and what it finds. */
export interface ThresholdChoice {
  readonly step: number;
  /** On the axis of the score. */
  readonly threshold: number;
  /** `30 samples, 5 incidents at 0.61`; what is known of chance follows it. */
  readonly found: string;
  /** What makes it the verdict's. */
  readonly options: Partial<Options>;
}

/**
 * The thresholds of a verdict, as steps from 1 (the highest threshold) to `nSteps` (the lowest). What each finds is known
 * without a new fit.
 */
export interface ThresholdChoices {
  readonly nSteps: number;
  /** Where the verdict's own threshold is. */
  readonly inUse: Omit<ThresholdChoice, 'options'>;
  /** @param step - taken into the range and rounded */
  readonly choose: (step: number) => ThresholdChoice;
  /** The step nearest to a score. */
  readonly stepAt: (score: number) => number;
}

export function withinSteps(step: number, nSteps: number): number {
  return Math.max(1, Math.min(nSteps, Math.round(step)));
}
