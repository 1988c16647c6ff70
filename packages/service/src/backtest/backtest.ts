import { knownSamples, type Replayed, replayed } from '@anomaly-forest/core/internal/analysis/replayed';
import { replaySteps } from '@anomaly-forest/core/internal/analysis/replaySteps';
import { partOf, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { MIN_SENSITIVITY, MAX_SENSITIVITY } from '@anomaly-forest/core/internal/watchOptions';
import { defaultWatchOptions, type DetectionOptions, type Samples } from '@anomaly-forest/core';
import type { WatchConfig } from '../config/config';
import type { GrafanaApi } from '../grafana/GrafanaApi';
import type { PanelConfig } from '../grafana/panelConfig';
import { readPanel } from '../grafana/PanelWatch';
import { Baselines } from '../judge/Baselines';
import { readGroups } from '../judge/readGroups';
import { SeriesWindow } from '../judge/SeriesWindow';
import type { SeriesSource } from '../prometheus/PrometheusSource';
import type { Labels } from '../prometheus/rangeAnswer';
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

/** A group in a span of time. */
export interface PastGroup {
  readonly labels: Labels;
  /** With what says what was normal. Made when it is needed: all groups at once may be more than fits into memory. */
  readonly samples: () => Samples;
}

/** What there was in a span of time. */
export interface Past {
  readonly groups: readonly PastGroup[];
  /** Milliseconds between samples. */
  readonly step: number;
  readonly options: DetectionOptions;
  /** Epoch milliseconds, multiples of the step. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a span of the past of some series.
 *
 * @throws SourceError
 */
export async function readPast(watch: WatchConfig, source: SeriesSource, from: number, to: number): Promise<Past> {
  const { step } = watch;
  const [first, last] = alignedSpan(from, to, step);
  const read = await readGroups(watch, source, { from: first, to: last, step }, () => true);
  const baselines = new Baselines(watch, source);
  await baselines.prepare(first, [...read.groups.keys()]);
  const groups = [...read.groups].map(([key, { labels, signals }]): PastGroup => ({
    labels,
    samples: () => {
      const window = new SeriesWindow(watch.signals, (last - first) / step + 1);
      signals.forEach((series, signal) =>
        series?.times.forEach((time, k) => window.set(signal, (time - first) / step, series.values[k]))
      );
      return { ...window.samples(last, step).samples, stamp: 'end', baseline: baselines.of(key) };
    },
  }));
  return { groups, step, options: watch.options, from: first, to: last };
}

/**
 * Reads a span of the past of a panel, as if that was what it shows.
 *
 * @throws SourceError
 */
export async function readPanelPast(config: PanelConfig, api: GrafanaApi, from: number, to: number): Promise<Past> {
  const [first, last] = alignedSpan(from, to, config.step);
  const { groups } = await readPanel(config, api, { from: first, to: last });
  return {
    groups: groups.map(({ labels, samples }) => ({ labels, samples: () => samples })),
    step: config.step,
    options: config.detection,
    from: first,
    to: last,
  };
}

function alignedSpan(from: number, to: number, step: number): readonly [number, number] {
  return [Math.ceil(from / step) * step, Math.floor(to / step) * step];
}

/**
 * How each sensitivity would have done: the span of each group is judged as a whole, which is what the panel's "Tune on
 * known incidents" does with a visible range.
 */
export function* backtestSteps(
  { groups, step, options }: Past,
  known: readonly KnownIncident[]
): Steps<SensitivityResult[]> {
  const ways = SENSITIVITIES.map((sensitivity) => ({
    ...options,
    watch: { ...(options.watch ?? defaultWatchOptions), sensitivity },
  }));
  const results: Replayed[][] = SENSITIVITIES.map(() => []);
  for (const [i, { labels, samples: make }] of groups.entries()) {
    const samples = make();
    const replaying = replaySteps(samples, ways);
    const judged = yield* partOf(replaying, i / groups.length, (i + 1) / groups.length);
    const isKnown = knownSamples(
      samples.time,
      step,
      known.filter((one) => isOfGroup(one, labels))
    );
    judged.forEach((one, way) => results[way].push(replayed(one, isKnown, step)));
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
