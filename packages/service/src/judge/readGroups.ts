import type { WatchConfig } from '../config/config';
import type { Range, SeriesSource } from '../prometheus/PrometheusSource';
import type { Labels } from '../prometheus/rangeAnswer';
import { queriesOf, type WatchQuery } from './queries';
import { groupKey, groupLabels, groupName } from './groups';

/** What the queries of a watch brought for one group. */
export interface GroupSeries {
  readonly labels: Labels;
  /** One a query, in the order of `queriesOf`, signals first; none where it brought no series of the group. */
  readonly signals: ReadonlyArray<
    { readonly times: readonly number[]; readonly values: readonly number[] } | undefined
  >;
}

/** Why series or groups are not judged: the label `reason` of the metric of what was left out. */
export type LeftOut = 'duplicate' | 'histogram' | 'too-many-groups' | 'other-shard' | 'failed';

/** The groups of a watch, by key, and what is not among them. */
export interface GroupsRead {
  readonly groups: ReadonlyMap<string, GroupSeries>;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  /** One sentence for each kind of thing that was left out and should not be. */
  readonly complaints: readonly string[];
}

/**
 * Asks all queries of a watch and sorts the series into groups.
 *
 * @param isOwn - whether a group, given by its key, is judged here
 * @throws SourceError if one of the queries is not answered: a verdict on some of the signals would be another verdict
 */
export async function readGroups(
  watch: WatchConfig,
  source: SeriesSource,
  range: Range,
  isOwn: (key: string) => boolean
): Promise<GroupsRead> {
  const queries = queriesOf(watch.signals);
  const answers = await Promise.all(queries.map(({ query }) => source.read(query, range)));
  const found = new Map<string, { labels: Labels; signals: Array<GroupSeries['signals'][number]> }>();
  const duplicates: string[] = [];
  const foreign = new Set<string>();
  for (const [i, { series }] of answers.entries()) {
    for (const { labels, times, values } of series) {
      const own = groupLabels(labels, watch.groupBy);
      const key = groupKey(own);
      if (!isOwn(key)) {
        foreign.add(key);
        continue;
      }
      const known = found.get(key);
      if (!known && queries[i].part !== undefined) {
        // What is expected of nobody.
        continue;
      }
      const group = known ?? { labels: own, signals: queries.map(() => undefined) };
      if (group.signals[i] !== undefined) {
        duplicates.push(duplicateSentence(watch, queries[i], own));
        continue;
      }
      group.signals[i] = { times, values };
      found.set(key, group);
    }
  }
  const kept = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, watch.maxGroups);
  const nHistograms = answers.reduce((sum, answer) => sum + answer.nHistograms, 0);
  const nTooMany = found.size - kept.length;
  return {
    groups: new Map(kept),
    leftOut: {
      duplicate: duplicates.length,
      histogram: nHistograms,
      'too-many-groups': nTooMany,
      'other-shard': foreign.size,
      failed: 0,
    },
    complaints: [
      ...duplicates.slice(0, 1),
      ...(nHistograms > 0
        ? [
            `${nHistograms} series are native histograms; expected numbers: histogram_quantile() or histogram_avg() would help.`,
          ]
        : []),
      ...(nTooMany > 0
        ? [`Got ${found.size} groups, "maxGroups" is ${watch.maxGroups}: ${nTooMany} are not judged.`]
        : []),
    ],
  };
}

function duplicateSentence({ signals, groupBy }: WatchConfig, { signal, part }: WatchQuery, labels: Labels): string {
  const { name: of } = signals[signal].settings;
  const name = part === undefined ? of : `${of}: expectation, ${part}`;
  const where = groupName(labels) === '' ? '' : ` of ${groupName(labels)}`;
  const help = groupBy.length === 0 ? 'sum(...), or labels in "groupBy",' : `sum by (${groupBy.join(', ')}) (...)`;
  return `The query of "${name}" brings more than one series${where}, expected one: ${help} would help. The first one counts.`;
}
