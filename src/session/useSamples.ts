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

/** Frames, and when they were asked for (epoch milliseconds). */
interface Answer {
  readonly series: DataFrame[];
  readonly asOf?: number;
}

/** Which frames belong together, and which are a baseline. */
type Grouping = Pick<GroupsQuery, 'groupBy' | 'baselineQueries'>;

/** How a panel's options want the frames read. */
export function groupingOf({ groupBy, verdict, baseline, baselineQueries }: Options): Grouping {
  return { groupBy, baselineQueries: verdict === 'watch' && baseline === 'query' ? baselineQueries : [] };
}

/**
 * The samples of a query's frames, group by group: of few at once, of many in the background.
 *
 * @param data its frames are compared by identity.
 * @param grouping compared by content.
 */
export function useSamples({ series, request }: PanelData, grouping: Grouping): StepsProgress<PreparedGroups> {
  const answer = useAnswer(series, request?.startTime);
  const groupingText = JSON.stringify(grouping);
  const query = useMemo(() => ({ ...answer, ...JSON.parse(groupingText) }), [answer, groupingText]);
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
function useAnswer(series: DataFrame[], startTime: number | undefined): Answer {
  const [answer, setAnswer] = useState<Answer>({ series, asOf: startTime });
  if (answer.series === series) {
    return answer;
  }
  const newAnswer = { series, asOf: startTime };
  setAnswer(newAnswer);
  return newAnswer;
}
