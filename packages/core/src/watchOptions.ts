/** At least `least` of `of` successive samples. */
export interface Persistence {
  readonly least: number;
  readonly of: number;
}

/** How the watch verdict judges. The defaults need no reading. */
export interface WatchOptions {
  /** An integer, `MIN_SENSITIVITY` to `MAX_SENSITIVITY`; a higher one only adds incidents to those of a lower one. */
  readonly sensitivity: number;
  /** Odd samples that make an incident; `'auto'`: two of three with steps of up to five minutes, else one. */
  readonly persistence: 'auto' | Persistence;
  /** So many normal samples end an incident. */
  readonly recovery: number;
  /** Where the traffic is below this, in its unit, the other signals say nothing; 0: they always do. */
  readonly leastTraffic: number;
  /** Where no signal has a value for more than five steps: a notice says so (the default), or it is an incident. */
  readonly noData?: 'notice' | 'incident';
}

/** The lowest sensitivity: only what is beyond doubt. */
export const MIN_SENSITIVITY = -3;
/** The highest sensitivity. */
export const MAX_SENSITIVITY = 3;

/** Longest stretch of samples that persistence looks at. */
export const MAX_PERSISTENCE = 10;

/** What holds where nothing was chosen. */
export const defaultWatchOptions: WatchOptions = { sensitivity: 0, persistence: 'auto', recovery: 5, leastTraffic: 0 };
