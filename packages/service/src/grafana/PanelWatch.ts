import { setImmediate as othersTurn } from 'node:timers/promises';
import { defaultWatchOptions } from '@anomaly-forest/core';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { messageOf } from '../http/sourceError';
import { Journal } from '../incidents/Journal';
import { groupKey, groupName, isOwn, type Shard } from '../judge/groups';
import { judgeSamples } from '../judge/judgeGroup';
import type { TurnResult, Watchable, WatchedGroup, WatchState } from '../judge/Watchable';
import type { Labels } from '../prometheus/rangeAnswer';
import type { GrafanaApi, ListedAnnotation, QueryRange } from './GrafanaApi';
import { loadHeadless, type PanelSamples } from './headless';
import { type PanelConfig, queriesAt } from './panelConfig';
import { interpolate } from './variables';

/** A sample that is older than so many steps is none of now. */
const MAX_AGE_STEPS = 3;

/** A group of a panel, ready to be judged. */
export interface PanelGroupSamples {
  readonly key: string;
  readonly labels: Labels;
  readonly samples: PanelSamples['groups'][number]['samples'];
  readonly units: PanelSamples['groups'][number]['units'];
}

/** What a panel's queries brought. */
export interface PanelRead {
  readonly groups: readonly PanelGroupSamples[];
  readonly problems: readonly string[];
}

/**
 * Runs the queries of a panel, and reads the answer as the panel does.
 *
 * @throws SourceError
 */
export async function readPanel(config: PanelConfig, api: GrafanaApi, range: QueryRange): Promise<PanelRead> {
  const [frames, annotations] = await Promise.all([
    api.query(queriesAt(config, range), range),
    readAnnotations(config, api, range),
  ]);
  const { panelSamples } = await loadHeadless();
  const { groups, problems } = panelSamples(
    { frames, annotations, asOf: range.to },
    {
      options: config.panelOptions.options,
      fieldConfig: config.fieldConfig,
      timeZone: config.timeZone,
      replace: (text) => interpolate(text, config.variables, 'glob'),
    }
  );
  return {
    groups: groups.map(({ labels, samples, units }) => {
      const own = Object.fromEntries(Object.values(labels).map((value, i) => [config.groupBy[i], value]));
      return { key: groupKey(own), labels: own, samples, units };
    }),
    problems,
  };
}

async function readAnnotations(
  { annotationQueries, panelOptions }: PanelConfig,
  api: GrafanaApi,
  range: QueryRange
): Promise<ListedAnnotation[]> {
  const wanted = panelOptions.options.leftOutTags;
  const answers = await Promise.all(
    annotationQueries.map(async ({ dashboardUid, tags }) => {
      const found = await api.annotations(wanted, range, dashboardUid);
      return tags ? found.filter((one) => one.tags?.some((tag) => tags.includes(tag))) : found;
    })
  );
  return answers.flat();
}

/** Judges a panel at each step: what it would show then, with its own options. */
export class PanelWatch implements Watchable {
  readonly readsFrom = 'grafana';
  readonly journal: Journal;
  private groups: ReadonlyMap<string, WatchedGroup> = new Map();

  constructor(
    readonly config: PanelConfig,
    private readonly api: GrafanaApi,
    private readonly shard: Shard,
    { journal }: Pick<WatchState, 'journal'> = {}
  ) {
    const { step, window, detection } = config;
    const { recovery } = detection.watch ?? defaultWatchOptions;
    this.journal = new Journal({ gap: recovery * step, window }, journal);
  }

  get watched(): ReadonlyMap<string, WatchedGroup> {
    return this.groups;
  }

  newestTime(now: number): number {
    const { step, delay } = this.config;
    return Math.floor((now - delay) / step) * step;
  }

  /** The newest time, unless it was judged: what was missed is in the window of that. */
  dueTimes(now: number): number[] {
    const newest = this.newestTime(now);
    const known = this.journal.newestTurn ?? -Infinity;
    // A state from farther ahead is of another clock.
    return newest > known || known > newest + this.config.window ? [newest] : [];
  }

  /** What is normal is in the panel's options. */
  takeBaselines(): undefined {
    return undefined;
  }

  /** @throws SourceError */
  async turn(time: number): Promise<TurnResult> {
    const { window, key: watchKey } = this.config;
    const read = await readPanel(this.config, this.api, { from: time - window, to: time });
    const own = read.groups.filter(({ key }) => isOwn(watchKey, key, this.shard));
    const start = performance.now();
    const failures: string[] = [];
    const groups = new Map<string, WatchedGroup>();
    for (const { key, labels, samples, units } of own) {
      try {
        groups.set(key, { labels, verdict: this.judge(samples, units, time) });
      } catch (error) {
        failures.push(`${groupName(labels) || 'The panel'} cannot be judged: ${messageOf(error)}`);
      }
      await othersTurn();
    }
    const judgeSeconds = (performance.now() - start) / 1000;
    this.groups = groups;
    const verdicts = [...groups].flatMap(([key, { labels, verdict }]) =>
      verdict ? [[key, { labels, verdict }] as const] : []
    );
    const changes = this.journal.take(time, new Map(verdicts));
    return {
      time,
      changes,
      nJudged: verdicts.length,
      leftOut: { 'other-shard': read.groups.length - own.length, failed: failures.length },
      complaints: [...read.problems, ...failures.slice(0, 1)],
      judgeSeconds,
    };
  }

  private judge(
    samples: PanelGroupSamples['samples'],
    units: PanelGroupSamples['units'],
    time: number
  ): NonNullable<WatchedGroup['verdict']> {
    const { detection, bounds, step } = this.config;
    const lasting = MAX_AGE_STEPS * Math.max(step, typicalStep(samples.time)) + (samples.completeAfter ?? 0);
    return judgeSamples(samples, { options: detection, bounds }, { time, oldest: time - lasting, units });
  }
}
