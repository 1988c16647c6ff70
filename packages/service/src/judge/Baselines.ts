import { baselineOfText, baselineText } from '@anomaly-forest/core/internal/baseline/pinnedBaseline';
import { Fingerprint } from '@anomaly-forest/core/internal/fingerprint';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { pinBaselineSteps } from '@anomaly-forest/core/internal/watch/learnBaseline';
import { type Baseline, defaultWatchOptions } from '@anomaly-forest/core';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { WatchConfig } from '../config/config';
import type { SeriesSource } from '../prometheus/PrometheusSource';
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

/** Groups whose history is in memory at the same time: a week of two signals is 160 kB each. */
const MAX_AT_ONCE = 500;

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
    for (let i = 0; i < unknown.length; i += MAX_AT_ONCE) {
      await this.learn(end, baseline, new Set(unknown.slice(i, i + MAX_AT_ONCE)), keys.length);
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
    const { step, relearn, signals, options } = this.watch;
    const length = Math.floor(baseline / step);
    const from = end - (length - 1) * step;
    const range = { from, to: end, step, nSeries: nGroups };
    const { groups } = await readGroups(this.watch, this.source, range, (key) => keys.has(key));
    for (const key of keys) {
      const window = new SeriesWindow(signals, length);
      groups
        .get(key)
        ?.signals.forEach((series, i) =>
          series?.times.forEach((time, k) => window.set(i, (time - from) / step, series.values[k]))
        );
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
}

/** Equal for equal signals, options and spans: what was learnt of others is of no use. */
function fingerprintOf({ name, step, baseline, relearn, groupBy, signals, options }: WatchConfig): string {
  const what = JSON.stringify([name, step, baseline, relearn, groupBy, signals, options]);
  return new Fingerprint().addText(what).toString();
}
