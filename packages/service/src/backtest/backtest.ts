import { knownSamples, type Replayed, replayed } from '@anomaly-forest/core/internal/analysis/replayed';
import { replaySteps } from '@anomaly-forest/core/internal/analysis/replaySteps';
import { partOf, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { MIN_SENSITIVITY, MAX_SENSITIVITY } from '@anomaly-forest/core/internal/watchOptions';
import { defaultWatchOptions } from '@anomaly-forest/core';
import type { WatchConfig } from '../config/config';
import { Baselines } from '../judge/Baselines';
import { type GroupsRead, readGroups } from '../judge/readGroups';
import { SeriesWindow } from '../judge/SeriesWindow';
import type { SeriesSource } from '../prometheus/PrometheusSource';
import { isOfGroup, type KnownIncident } from './readKnown';

/** How one sensitivity would have done in all groups of a watch together. */
export interface SensitivityResult {
  readonly sensitivity: number;
  readonly nKnown: number;
  readonly nCaught: number;
  readonly nAlarms: number;
  readonly falseADay: number;
}

/** What is tried. */
export const SENSITIVITIES: readonly number[] = Array.from(
  { length: MAX_SENSITIVITY - MIN_SENSITIVITY + 1 },
  (_, i) => MIN_SENSITIVITY + i
);

/** The series of a span of time, and the baselines that count at its start. */
export interface Past {
  readonly read: GroupsRead;
  readonly baselines: Baselines;
  /** Epoch milliseconds, multiples of the step. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a span of the past.
 *
 * @throws SourceError
 */
export async function readPast(watch: WatchConfig, source: SeriesSource, from: number, to: number): Promise<Past> {
  const { step } = watch;
  const [first, last] = [Math.ceil(from / step) * step, Math.floor(to / step) * step];
  const read = await readGroups(watch, source, { from: first, to: last, step }, () => true);
  const baselines = new Baselines(watch, source);
  await baselines.prepare(first, [...read.groups.keys()]);
  return { read, baselines, from: first, to: last };
}

/**
 * How each sensitivity would have done: the span of each group is judged as a whole, which is what the panel's "Tune on
 * known incidents" does with a visible range.
 */
export function* backtestSteps(
  watch: WatchConfig,
  { read, baselines, from, to }: Past,
  known: readonly KnownIncident[]
): Steps<SensitivityResult[]> {
  const ways = SENSITIVITIES.map((sensitivity) => ({
    ...watch.options,
    watch: { ...(watch.options.watch ?? defaultWatchOptions), sensitivity },
  }));
  const results: Replayed[][] = SENSITIVITIES.map(() => []);
  const groups = [...read.groups];
  for (const [i, [key, { labels, signals }]] of groups.entries()) {
    const window = new SeriesWindow(watch.signals, (to - from) / watch.step + 1);
    signals.forEach((series, signal) =>
      series?.times.forEach((time, k) => window.set(signal, (time - from) / watch.step, series.values[k]))
    );
    const { samples } = window.samples(to, watch.step);
    const replaying = replaySteps({ ...samples, stamp: 'end', baseline: baselines.of(key) }, ways);
    const judged = yield* partOf(replaying, i / groups.length, (i + 1) / groups.length);
    const isKnown = knownSamples(
      samples.time,
      watch.step,
      known.filter((one) => isOfGroup(one, labels))
    );
    judged.forEach((one, way) => results[way].push(replayed(one, isKnown, watch.step)));
  }
  return SENSITIVITIES.map((sensitivity, way) => ({ sensitivity, ...sumOf(results[way]) }));
}

/** Events and alarms of all groups are added up; false alarms a day, too: they are those of a whole night on call. */
function sumOf(results: readonly Replayed[]): Omit<SensitivityResult, 'sensitivity'> {
  const sum = (pick: (one: Replayed) => number): number => results.reduce((total, one) => total + pick(one), 0);
  return {
    nKnown: sum(({ nEvents }) => nEvents),
    nCaught: sum(({ nFound }) => nFound),
    nAlarms: sum(({ nAlarms }) => nAlarms),
    falseADay: sum(({ falseADay }) => falseADay),
  };
}
