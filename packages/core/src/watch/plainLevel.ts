import type { Steps } from '../task/steps';
import type { Persistence } from '../watchOptions';
import { BLOCK, MIN_SEED_SAMPLES, SHORTH_REACH } from './parameters';
import { medianInPlace } from './sampleQuantiles';
import { SlidingMedian } from './slidingMedian';

/** What is tracked. Arrays are parallel, one value a sample of the signal. */
export interface Tracked {
  /** Epoch milliseconds, ascending. */
  readonly time: Float64Array;
  /** Values minus seasonality, none NaN. */
  readonly values: Float64Array;
  /** Milliseconds between samples. */
  readonly step: number;
  /** Samples that say what the level is. */
  readonly window: number;
  readonly persistence: 'auto' | Persistence;
  /** Whether one sample alone may be an excursion, if it is far enough away. */
  readonly singlesCount: boolean;
  /** Factor by which the limits are wider at a sample; none: 1. */
  readonly widening?: Float64Array;
  /** 1 for samples that do not teach the level; they are judged all the same. */
  readonly isExcluded?: Uint8Array;
  /** The level before the first sample; none: the median of the first window. */
  readonly startLevel?: number;
  /** The level stays at `startLevel`: another source says what is typical. */
  readonly isFixed?: boolean;
}

/** The level before the first sample, and how many samples it rests on: those that seed it. */
export function startOf(input: Tracked): { readonly nSeed: number; readonly level: number } {
  if (input.startLevel !== undefined) {
    return { nSeed: 0, level: input.startLevel };
  }
  const rows = seedRows(input);
  return {
    nSeed: rows.length === 0 ? 0 : rows[rows.length - 1] + 1,
    level: seedLevel(Float64Array.from(rows, (i) => input.values[i])),
  };
}

/**
 * The median of the samples around the shortest half (Rousseeuw and Leroy 1988: the "shorth") of the seed. It is the plain
 * median, but where the range begins just before a level shift: of two levels it is that of the more samples, never a value
 * between them, at which the signal never was.
 */
function seedLevel(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = (sorted.length - 1) >> 1;
  let from = 0;
  for (let i = 1; i + half < sorted.length; i++) {
    if (sorted[i + half] - sorted[i] < sorted[from + half] - sorted[from]) {
      from = i;
    }
  }
  const width = sorted[from + half] - sorted[from];
  const [low, high] = [sorted[from] - SHORTH_REACH * width, sorted[from + half] + SHORTH_REACH * width];
  return medianInPlace(sorted.filter((value) => value >= low && value <= high));
}

/** The first samples that may teach the level; if there are none, the first ones. */
function seedRows({ values, window, isExcluded }: Tracked): number[] {
  const n = values.length;
  const count = Math.min(n, Math.max(window, Math.min(n >> 1, MIN_SEED_SAMPLES)));
  const rows: number[] = [];
  for (let i = 0; i < n && rows.length < count; i++) {
    if (isExcluded?.[i] !== 1) {
      rows.push(i);
    }
  }
  return rows.length > 0 ? rows : Array.from({ length: count }, (_, i) => i);
}

/** The level at each sample if nothing is an excursion: it follows whatever comes. */
export function* plainLevelSteps(input: Tracked): Steps<Float64Array> {
  const { values, isExcluded } = input;
  const n = values.length;
  const level = new Float64Array(n);
  const start = startOf(input);
  const memory = new SlidingMedian(input.window);
  if (input.startLevel === undefined) {
    memory.set(new Float64Array(input.window).fill(start.level));
  }
  level.fill(start.level, 0, Math.min(n, start.nSeed));
  let reference = start.level;
  for (let from = start.nSeed; from < n; from += BLOCK) {
    reference = followPlainly(level, { values, isExcluded }, memory, reference, from, Math.min(n, from + BLOCK));
    yield;
  }
  return level;
}

function followPlainly(
  level: Float64Array,
  { values, isExcluded }: Pick<Tracked, 'values' | 'isExcluded'>,
  memory: SlidingMedian,
  before: number,
  from: number,
  to: number
): number {
  let reference = before;
  for (let i = from; i < to; i++) {
    level[i] = reference;
    if (isExcluded === undefined || isExcluded[i] === 0) {
      memory.add(values[i]);
      reference = memory.median();
    }
  }
  return reference;
}
