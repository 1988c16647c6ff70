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
  RETURN_SAMPLES,
  SINGLE,
  START,
} from './parameters';
import { evidenceAt, LONE, meanStart, NORMAL, runStart, type SeenSamples } from './onset';
import { startOf, type Tracked } from './plainLevel';
import { SlidingMedian } from './slidingMedian';
import { UsualLevel } from './usualLevel';

/** Samples on each side in which an opposite excursion makes a single sample a shift in time (late rows), not an event. */
const OPPOSITE_REACH = 2;

/** An excursion that goes on. */
interface Open {
  readonly start: number;
  end: number;
  readonly direction: 1 | -1;
  evidence: number;
  readonly by: Excursion['by'];
  /** The usual level, if this may be a return to it; else NaN. */
  readonly usual: number;
}

/** Arrays of a tracker, one value a sample, that the next one can have. */
export interface TrackerArrays {
  readonly level: Float64Array;
  readonly means: Float64Array;
  readonly relative: Float64Array;
  readonly state: Int8Array;
}

/** New arrays for `n` samples. */
export function trackerArrays(n: number): TrackerArrays {
  return {
    level: new Float64Array(n),
    means: new Float64Array(n),
    relative: new Float64Array(n),
    state: new Int8Array(n),
  };
}

/**
 * Follows the level of a signal forwards in time and finds excursions from it. Inside an excursion the level stands still:
 * values are compared with what was typical before the onset for as long as it lasts, and no later sample moves a level
 * (a control chart with a frozen in-control mean). An excursion starts at evidence 1 and goes on loosely (hysteresis).
 *
 * Evidence of a sample, in units of the limit: with short steps the second largest deviation of three neighbours (two odd
 * samples are an excursion, one is not), or two thirds of a single one, or the mean of nine against its own limit.
 *
 * Where the last samples of a window were all accepted, the level is that of `plainLevelSteps`, and is taken from there.
 */
export class LevelTracker implements SeenSamples {
  /** The level at each sample. */
  readonly level: Float64Array;
  /** Mean of the last nine residuals, clipped at the limits; 0 before there are nine. */
  readonly means: Float64Array;
  readonly relative: Float64Array;
  readonly state: Int8Array;
  readonly isLong: boolean;
  /** Signed evidence of each sample; empty where it is not wanted. */
  readonly evidence: Float64Array;
  readonly excursions: Excursion[] = [];

  private readonly memory: SlidingMedian;
  private readonly usual: UsualLevel;
  private readonly recent = new Float64Array(MEAN_SAMPLES);
  private readonly endAfter: number;
  private readonly nSeed: number;
  private readonly startLevel: number;
  /** Successive samples that the level has learnt from; from a whole window on it is the plain level. */
  private nFollowed = Infinity;
  private sum = 0;
  private nRecent = 0;
  private reference: number;
  private nNormal = 0;
  private nQuiet = 0;
  /** Successive samples of the open excursion that are at the usual level. */
  private nReturned = 0;
  private open?: Open;

  /**
   * @param plain - The level if nothing is an excursion, see `plainLevelSteps`.
   * @param arrays - Of a tracker that is no longer needed.
   * @param wantsEvidence - Whether the evidence of each sample is kept.
   */
  constructor(
    readonly input: Tracked,
    private readonly limits: Limits,
    private readonly plain?: Float64Array,
    arrays = trackerArrays(input.values.length),
    wantsEvidence = true
  ) {
    this.level = arrays.level;
    this.means = arrays.means;
    this.relative = arrays.relative;
    this.state = arrays.state.fill(NORMAL);
    this.evidence = new Float64Array(wantsEvidence ? input.values.length : 0);
    this.isLong = input.step > LONG_STEP;
    this.endAfter = this.isLong ? END_AFTER_LONG : END_AFTER;
    this.memory = new SlidingMedian(input.window);
    this.usual = new UsualLevel(input);
    const { nSeed, level } = startOf(input);
    this.nSeed = nSeed;
    this.startLevel = level;
    this.reference = level;
    if (!plain) {
      this.nFollowed = 0;
      // A level that was learnt elsewhere may be months old: the first accepted samples say more about now.
      this.memory.set(new Float64Array(input.startLevel === undefined ? input.window : 0).fill(level));
    }
  }

  /** Goes through samples `from` to `to - 1`; all samples in turn, in any number of calls. */
  run(from: number, to: number): void {
    const { values, widening, isExcluded } = this.input;
    const { high, low, meanHigh, meanLow } = this.limits;
    const { level, means, relative, recent, evidence, plain, nSeed } = this;
    const wantsEvidence = evidence.length > 0;
    const n = values.length;
    let slot = from % MEAN_SAMPLES;
    for (let i = from; i < to; i++) {
      const { reference } = this;
      const residual = values[i] - reference;
      const wide = widening ? widening[i] : 1;
      const z = residual > 0 ? residual / (high * wide) : residual / (low * wide);
      level[i] = reference;
      relative[i] = z;
      const clipped = Math.max(-low, Math.min(high, residual / wide));
      this.sum += clipped - recent[slot];
      recent[slot] = clipped;
      slot = slot + 1 === MEAN_SAMPLES ? 0 : slot + 1;
      this.nRecent++;
      const mean = this.nRecent >= MEAN_SAMPLES ? this.sum / MEAN_SAMPLES : 0;
      means[i] = mean;
      const zMean = mean > 0 ? mean / meanHigh : mean / meanLow;
      if (this.open) {
        this.goOn(i, z, zMean);
        continue;
      }
      if (wantsEvidence) {
        const direction = z > 0 ? 1 : -1;
        evidence[i] = direction * evidenceAt(this, i, z * direction, zMean * direction, direction);
      }
      if (Math.abs(z) >= START || Math.abs(zMean) >= START) {
        this.takeUnusual(i, z, zMean);
        continue;
      }
      this.nNormal++;
      this.usual.note(reference);
      if (i >= nSeed && (isExcluded === undefined || isExcluded[i] === 0)) {
        if (plain !== undefined && this.nFollowed >= this.input.window) {
          this.reference = i + 1 < n ? plain[i + 1] : reference;
        } else {
          this.remember(i);
        }
      }
    }
  }

  /** Closes an excursion that reaches the last sample. */
  finish(): void {
    if (this.open) {
      this.close(false);
    }
  }

  /** A sample beyond a limit: the start of an excursion, or a lone one. */
  private takeUnusual(i: number, z: number, zMean: number): void {
    const direction = z > 0 ? 1 : -1;
    let start = -1;
    let by: Excursion['by'] = 'run';
    let startDirection: 1 | -1 = direction;
    if (z * direction >= START) {
      start = runStart(this, i, direction);
      if (start < 0 && this.input.singlesCount && z * direction >= SINGLE && !this.hasOpposite(i, direction)) {
        start = i;
        by = 'single';
      }
      this.state[i] = start < 0 ? LONE : NORMAL;
    }
    if (start < 0 && Math.abs(zMean) >= START) {
      startDirection = zMean > 0 ? 1 : -1;
      by = 'mean';
      start = meanStart(this, i, startDirection);
    }
    this.leavePlain(i);
    if (start >= 0) {
      this.begin(start, i, startDirection, by, z, zMean);
    }
  }

  /** From sample `i` on the level is no longer the plain one: its memory is filled with what it holds at this moment. */
  private leavePlain(i: number): void {
    const { values, window, isExcluded, startLevel } = this.input;
    if (this.plain && this.nFollowed >= window) {
      const held = new Float64Array(window);
      let free = window;
      for (let k = i - 1; k >= this.nSeed && free > 0; k--) {
        if (isExcluded === undefined || isExcluded[k] === 0) {
          held[--free] = values[k];
        }
      }
      this.memory.set(startLevel === undefined ? held.fill(this.startLevel, 0, free) : held.subarray(free));
    }
    this.nFollowed = 0;
  }

  /** The level learns from an accepted sample. */
  private remember(i: number): void {
    this.nFollowed++;
    this.memory.add(this.input.values[i]);
    this.follow();
  }

  private begin(from: number, i: number, direction: 1 | -1, by: Excursion['by'], z: number, zMean: number): void {
    const last = this.excursions[this.excursions.length - 1];
    const earliest = last ? last.end + 1 : 0;
    let start = Math.max(from, earliest);
    // What rises gradually belongs to it; a healthy sample that happens to lie beside a large step does not. A long step
    // that the onset falls into is partly healthy, so there a part of the deviation is enough.
    const least = CONTINUE * (this.isLong ? 1 : Math.max(1, this.relative[start] * direction));
    while (start > earliest && this.relative[start - 1] * direction >= least) {
      start--;
    }
    for (let k = start; k <= i; k++) {
      this.state[k] = direction;
    }
    const evidence = evidenceAt(this, i, z * direction, zMean * direction, direction);
    this.keepEvidence(i, direction * evidence);
    // The first samples of a run were no evidence by themselves.
    for (let k = Math.max(from, earliest); k < i; k++) {
      const own = Math.min(this.relative[k] * direction, evidence);
      this.keepEvidence(k, direction * Math.max(this.evidence[k] * direction, own));
    }
    this.open = { start, end: i, direction, evidence, by, usual: this.usualBeyond(i, direction) };
    this.nQuiet = 0;
    this.nReturned = 0;
    this.endsAsReturn(i);
  }

  private keepEvidence(i: number, evidence: number): void {
    if (this.evidence.length > 0) {
      this.evidence[i] = evidence;
    }
  }

  /** The usual level, if the level has left it and `direction` leads back to it; else NaN. */
  private usualBeyond(i: number, direction: 1 | -1): number {
    const usual = this.usual.at(i);
    return (usual - this.reference) * direction >= this.limitAt(i, direction) ? usual : NaN;
  }

  private limitAt(i: number, direction: 1 | -1): number {
    const { widening } = this.input;
    return (direction > 0 ? this.limits.high : this.limits.low) * (widening ? widening[i] : 1);
  }

  /**
   * Whether the open excursion turns out to be a return: the level had followed a slow change, and the signal is back at where
   * it usually is. That is no excursion, and the level is the usual one again; "up for eight days" would be a lie.
   */
  private endsAsReturn(i: number): boolean {
    const { start, direction, usual } = this.open!;
    const { values, window } = this.input;
    const isBack = Math.abs(values[i] - usual) <= this.limitAt(i, direction);
    this.nReturned = isBack ? this.nReturned + 1 : 0;
    if (this.nReturned < RETURN_SAMPLES) {
      return false;
    }
    for (let k = start; k <= i; k++) {
      const isNearer = Math.abs(values[k] - usual) < Math.abs(values[k] - this.level[k]);
      this.level[k] = isNearer ? usual : this.level[k];
      this.relative[k] = 0;
      this.state[k] = NORMAL;
      this.keepEvidence(k, 0);
    }
    this.open = undefined;
    this.memory.set(new Float64Array(window).fill(usual));
    this.reference = usual;
    this.forgetMeans();
    return true;
  }

  private goOn(i: number, z: number, zMean: number): void {
    if (this.endsAsReturn(i)) {
      return;
    }
    const open = this.open!;
    const { direction } = open;
    const evidence = evidenceAt(this, i, z * direction, zMean * direction, direction);
    this.keepEvidence(i, direction * evidence);
    if (z * direction >= CONTINUE || (open.by === 'mean' && zMean * direction >= CONTINUE_MEAN)) {
      this.nQuiet = 0;
      open.end = i;
      open.evidence = Math.max(open.evidence, evidence);
      this.state[i] = direction;
      const { time } = this.input;
      const isAccepted = time[i] - time[open.start] >= ACCEPT_AFTER && i - open.start > this.nNormal;
      if (isAccepted && !this.input.isFixed) {
        this.acceptLevel(i);
      }
      return;
    }
    this.nQuiet++;
    const opposite = direction > 0 ? -1 : 1;
    let swing = -1;
    if (z * opposite >= START) {
      this.state[i] = LONE;
      swing = runStart(this, i, opposite);
    }
    if (swing >= 0 || this.nQuiet >= this.endAfter) {
      const { end } = open;
      this.close(false);
      this.forgetMeans();
      for (let k = end + 1; k <= i; k++) {
        if (Math.abs(this.relative[k]) < START) {
          this.memory.add(this.input.values[k]);
        }
      }
      if (swing >= 0) {
        this.begin(swing, i, opposite, 'run', z, 0);
      } else {
        this.follow();
      }
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
    if (this.input.isFixed) {
      return;
    }
    const median = this.memory.median();
    this.reference = Number.isNaN(median) ? this.reference : median;
  }

  private close(isAccepted: boolean): void {
    const { start, end, direction, evidence, by } = this.open!;
    this.excursions.push({ start, end, direction, evidence, by, isAccepted });
    this.open = undefined;
  }

  private forgetMeans(): void {
    this.recent.fill(0);
    this.sum = 0;
    this.nRecent = 0;
  }

  private hasOpposite(i: number, direction: 1 | -1): boolean {
    const { values } = this.input;
    for (let k = Math.max(0, i - OPPOSITE_REACH); k <= Math.min(values.length - 1, i + OPPOSITE_REACH); k++) {
      const deviation = (values[k] - this.reference) * direction;
      if (deviation / this.limitAt(k, direction > 0 ? -1 : 1) <= -START) {
        return true;
      }
    }
    return false;
  }
}
