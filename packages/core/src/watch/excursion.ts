/** A run of samples in which a signal is away from its level. Indices count the signal's own samples. */
export interface Excursion {
  readonly start: number;
  /** Last sample that is away (inclusive). */
  readonly end: number;
  /** 1 above the level, -1 below. */
  readonly direction: 1 | -1;
  /** Strongest evidence: 1 is the limit. What does not last counts for less: see `LevelTracker`. */
  readonly evidence: number;
  /** What made it start: two of three samples, the mean of nine, or one sample alone. */
  readonly by: 'run' | 'mean' | 'single';
  /** A new level: it lasted so long that it is normal now. */
  readonly isAccepted: boolean;
}
