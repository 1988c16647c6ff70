import { baselineOfText, baselineText } from '@anomaly-forest/core/internal/baseline/pinnedBaseline';
import { Fingerprint } from '@anomaly-forest/core/internal/fingerprint';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { pinBaselineSteps } from '@anomaly-forest/core/internal/watch/learnBaseline';
import { type Baseline, defaultWatchOptions } from '@anomaly-forest/core';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { WatchConfig } from '../config/config';
import type { SeriesSource } from '../prometheus/PrometheusSource';
import { queriesOf } from './queries';
import { readGroups } from './readGroups';
import { SeriesWindow } from './SeriesWindow';

/** What is kept of learnt baselines. It can be written as JSON. */
export interface BaselinesState {
  /** Of what they were learnt: queries, signals, options. */
  readonly fingerprint: string;
  /** Epoch milliseconds at which they end. */
  readonly learntAt: number;
  /** The baseline of each group as text; null where there is too little to learn from. */
  readonly groups: Readonly<Record<string, string | null>>;
}

/** Bytes of history that are in memory at the same time: a week of two signals is 160 kB a group. */
const MAX_BYTES = 40_000_000;

/** Values of all signals that are asked for at once: what is read of them takes about 100 bytes each for a moment. */
const MAX_VALUES = 250_000;

const BYTES_A_VALUE = 8;

/**
 * What is normal in each group of a watch: learnt from the time before a moment that the clock alone decides, so that a
 * process that was started later, or a second one, learns the same. Until there is as much history as `relearn` says, the
 * window is its own baseline.
 */
export class Baselines {
  private learntAt?: number;
  private readonly groups = new Map<string, Baseline | undefined>();
  private isChanged = false;

  constructor(
    private readonly watch: WatchConfig,
    private readonly source: SeriesSource,
    state?: BaselinesState
  ) {
    if (state?.fingerprint === fingerprintOf(watch)) {
      this.learntAt = state.learntAt;
      for (const [key, text] of Object.entries(state.groups)) {
        this.groups.set(key, text === null ? undefined : baselineOfText(text));
      }
    }
  }

  /** What is to be saved; undefined if nothing has changed since this was asked last. */
  takeChanges(): BaselinesState | undefined {
    if (!this.isChanged || this.learntAt === undefined) {
      return undefined;
    }
    this.isChanged = false;
    const texts = [...this.groups].map(([key, one]) => [key, one?.kind === 'pinned' ? baselineText(one.buffer) : null]);
    return { fingerprint: fingerprintOf(this.watch), learntAt: this.learntAt, groups: Object.fromEntries(texts) };
  }

  /** The baseline of a group; undefined: the window itself. */
  of(key: string): Baseline | undefined {
    return this.groups.get(key);
  }

  /**
   * Learns what is not known yet for verdicts at a time.
   *
   * @param keys - of the groups that will be judged
   * @throws SourceError
   */
  async prepare(time: number, keys: readonly string[]): Promise<void> {
    const { baseline } = this.watch;
    if (baseline === undefined) {
      return;
    }
    const end = this.endOf(time);
    if (end !== this.learntAt) {
      this.groups.clear();
      this.learntAt = end;
    }
    const unknown = keys.filter((key) => !this.groups.has(key));
    const { step, signals } = this.watch;
    const nAtOnce = Math.max(
      1,
      Math.floor(MAX_BYTES / (BYTES_A_VALUE * queriesOf(signals).length * (baseline / step)))
    );
    for (let i = 0; i < unknown.length; i += nAtOnce) {
      await this.learn(end, baseline, new Set(unknown.slice(i, i + nAtOnce)), keys.length);
    }
  }

  /** The last moment of the baseline that counts at a time; watches of other names learn at other times of the day. */
  private endOf(time: number): number {
    const { name, step, relearn } = this.watch;
    const hash = parseInt(new Fingerprint().addText(name).toString(), 16);
    const offset = (hash % (relearn / step)) * step;
    return Math.floor((time - offset) / relearn) * relearn + offset;
  }

  private async learn(end: number, baseline: number, keys: ReadonlySet<string>, nGroups: number): Promise<void> {
    const { step, relearn, options } = this.watch;
    const windows = await this.readHistory(end, Math.floor(baseline / step), keys, nGroups);
    for (const [key, window] of windows) {
      windows.delete(key);
      const { samples } = window.samples(end, step);
      const isLongEnough = samples.time.length > 0 && samples.time[0] <= end - relearn + step;
      const learnt = isLongEnough
        ? runToEnd(pinBaselineSteps({ ...samples, stamp: 'end' }, options.watch ?? defaultWatchOptions))
        : undefined;
      this.groups.set(key, learnt && 'buffer' in learnt ? { kind: 'pinned', buffer: learnt.buffer } : undefined);
      this.isChanged = true;
      await othersTurn();
    }
  }

  /** The history of some groups, read part by part: answers of all groups at once would be more than fits into memory. */
  private async readHistory(
    end: number,
    length: number,
    keys: ReadonlySet<string>,
    nGroups: number
  ): Promise<Map<string, SeriesWindow>> {
    const { step, signals } = this.watch;
    const windows = new Map(Array.from(keys, (key) => [key, new SeriesWindow(signals, length)]));
    const first = end - (length - 1) * step;
    const nPoints = Math.max(1, Math.floor(MAX_VALUES / (queriesOf(signals).length * Math.max(1, nGroups))));
    for (let from = first; from <= end; from += nPoints * step) {
      const range = { from, to: Math.min(end, from + (nPoints - 1) * step), step, nSeries: nGroups };
      const { groups } = await readGroups(this.watch, this.source, range, (key) => keys.has(key));
      for (const [key, { signals: read }] of groups) {
        read.forEach((series, i) =>
          series?.times.forEach((time, k) => windows.get(key)!.set(i, (time - first) / step, series.values[k]))
        );
      }
    }
    return windows;
  }
}

/** Equal for equal signals, options and spans: what was learnt of others is of no use. */
function fingerprintOf({ name, step, baseline, relearn, groupBy, signals, options }: WatchConfig): string {
  const what = JSON.stringify([name, step, baseline, relearn, groupBy, signals, options]);
  return new Fingerprint().addText(what).toString();
}
