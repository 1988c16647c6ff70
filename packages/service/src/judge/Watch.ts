import { isDeepStrictEqual } from 'node:util';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { CauseFinder } from '../cause/CauseFinder';
import { Journal, type TrackedIncident } from '../incidents/Journal';
import { defaultWatchOptions } from '@anomaly-forest/core';
import type { WatchConfig } from '../config/config';
import type { SeriesSource } from '../prometheus/PrometheusSource';
import type { Labels } from '../prometheus/rangeAnswer';
import { Baselines, type BaselinesState } from './Baselines';
import { messageOf } from '../http/sourceError';
import { groupName, isOwn, type Shard } from './groups';
import { type GroupVerdict, judgeGroup } from './judgeGroup';
import { type GroupsRead, readGroups } from './readGroups';
import { SeriesWindow } from './SeriesWindow';
import type { CausesFound, TurnResult, Watchable, WatchState } from './Watchable';

/** Samples that are read again with each new one: values may be late. */
const OVERLAP = 9;

/** After a pause so many of the verdicts that were missed are made up for, the newest ones. */
const MAX_CATCH_UP = 60;

/** Causes are asked for when an incident has 1, 2, 4 and 8 steps ... */
const MAX_ASKED = 4;

/** ... of so many incidents in one turn: where everything fails, the first ones say as much as all. */
const MAX_CAUSES = 5;

/** Milliseconds of judging between two moments at which others get their turn. */
const SLICE = 20;

/** A group with its newest values. */
interface GroupWindow {
  readonly labels: Labels;
  readonly window: SeriesWindow;
  readonly verdict?: GroupVerdict;
}

/** Reads the series of one watch as they come, and judges each group at each step. */
export class Watch implements Watchable {
  readonly readsFrom = 'prometheus';
  readonly journal: Journal;
  readonly baselines: Baselines;
  private readonly groups = new Map<string, GroupWindow>();
  /** Samples in a window. */
  private readonly length: number;
  /** Epoch milliseconds of the newest place in the windows. */
  private end?: number;

  constructor(
    readonly config: WatchConfig,
    private readonly source: SeriesSource,
    private readonly shard: Shard,
    state: WatchState = {},
    private readonly causes?: CauseFinder
  ) {
    const { step, window, options } = config;
    const { recovery } = options.watch ?? defaultWatchOptions;
    this.length = Math.floor(window / step);
    this.journal = new Journal({ gap: recovery * step, window }, state.journal);
    this.baselines = new Baselines(config, source, state.baselines);
  }

  get watched(): ReadonlyMap<string, GroupWindow> {
    return this.groups;
  }

  takeBaselines(): BaselinesState | undefined {
    return this.baselines.takeChanges();
  }

  newestTime(now: number): number {
    const { step, delay } = this.config;
    return Math.floor((now - delay) / step) * step;
  }

  /** Usually one, after a pause those that were missed, too. */
  dueTimes(now: number): number[] {
    const { step, window } = this.config;
    const newest = this.newestTime(now);
    const known = this.journal.newestTurn ?? newest - step;
    // A state from farther ahead is of another clock.
    const last = known > newest + window ? newest - step : known;
    const nMissed = Math.min(MAX_CATCH_UP, Math.floor((newest - last) / step));
    return Array.from({ length: Math.max(0, nMissed) }, (_, i) => newest - (nMissed - 1 - i) * step);
  }

  /** What cannot be read now, the next turn reads, too. */
  async turn(time: number): Promise<TurnResult> {
    const read = await this.read(time);
    await this.baselines.prepare(time, [...this.groups.keys()]);
    const start = performance.now();
    const failures = await this.judge(time);
    const judgeSeconds = (performance.now() - start) / 1000;
    const verdicts = [...this.groups].flatMap(([key, { labels, verdict }]) =>
      verdict ? [[key, { labels, verdict }] as const] : []
    );
    const changes = this.journal.take(time, new Map(verdicts));
    const leftOut = { ...read.leftOut, failed: failures.length };
    const complaints = [...read.complaints, ...failures.slice(0, 1)];
    return { time, changes, nJudged: verdicts.length, leftOut, complaints, judgeSeconds };
  }

  /** When is asked depends on the length of the incident alone, so that copies of the service find the same. */
  async findCauses(): Promise<CausesFound> {
    const { causes, config } = this;
    const due = config.cause && causes ? [...this.journal.all()].filter((one) => this.isDue(one.incident)) : [];
    const changed: Array<CausesFound['changed'][number]> = [];
    const problems = new Set<string>();
    for (const { key, labels, incident } of due.slice(0, MAX_CAUSES)) {
      const { cause, problems: said } = await causes!.find(config, labels, incident);
      this.journal.noteCause(key, incident.start, cause, this.stageOf(incident));
      said.forEach((problem) => problems.add(problem));
      if (cause && !isDeepStrictEqual(cause, incident.cause)) {
        changed.push({ labels, incident: { ...incident, cause } });
      }
    }
    return { changed, problems: [...problems] };
  }

  private isDue(incident: TrackedIncident): boolean {
    const { isOpen, nAsked = 0 } = incident;
    return isOpen && this.stageOf(incident) > nAsked;
  }

  private stageOf({ start, end }: TrackedIncident): number {
    const nSteps = Math.round((end - start) / this.config.step) + 1;
    return Math.min(MAX_ASKED, 1 + Math.floor(Math.log2(nSteps)));
  }

  private async read(time: number): Promise<GroupsRead> {
    const { step } = this.config;
    const oldest = time - (this.length - 1) * step;
    const isFresh = this.end === undefined || this.end < oldest || this.end > time;
    const from = isFresh ? oldest : Math.max(oldest, this.end! - (OVERLAP - 1) * step);
    let read = await this.ask(from, time);
    if (from > oldest && [...read.groups.keys()].some((key) => !this.groups.has(key))) {
      // A group that is new here may have a past: with it the verdict is that of a process that was started now.
      read = await this.ask(oldest, time);
      this.fill(read, oldest, time, true);
    } else {
      this.fill(read, from, time, isFresh);
    }
    return read;
  }

  private ask(from: number, to: number): Promise<GroupsRead> {
    const { name, step } = this.config;
    const range = { from, to, step, nSeries: this.groups.size };
    return readGroups(this.config, this.source, range, (key) => isOwn(name, key, this.shard));
  }

  /** Puts values into the windows; groups whose windows are empty by then are forgotten. */
  private fill(read: GroupsRead, from: number, time: number, isAnew: boolean): void {
    const { step, signals } = this.config;
    const nNew = this.end === undefined ? this.length : (time - this.end) / step;
    for (const { window } of this.groups.values()) {
      window.shift(nNew < 0 ? this.length : nNew);
      window.clear(isAnew ? 0 : this.placeOf(from, time));
    }
    for (const [key, { labels, signals: series }] of read.groups) {
      const group = this.groups.get(key) ?? { labels, window: new SeriesWindow(signals, this.length) };
      this.groups.set(key, group);
      series.forEach((one, signal) =>
        one?.times.forEach((at, k) => group.window.set(signal, this.placeOf(at, time), one.values[k]))
      );
    }
    for (const [key, { window }] of this.groups) {
      if (window.isEmpty) {
        this.groups.delete(key);
      }
    }
    this.end = time;
  }

  private placeOf(at: number, newest: number): number {
    return this.length - 1 - Math.round((newest - at) / this.config.step);
  }

  /** @returns why groups have no new verdict: options that do not fit what they have stop nobody else */
  private async judge(time: number): Promise<string[]> {
    const failures: string[] = [];
    let sliceStart = performance.now();
    for (const [key, group] of this.groups) {
      try {
        const verdict = judgeGroup(this.config, group.window, time, this.baselines.of(key));
        this.groups.set(key, { ...group, verdict });
      } catch (error) {
        failures.push(`${groupName(group.labels) || 'The group'} cannot be judged: ${messageOf(error)}`);
      }
      if (performance.now() - sliceStart > SLICE) {
        await othersTurn();
        sliceStart = performance.now();
      }
    }
    return failures;
  }
}
