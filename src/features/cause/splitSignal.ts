import type { DataQueryRequest, Field } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { signalFields } from '../../frames/prepareSamples';
import type { Judged } from '../../session/judged';
import { withoutVariables } from '../alertRules/alertQueries';
import { executedPromql, traceSignals } from '../alertRules/traceSignals';
import { decompose, type Decomposition, isRefused } from '../promql/decompose';
import { describeRefusal } from '../promql/refusal';
import { type LabelValues, splitQuery } from '../promql/splitQuery';
import type { Source } from './askSource';

/** A signal of the panel whose query can be split. */
export interface SplitSignal {
  readonly name: string;
  /** Says how values are written. */
  readonly field: Field;
  readonly source: Source;
  readonly sourceName: string;
  /** PromQL, with all variables filled in. */
  readonly promql: string;
  readonly decomposition: Decomposition;
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
  if (!settings || !PROMETHEUS.test(settings.type) || typeof target.expr !== 'string') {
    return { problem: noPromql(origin.refId, settings?.name ?? settings?.type) };
  }
  const dataSource = await getDataSourceSrv().get(target.datasource, request.scopedVars);
  const promql = executedPromql(origin) ?? (await filledIn(target, request, panel.replaceVariables));
  const decomposition = decompose(promql);
  if (isRefused(decomposition)) {
    return { problem: describeRefusal(decomposition.refusal) };
  }
  return {
    name: prepared.samples.signals[signal].name,
    field,
    source: { dataSource, target, request },
    sourceName: settings.name,
    promql,
    decomposition,
    labels: field.labels ?? {},
    step: typicalStep(prepared.samples.time),
  };
}

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

/** The queries of one split: those of the numerator, then those of the denominator; none if one is no query. */
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

function noPromql(refId: string, name?: string): string {
  return t(
    'cause.no-promql',
    'This signal cannot be split: query {{refId}} goes to {{name}}, and only PromQL queries can be split.',
    { refId, name: name ?? t('cause.unknown-source', 'an unknown data source') }
  );
}
