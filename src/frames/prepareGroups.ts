import { DataFrame } from '@grafana/data';
import type { Notice, Samples } from '@anomaly-forest/core/internal/detection';
import { Sentence, sentence } from '@anomaly-forest/core/internal/sentence';
import { partOf, runToEnd, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { baselineOf } from './baselineOf';
import { listOf } from './findSignals';
import { groupFrames } from './groupFrames';
import { type NamedGroup, nameGroups } from './groupNames';
import { withNoDataRows } from './noDataRows';
import { judgeableSteps, type PrepareResult } from './prepareSamples';
import { readFramesSteps } from './readFrames';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';

/** More groups than this are neither readable nor quick to judge. */
export const maxGroups = 50;

/** Series with a model of their own: all of them, or those of a service, a host. */
export interface SampleGroup {
  /** Tells groups apart, in one answer and from answer to answer. */
  readonly key: string;
  /** Empty if the series are not grouped. */
  readonly name: string;
  readonly result: PrepareResult;
  /** Other samples of the same signals that say what is normal; none if no query was named for it. */
  readonly baseline?: Samples;
}

/** The groups of series, and what is to be said of all of them. */
export interface PreparedGroups {
  /** At least one; in the order of their names. */
  readonly groups: readonly SampleGroup[];
  readonly notices: readonly Notice[];
}

/** What is read: the frames, when they were asked for (`Samples.asOf`), and the labels that tell groups apart. */
export interface GroupsQuery {
  readonly series: readonly DataFrame[];
  readonly asOf?: number;
  /** None: all series are one group. */
  readonly groupBy: readonly string[];
  /** Letters of queries whose rows are a baseline: they are not judged and not drawn. */
  readonly baselineQueries?: readonly string[];
  /** Where rows are missing, up to this moment (epoch milliseconds), there are samples without values; none: there are not. */
  readonly noDataUntil?: number;
}

/** `prepareSamples` for each group of series. The given frames are never changed. */
export function prepareGroups(query: GroupsQuery): PreparedGroups {
  return runToEnd(prepareGroupsSteps(query));
}

/** `prepareGroups` in steps. */
export function* prepareGroupsSteps({ series, baselineQueries = [], ...query }: GroupsQuery): Steps<PreparedGroups> {
  const isBaseline = ({ refId }: DataFrame): boolean => refId !== undefined && baselineQueries.includes(refId);
  const { noDataUntil, ...rest } = query;
  const judged = readGroupsSteps({ ...query, series: series.filter((frame) => !isBaseline(frame)) });
  if (baselineQueries.length === 0) {
    return yield* judged;
  }
  const prepared = yield* partOf(judged, 0, 0.5);
  const baselines = yield* partOf(readGroupsSteps({ ...rest, series: series.filter(isBaseline) }), 0.5, 1);
  const byKey = new Map(baselines.groups.map(({ key, result }) => [key, result]));
  const groups = prepared.groups.map((group) => ({ ...group, baseline: baselineOf(group, byKey.get(group.key)) }));
  return { ...prepared, groups };
}

function* readGroupsSteps({ series, asOf, groupBy, noDataUntil }: GroupsQuery): Steps<PreparedGroups> {
  const complete = (result: PrepareResult): PrepareResult =>
    'prepared' in result && noDataUntil !== undefined
      ? { prepared: withNoDataRows(result.prepared, noDataUntil) }
      : result;
  const frames = yield* readFramesSteps(series, groupBy);
  const all = groupBy.length === 0 ? [] : nameGroups(groupFrames(frames, groupBy), groupBy);
  if (all.length === 0) {
    return { groups: [{ key: '', name: '', result: complete(yield* judgeableSteps(frames, asOf)) }], notices: [] };
  }
  const groups: SampleGroup[] = [];
  for (const [i, { key, name, frames: parts }] of all.slice(0, maxGroups).entries()) {
    const n = Math.min(all.length, maxGroups);
    const result = yield* partOf(judgeableSteps(parts, asOf), i / n, (i + 1) / n);
    groups.push({ key, name, result: complete(result) });
  }
  return { groups, notices: [...leftOutNotices(all), ...unusableNotices(groups)] };
}

function leftOutNotices(all: readonly NamedGroup[]): Notice[] {
  if (all.length <= maxGroups) {
    return [];
  }
  return [
    {
      level: 'warning',
      ...sentence(
        'frames.groups-left-out',
        '{{nGroups, number}} groups, the first {{maxGroups}} by name are judged; left out: {{names}}',
        {
          nGroups: all.length,
          maxGroups,
          names: listOf(all.slice(maxGroups).map(({ name }) => nameInSentence(name))),
        }
      ),
    },
  ];
}

/** A group without enough data is named; the others are judged all the same. */
function unusableNotices(groups: readonly SampleGroup[]): Notice[] {
  return groups.flatMap(({ name, result }) =>
    'warning' in result ? [{ level: 'warning', ...unusable(name, result.warning) }] : []
  );
}

function unusable(name: string, reason: Sentence): Sentence {
  return sentence('frames.unusable-group', '{{name}}: {{reason}}', { name: nameInSentence(name), reason });
}
