import type { Detector } from './detector';

/** Where labelled data lie (none of them is part of this repository), and what drawn data begin with. */
export interface Sources {
  /** The folder with `data/` and `reports/`. */
  readonly shared: string;
  /** The folder with `aiops/` and `wsd/`; undefined: these are left out. */
  readonly weeks?: string;
  /** Equal seeds draw equal data. */
  readonly seed: string;
}

/** What a figure is to reach. */
export interface Target {
  readonly text: string;
  readonly isReached: boolean;
}

/** One line of a table. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly target?: Target;
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
  /** Names of its cases; none if its data are not there. */
  readonly cases: (sources: Sources) => readonly string[];
  /** Judges one case. Results go from process to process as JSON. */
  readonly judge: (name: string, sources: Sources, detector: Detector) => Result;
  /** What the results, in the order of the cases, come to. */
  readonly summarise: (results: ReadonlyMap<string, Result>) => Summary;
}

/** A target that a number is to reach from below. */
export function atLeast(target: number, value: number, digits = 2): Target {
  return { text: `at least ${target.toFixed(digits)}`, isReached: Number(value.toFixed(digits)) >= target };
}

/** A target that a number is to reach from above. */
export function atMost(target: number, value: number, digits = 2): Target {
  return { text: `at most ${target.toFixed(digits)}`, isReached: Number(value.toFixed(digits)) <= target };
}
