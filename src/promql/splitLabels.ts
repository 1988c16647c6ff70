import { type Aggregation, isKept } from './aggregation';
import type { LabelValues } from './splitQuery';

/** About one signal no more queries are asked than this. */
export const MAX_QUERIES = 12;

/** Labels with more values are not asked for: nobody looks at them one by one, and the answer would be too large. */
export const MAX_VALUES = 500;

/** The answer to one query has no more series; a quantile has one for each value and bucket. */
export const MAX_SERIES = 2000;

/** Labels whose values are counted. */
const MAX_LABELS = 30;

/** Names that in most systems tell apart what can break come first. */
const OFTEN_GUILTY =
  /^(instance|pod|node|host|hostname|route|path|handler|endpoint|uri|method|operation|status|code|status_code|response_code|error|reason|version|release|zone|az|region|cluster|db|database|topic|queue|customer|tenant|shard|device)$/;

/**
 * Labels that an aggregation can be split by: those that it adds up, the ones that are often guilty first.
 *
 * @param names - of all labels that its series have
 * @param signal - labels of the series of the result that is to be split
 */
export function splittableLabels(
  names: readonly string[],
  { grouping }: Pick<Aggregation, 'grouping'>,
  signal: LabelValues
): string[] {
  return names
    .filter((name) => !isKept(grouping, name) && !(name in signal) && name !== '__name__' && name !== 'le')
    .sort(byName)
    .slice(0, MAX_LABELS);
}

/** Names of labels that are often guilty first, then by the alphabet. */
export function byName(a: string, b: string): number {
  return Number(OFTEN_GUILTY.test(b)) - Number(OFTEN_GUILTY.test(a)) || (a < b ? -1 : 1);
}
