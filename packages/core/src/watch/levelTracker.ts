import type { Persistence } from '../watchOptions';
import type { Excursion } from './excursion';
import type { Limits } from './limits';
import {
  ACCEPT_AFTER,
  CONTINUE,
  CONTINUE_MEAN,
  END_AFTER,
  END_AFTER_LONG,
  LONG_STEP,
  MEAN_SAMPLES,
  SINGLE,
  MIN_SEED_SAMPLES,
  START,
} from './parameters';
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
}

/** Samples on each side in which an opposite excursion makes a single sample a shift in time (late rows), not an event. */
const OPPOSITE_REACH = 2;

const NORMAL = 0;
/** Beyond the limit, but not (yet) an excursion. */
const LONE = 2;

/**
 * Follows the level of a signal forwards in time and finds excursions from it. Inside an excursion the level stands still:
 * values are compared with what was typical before the onset for as long as it lasts, and no later sample moves a level
 * (a control chart with a frozen in-control mean). An excursion starts at evidence 1 and goes on loosely (hysteresis).
 *
 * Evidence of a sample, in units of the limit: with short steps the second largest deviation of three neighbours (two odd
 * samples are an excursion, one is not), or two thirds of a single one, or the mean of nine against its own limit.
 */
export class LevelTracker {
  /** The level at each sample. */
  readonly level: Float64Array;
  /** Mean of the last nine residuals, clipped at the limits; 0 before there are nine. */
  readonly means: Float64Array;
  /** Signed evidence of each sample. */
  readonly evidence: Float64Array;
  readonly excursions: Excursion[] = [];

  private readonly residuals: Float64Array;
  private readonly state: Int8Array;
  private readonly memory: SlidingMedian;
  private readonly recent = new Float64Array(MEAN_SAMPLES);
  private readonly isLong: boolean;
  private readonly endAfter: number;
  private readonly nSeed: number;
  private sum = 0;
  private nRecent = 0;
  private reference: number;
  private nNormal = 0;
  private nQuiet = 0;
  private open?: { start: number; end: number; direction: 1 | -1; evidence: number; by: Excursion['by'] };

  constructor(
    private readonly input: Tracked,
    private readonly limits: Limits
  ) {
    const n = input.values.length;
    this.level = new Float64Array(n);
    this.means = new Float64Array(n);
    this.evidence = new Float64Array(n);
    this.residuals = new Float64Array(n);
    this.state = new Int8Array(n);
    this.isLong = input.step > LONG_STEP;
    this.endAfter = this.isLong ? END_AFTER_LONG : END_AFTER;
    this.memory = new SlidingMedian(input.window);
    const seed = input.startLevel === undefined ? this.seedRows() : [];
    this.nSeed = seed.length === 0 ? 0 : seed[seed.length - 1] + 1;
    const startLevel = input.startLevel ?? medianInPlace(Float64Array.from(seed, (i) => input.values[i]));
    // A level that was learnt elsewhere may be months old: the first accepted samples say more about now.
    for (let i = 0; input.startLevel === undefined && i < input.window; i++) {
      this.memory.add(startLevel);
    }
    this.reference = startLevel;
  }

  /** Goes through samples `from` to `to - 1`; all samples in turn, in any number of calls. */
  run(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.take(i);
    }
  }

  /** Closes an excursion that reaches the last sample. */
  finish(): void {
    if (this.open) {
      this.close(false);
    }
  }

  /** The first samples that may teach the level; if there are none, the first ones. */
  private seedRows(): number[] {
    const { values, window, isExcluded } = this.input;
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

  private take(i: number): void {
    const { values, widening } = this.input;
    const residual = values[i] - this.reference;
    const wide = widening ? widening[i] : 1;
    this.level[i] = this.reference;
    this.residuals[i] = residual;
    const z = this.relative(residual, wide);
    const zMean = this.takeMean(i, residual / wide);
    if (this.open) {
      this.goOn(i, z, zMean);
      return;
    }
    const direction = z > 0 ? 1 : -1;
    this.evidence[i] = direction * this.evidenceAt(i, z * direction, zMean * direction, direction);
    let start = -1;
    let by: Excursion['by'] = 'run';
    let startDirection: 1 | -1 = direction;
    if (z * direction >= START) {
      start = this.runStart(i, direction);
      if (start < 0 && this.input.singlesCount && z * direction >= SINGLE && !this.hasOpposite(i, direction)) {
        start = i;
        by = 'single';
      }
      this.state[i] = start < 0 ? LONE : NORMAL;
    }
    if (start < 0 && Math.abs(zMean) >= START) {
      startDirection = zMean > 0 ? 1 : -1;
      by = 'mean';
      start = this.meanStart(i, startDirection);
    }
    if (start >= 0) {
      this.begin(start, i, startDirection, by, z, zMean);
    } else if (this.state[i] === NORMAL) {
      this.accept(i);
    }
  }

  private accept(i: number): void {
    this.nNormal++;
    if (i >= this.nSeed && !(this.input.isExcluded?.[i] === 1)) {
      this.memory.add(this.input.values[i]);
      this.follow();
    }
  }

  private begin(from: number, i: number, direction: 1 | -1, by: Excursion['by'], z: number, zMean: number): void {
    const { widening } = this.input;
    const relativeAt = (k: number): number => this.relative(this.residuals[k], widening ? widening[k] : 1) * direction;
    const last = this.excursions[this.excursions.length - 1];
    const earliest = last ? last.end + 1 : 0;
    let start = Math.max(from, earliest);
    // What rises gradually belongs to it; a healthy sample that happens to lie beside a large step does not.
    const least = CONTINUE * Math.max(1, relativeAt(start));
    while (start > earliest && relativeAt(start - 1) >= least) {
      start--;
    }
    for (let k = start; k <= i; k++) {
      this.state[k] = direction;
    }
    const evidence = this.evidenceAt(i, z * direction, zMean * direction, direction);
    this.evidence[i] = direction * evidence;
    // The first samples of a run were no evidence by themselves.
    for (let k = Math.max(from, earliest); k < i; k++) {
      this.evidence[k] = direction * Math.max(this.evidence[k] * direction, Math.min(relativeAt(k), evidence));
    }
    this.open = { start, end: i, direction, evidence, by };
    this.nQuiet = 0;
  }

  private goOn(i: number, z: number, zMean: number): void {
    const open = this.open!;
    const { direction } = open;
    const evidence = this.evidenceAt(i, z * direction, zMean * direction, direction);
    this.evidence[i] = direction * evidence;
    if (z * direction >= CONTINUE || (open.by === 'mean' && zMean * direction >= CONTINUE_MEAN)) {
      this.nQuiet = 0;
      open.end = i;
      open.evidence = Math.max(open.evidence, evidence);
      this.state[i] = direction;
      const { time } = this.input;
      if (time[i] - time[open.start] >= ACCEPT_AFTER && i - open.start > this.nNormal) {
        this.acceptLevel(i);
      }
      return;
    }
    this.nQuiet++;
    if (this.nQuiet >= this.endAfter) {
      const { end } = open;
      this.close(false);
      this.forgetMeans();
      for (let k = end + 1; k <= i; k++) {
        const wide = this.input.widening ? this.input.widening[k] : 1;
        if (Math.abs(this.relative(this.input.values[k] - this.reference, wide)) < START) {
          this.memory.add(this.input.values[k]);
        }
      }
      this.follow();
    }
  }

  /** A new level that has lasted longer than all that was normal before is normal from now on. */
  private acceptLevel(i: number): void {
    const { start } = this.open!;
    this.close(true);
    this.memory.clear();
    for (let k = Math.max(start, i - this.input.window + 1); k <= i; k++) {
      this.memory.add(this.input.values[k]);
    }
    this.follow();
    this.nNormal = i - start;
    this.forgetMeans();
  }

  /** The level follows its memory, once there is something in it. */
  private follow(): void {
    const median = this.memory.median();
    this.reference = Number.isNaN(median) ? this.reference : median;
  }

  private close(isAccepted: boolean): void {
    const { start, end, direction, evidence, by } = this.open!;
    this.excursions.push({ start, end, direction, evidence, by, isAccepted });
    this.open = undefined;
  }

  private relative(residual: number, wide: number): number {
    return residual > 0 ? residual / (this.limits.high * wide) : residual / (this.limits.low * wide);
  }

  /** @returns the mean of nine in units of its limit. */
  private takeMean(i: number, residual: number): number {
    const clipped = Math.max(-this.limits.low, Math.min(this.limits.high, residual));
    const slot = i % MEAN_SAMPLES;
    this.sum += clipped - this.recent[slot];
    this.recent[slot] = clipped;
    this.nRecent++;
    const mean = this.nRecent >= MEAN_SAMPLES ? this.sum / MEAN_SAMPLES : 0;
    this.means[i] = mean;
    return mean > 0 ? mean / this.limits.meanHigh : mean / this.limits.meanLow;
  }

  private forgetMeans(): void {
    this.recent.fill(0);
    this.sum = 0;
    this.nRecent = 0;
  }

  /** Evidence in one direction; `z` and `zMean` are signed towards it. */
  private evidenceAt(i: number, z: number, zMean: number, direction: number): number {
    const { persistence, widening } = this.input;
    if (persistence === 'auto' ? this.isLong : persistence.least === 1) {
      return Math.max(0, z, zMean);
    }
    const before = (k: number): number =>
      k < 0 ? 0 : this.relative(this.residuals[k], widening ? widening[k] : 1) * direction;
    if (persistence === 'auto') {
      const alone = this.input.singlesCount ? z / SINGLE : 0;
      return Math.max(0, zMean, alone, Math.min(z, Math.max(before(i - 1), before(i - 2))));
    }
    const reached = Array.from({ length: persistence.of }, (_, k) => (k === 0 ? z : before(i - k))).sort(
      (a, b) => b - a
    );
    return Math.max(0, zMean, Math.min(z, reached[persistence.least - 1]));
  }

  /** The first of the samples that suffice for an excursion together with this one; -1 if they do not. */
  private runStart(i: number, direction: number): number {
    const { persistence, widening } = this.input;
    const [least, of] = persistence === 'auto' ? (this.isLong ? [1, 1] : [2, 3]) : [persistence.least, persistence.of];
    let count = 1;
    let first = i;
    for (let k = i - 1; k > i - of && k >= 0 && this.state[k] !== 1 && this.state[k] !== -1; k--) {
      if (this.state[k] === LONE && this.relative(this.residuals[k], widening ? widening[k] : 1) * direction >= START) {
        count++;
        first = k;
      }
    }
    return count >= least ? first : -1;
  }

  /** Where the shift that the mean of nine shows has begun: the change point of the largest cumulative sum (Page 1954). */
  private meanStart(i: number, direction: number): number {
    const half = Math.abs(this.means[i]) / 2;
    let sum = 0;
    let most = -Infinity;
    let start = i;
    for (let k = i; k > i - MEAN_SAMPLES && k >= 0 && this.state[k] !== 1 && this.state[k] !== -1; k--) {
      sum += this.residuals[k] * direction - half;
      if (sum > most) {
        most = sum;
        start = k;
      }
    }
    return start;
  }

  private hasOpposite(i: number, direction: number): boolean {
    const { values, widening } = this.input;
    for (let k = Math.max(0, i - OPPOSITE_REACH); k <= Math.min(values.length - 1, i + OPPOSITE_REACH); k++) {
      if (this.relative(values[k] - this.reference, widening ? widening[k] : 1) * direction <= -START) {
        return true;
      }
    }
    return false;
  }
}
