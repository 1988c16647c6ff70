import type { Detector } from './detector';

/** Where labelled data lie; none of them is part of this repository. */
export interface DataPaths {
  /** The folder with `data/` and `reports/`. */
  readonly shared: string;
  /** The folder with `aiops/` and `wsd/`. */
  readonly weeks: string;
}

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What to reach. */
  readonly target?: string;
}

/** What a part of the evaluation says in the end. */
export interface Summary {
  readonly figures: readonly Figure[];
  /** One line a case: what was missed, and what was told falsely. */
  readonly details: readonly string[];
}

/**
 * A part of the evaluation: cases that are judged one by one, so that two processes can share them, and what their
 * results come to.
 */
export interface Part<Result> {
  readonly name: string;
  /** Names of its cases. */
  readonly cases: (paths: DataPaths) => readonly string[];
  /** Judges one case. Results go from process to process as JSON. */
  readonly judge: (name: string, paths: DataPaths, detector: Detector) => Result;
  /** The results in the order of the cases. */
  readonly summarise: (results: ReadonlyMap<string, Result>) => Summary;
}
