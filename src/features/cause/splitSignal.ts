import type { DataQueryRequest, Field } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { translate } from '../../i18n/translate';
import { signalFields } from '../../frames/prepareSamples';
import type { Judged } from '../../session/judged';
import { withoutVariables } from '../alertRules/alertQueries';
import { executedPromql, traceSignals } from '../alertRules/traceSignals';
import { decompose, type Decomposition, isRefused } from '../../promql/decompose';
import { describeRefusal } from '../../promql/refusal';
import { type LabelValues, splitQuery } from '../../promql/splitQuery';
import type { QuerySplit, SplitRequest } from './querySplit';
import { fillInSql, isSqlTarget, sqlSplit } from './sqlSplit';
import { variableSplit } from './variableSplit';
import type { Source } from './askSource';

/** A signal of the panel whose query can be split. */
export interface SplitSignal {
  readonly name: string;
  /** Says how values are written. */
  readonly field: Field;
  readonly source: Source;
  readonly sourceName: string;
  /** PromQL, with all variables filled in; empty where it is another language. */
  readonly promql: string;
  /** Of PromQL; else without terms. */
  readonly decomposition: Decomposition;
  /** How it is split where that is not by its PromQL. */
  readonly split?: QuerySplit;
  /** Of the one series that is looked at. */
  readonly labels: LabelValues;
  /** Milliseconds between two values in the panel. */
  readonly step: number;
}

/** A query in PromQL, as Grafana's Prometheus data source has it. */
interface PromqlTarget extends DataQuery {
  readonly expr?: string;
}

/** Data sources that speak PromQL have it in the name of their type. */
const PROMETHEUS = /prometheus/;

/** Finds the query behind a signal and takes it apart; or says in one sentence why it cannot be split. */
export async function splitSignal(judged: Judged, signal: number): Promise<SplitSignal | { readonly problem: string }> {
  const { panel, prepared } = judged;
  const field = signalFields(prepared)[signal];
  const [origin] = traceSignals([field], panel.data.series);
  const { request } = panel.data;
  const target: PromqlTarget | undefined = request?.targets.find(({ refId }) => refId === origin?.refId);
  if (!origin || !request || !target) {
    return { problem: noSingleQuery() };
  }
  const settings = getDataSourceSrv().getInstanceSettings(target.datasource, request.scopedVars);
  if (!settings) {
    return { problem: cannotSplit(origin.refId) };
  }
  const dataSource = await getDataSourceSrv().get(target.datasource, request.scopedVars);
  const known = {
    name: prepared.samples.signals[signal].name,
    field,
    sourceName: settings.name,
    labels: field.labels ?? {},
    step: typicalStep(prepared.samples.time),
  };
  const isPromql = PROMETHEUS.test(settings.type) && typeof target.expr === 'string';
  const promql = isPromql ? (executedPromql(origin) ?? (await filledIn(target, request, panel.replaceVariables))) : '';
  const decomposition = isPromql ? decompose(promql) : undefined;
  if (decomposition && !isRefused(decomposition)) {
    // Filters of the dashboard are in the PromQL already, which is what the panel was answered.
    return {
      ...known,
      source: { dataSource, target, request: { ...request, filters: undefined } },
      promql,
      decomposition,
    };
  }
  const source: Source = { dataSource, target, request };
  const fill = isSqlTarget(target) ? fillInSql(source, target) : undefined;
  const bySql = isSqlTarget(target) ? sqlSplit(source, target, field, origin.frame.length) : undefined;
  const split = typeof bySql === 'object' ? bySql : variableSplit(target, field, panel.replaceVariables, fill);
  if (split) {
    return { ...known, source, promql: '', decomposition: NO_TERMS, split };
  }
  const refusal = decomposition && translate(describeRefusal(decomposition.refusal));
  return { problem: refusal ?? (typeof bySql === 'string' ? bySql : cannotSplit(origin.refId, settings.name)) };
}

const NO_TERMS: Decomposition = { kind: 'sum', numerator: [], denominator: [], offset: 0, scale: 1 };

async function filledIn(
  target: PromqlTarget,
  { scopedVars }: DataQueryRequest,
  replace: (text: string) => string
): Promise<string> {
  const filled: PromqlTarget = await withoutVariables(target, scopedVars, replace);
  return filled.expr ?? '';
}

/** A query of the panel with other PromQL, answered as a range with plain labels. */
export function targetOf({ source }: SplitSignal, expr: string, step: number): DataQuery {
  const ranged = { expr, range: true, instant: false, exemplar: false, format: 'time_series', legendFormat: '' };
  return Object.assign({ ...source.target, hide: false }, ranged, { interval: `${Math.ceil(step / 1000)}s` });
}

/** What is asked for a split by labels; none if one of the queries would be none. */
export function splitRequests(signal: SplitSignal, by: readonly string[], step: number): SplitRequest[] | undefined {
  return signal.split
    ? signal.split.requests(by, step)
    : splitQueries(signal, by)?.map((text) => ({ target: targetOf(signal, text, step), text }));
}

/** The queries of one split of PromQL: those of the numerator, then those of the denominator; none if one is no query. */
export function splitQueries({ decomposition, labels }: SplitSignal, by: readonly string[]): string[] | undefined {
  const terms = [...decomposition.numerator, ...decomposition.denominator];
  const queries = terms.flatMap((term) => splitQuery(term, by, labels) ?? []);
  return queries.length === terms.length ? queries : undefined;
}

function noSingleQuery(): string {
  return t(
    'cause.no-query',
    'This signal cannot be split: it does not come from a single query of this panel (it is made by a transformation, another panel or an expression).'
  );
}

function cannotSplit(refId: string, name?: string): string {
  return t(
    'cause.cannot-split',
    'This signal cannot be split: query {{refId}} goes to {{name}}. Queries in PromQL and of the SQL builder can be split by labels, and any query by a dashboard variable in it that has several values selected.',
    { refId, name: name ?? t('cause.unknown-source', 'an unknown data source') }
  );
}
