import { t } from '../../i18n/t';
import { countValuesQuery, selectorTexts } from '../../promql/splitQuery';
import { byName, MAX_QUERIES, splittableLabels } from '../../promql/splitLabels';
import { askSource, type Source } from './askSource';
import { splitQueries, type SplitSignal, targetOf } from './splitSignal';
import { labelOrProblem, type SplitLabel } from './splitLabel';
import type { TimeWindows } from '../../promql/timeWindows';

/** What can be asked about a signal; nothing of it has been yet. */
export interface SplitPlan {
  readonly signal: SplitSignal;
  readonly windows: TimeWindows;
  /** Those that say most first. */
  readonly labels: readonly SplitLabel[];
}

/** How many queries a click asks: those of each label, and as many as one of them for the two best labels together. */
export function nQueriesOf({ signal }: SplitPlan, chosen: readonly SplitLabel[]): number {
  const own = chosen.reduce((sum, { nQueries }) => sum + nQueries, 0);
  return own + (chosen.length > 1 && signal.split?.allowsPairs !== false ? chosen[0].nQueries : 0);
}

/** Whether a click may ask for another label, too: at most `MAX_QUERIES` in all. */
export function hasRoomFor(plan: SplitPlan, chosen: readonly SplitLabel[], label: SplitLabel): boolean {
  return label.problem === undefined && nQueriesOf(plan, [...chosen, label]) <= MAX_QUERIES;
}

/**
 * Asks which labels the metric has and how many values each: the data source's own list of names, and one query that
 * counts.
 *
 * @throws Error with one sentence if the data source refuses
 */
export async function planSplit(signal: SplitSignal, windows: TimeWindows, abort: AbortSignal): Promise<SplitPlan> {
  const labels = await (signal.split?.labels(windows, abort) ?? promqlLabels(signal, windows, abort));
  return { signal, windows, labels: labels.sort(byUse) };
}

async function promqlLabels(signal: SplitSignal, windows: TimeWindows, abort: AbortSignal): Promise<SplitLabel[]> {
  const { numerator, denominator, kind } = signal.decomposition;
  const [{ aggregation }] = numerator;
  const selectors = selectorTexts(aggregation, signal.labels);
  const names = await labelNames(signal.source, selectors, windows);
  const asked = splittableLabels(names, aggregation, signal.labels);
  const counts = await countValues(signal, windows, kind === 'quantile' ? [...asked, 'le'] : asked, abort);
  const nBuckets = kind === 'quantile' ? (counts.get('le') ?? 1) : 1;
  const nTerms = numerator.length + denominator.length;
  return asked
    .map((name) => splitLabel(signal, name, counts.get(name) ?? 0, nBuckets, nTerms))
    .filter(({ nValues }) => nValues > 1);
}

/** Those that can be asked for first. */
function byUse(a: SplitLabel, b: SplitLabel): number {
  return Number(a.problem !== undefined) - Number(b.problem !== undefined) || byName(a.name, b.name);
}

function splitLabel(
  signal: SplitSignal,
  name: string,
  nValues: number,
  nBuckets: number,
  nQueries: number
): SplitLabel {
  const label = labelOrProblem(name, nValues, nBuckets, nQueries);
  return label.problem !== undefined || splitQueries(signal, [name]) !== undefined
    ? label
    : { ...label, problem: t('cause.no-label-name', 'has a name that PromQL cannot write here') };
}

/** The values of each label in the middle of the incident and before it: the larger number. */
async function countValues(
  signal: SplitSignal,
  { from, start, end }: TimeWindows,
  names: readonly string[],
  abort: AbortSignal
): Promise<ReadonlyMap<string, number>> {
  const [{ aggregation }] = signal.decomposition.numerator;
  const query = names.length > 0 ? countValuesQuery(aggregation, names, signal.labels) : undefined;
  if (query === undefined) {
    return new Map();
  }
  const step = Math.max(1000, Math.ceil((end - from) / 4));
  const answer = await askSource(signal.source, targetOf(signal, query, step), { from, start, end, step }, abort);
  return new Map(
    answer.map(({ labels, values }) => [labels.label ?? '', Math.max(0, ...values.filter((n) => !Number.isNaN(n)))])
  );
}

/** What data sources with a backend of their own in Grafana offer beside queries. */
interface WithResources {
  getResource?: (path: string, parameters: object) => Promise<unknown>;
}

/** Prometheus' API for the names of labels, by way of the data source; else the names that it offers for filters. */
async function labelNames(
  { dataSource, target }: Source,
  selectors: readonly string[],
  { from, end }: TimeWindows
): Promise<string[]> {
  const range = { start: String(Math.floor(from / 1000)), end: String(Math.ceil(end / 1000)) };
  const { getResource } = dataSource as WithResources;
  const answer: unknown = await getResource
    ?.call(dataSource, 'api/v1/labels', { 'match[]': selectors, ...range })
    .catch(() => undefined);
  const { data } = (answer ?? {}) as { data?: unknown };
  if (Array.isArray(data)) {
    return data.map(String);
  }
  const keys = await dataSource.getTagKeys?.({ filters: [], queries: [target] });
  return (Array.isArray(keys) ? keys : (keys?.data ?? [])).map(({ text }) => text);
}
