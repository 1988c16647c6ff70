import type { DataFrame, PanelData } from '@grafana/data';
import { useMemo, useState } from 'react';
import { type GroupsQuery, type PreparedGroups, prepareGroupsSteps } from '../frames/prepareGroups';
import type { Options } from '../options/options';
import { keepUnchanged } from './groups/keepUnchanged';
import { type StepsProgress, useStepsProgress } from './useSteps';

/** Up to so many values reading takes a few milliseconds. */
const MAX_VALUES_AT_ONCE = 50_000;

/** How many values a query returned. */
function countValues(series: readonly DataFrame[]): number {
  return series.reduce((n, { fields }) => fields.reduce((m, { values }) => m + values.length, n), 0);
}

/** Frames, when they were asked for, and up to when there could be samples (epoch milliseconds). */
interface Answer {
  readonly series: DataFrame[];
  readonly asOf?: number;
  readonly until: number;
}

/** Which frames belong together, which are a baseline, and whether missing rows are samples, too. */
interface Grouping extends Pick<GroupsQuery, 'groupBy' | 'baselineQueries'> {
  readonly fillsGaps: boolean;
}

/** How a panel's options want the frames read. */
export function groupingOf({ groupBy, verdict, baseline, baselineQueries, noData }: Options): Grouping {
  const isWatch = verdict === 'watch';
  return {
    groupBy,
    baselineQueries: isWatch && baseline === 'query' ? baselineQueries : [],
    fillsGaps: isWatch && noData === 'incident',
  };
}

/**
 * The samples of a query's frames, group by group: of few at once, of many in the background.
 *
 * @param data its frames are compared by identity.
 * @param grouping compared by content.
 */
export function useSamples(
  { series, request, timeRange }: PanelData,
  { fillsGaps, ...grouping }: Grouping
): StepsProgress<PreparedGroups> {
  const { until, ...answer } = useAnswer(series, timeRange.to.valueOf(), request?.startTime);
  const { asOf } = answer;
  const groupingText = JSON.stringify({ ...grouping, ...(fillsGaps && { noDataUntil: until }) });
  const query = useMemo(
    () => ({ series: answer.series, asOf, ...JSON.parse(groupingText) }),
    [answer.series, asOf, groupingText]
  );
  const { result, ...state } = useStepsProgress(query, countValues(series) <= MAX_VALUES_AT_ONCE, prepareGroupsSteps);
  return { ...state, result: useUnchanged(result) };
}

/** What a refresh has not changed stays the same object. */
function useUnchanged(result: PreparedGroups | undefined): PreparedGroups | undefined {
  const [last, setLast] = useState({ given: result, kept: result });
  if (last.given === result) {
    return last.kept;
  }
  const kept = result && last.kept ? keepUnchanged(last.kept, result) : result;
  setLast({ given: result, kept });
  return kept;
}

/** A refresh brings the new request first and its frames later: the frames keep the time of their own request. */
function useAnswer(series: DataFrame[], end: number, startTime: number | undefined): Answer {
  const newAnswer = { series, asOf: startTime, until: Math.min(end, startTime ?? end) };
  const [answer, setAnswer] = useState<Answer>(newAnswer);
  if (answer.series === series) {
    return answer;
  }
  setAnswer(newAnswer);
  return newAnswer;
}
