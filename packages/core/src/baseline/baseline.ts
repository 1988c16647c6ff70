import type { Samples } from '../detection';

/** Moments from `from` to `to`, both inclusive, in epoch milliseconds. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * What says what is normal, if not all samples that are judged: a part of them, other samples of the same signals (by
 * name, in any order), or a baseline that was pinned before (see `pinBaseline`). One that cannot be used is passed over
 * for the next best one, with a notice.
 */
export type Baseline =
  | { readonly kind: 'part'; readonly span: TimeSpan }
  | { readonly kind: 'samples'; readonly samples: Samples }
  | { readonly kind: 'pinned'; readonly buffer: ArrayBuffer };

/**
 * What a person called normal: a stretch of time, values of some signals (all at once), or these values in that time.
 * Without both it calls nothing normal.
 */
export interface CalledNormal {
  readonly span?: TimeSpan;
  /** By the signal's name; both ends inclusive, in its unit. */
  readonly values?: ReadonlyArray<{ readonly signal: string; readonly low: number; readonly high: number }>;
}

/** Which baseline a verdict rests on. */
export interface BaselineInUse {
  readonly kind: 'visible' | Baseline['kind'];
  /** First and last moment that says what is normal. */
  readonly span: TimeSpan;
  readonly nSamples: number;
}
