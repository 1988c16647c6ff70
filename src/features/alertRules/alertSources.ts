import type { Field } from '@grafana/data';
import { uniq } from 'lodash';
import type { AlertQuery } from '@anomaly-forest/core/internal/alerting/grafanaRule';
import { t } from '../../i18n/t';
import type { Judged } from '../../session/judged';
import { signalFields } from '../../frames/prepareSamples';
import { explainNoQuery, RunnableQuery, runnableQuery } from './alertQueries';
import { selectSeries, tellingLabels } from './selectSeries';
import { executedPromql, SignalOrigin, traceSignals } from './traceSignals';

/** What a rule can watch: one signal, or all series of a query where they cannot be told apart on the server. */
export interface NamedSource {
  /** Numbers of the signals; at least one. */
  readonly signals: readonly number[];
  /** The signal's name, or that of the query with its signals. */
  readonly name: string;
  /** Says how values are written. */
  readonly field: Field;
  readonly query?: AlertQuery;
  /** PromQL without variables, where the query is PromQL. */
  readonly promql?: string;
  /** The same with all series of the query, as Prometheus was asked. */
  readonly asked?: string;
  /** Series of the same query that the rule watches, too, although the panel does not judge them here. */
  readonly nOthers: number;
  /** Why there is no rule that Grafana could run: one sentence. */
  readonly problem?: string;
}

/** Finds the queries behind the signals, and what of them a rule can watch. */
export async function alertSources(judged: Judged): Promise<NamedSource[]> {
  const { panel, prepared } = judged;
  const { request, series } = panel.data;
  const origins = traceSignals(signalFields(prepared), series);
  const refIds = uniq(origins.map((origin) => origin?.refId));
  const sources = await Promise.all(
    refIds.map(async (refId) => {
      const signals = Array.from(origins.keys()).filter((i) => origins[i]?.refId === refId);
      const runnable =
        refId === undefined || !request
          ? { problem: explainNoQuery() }
          : await runnableQuery(refId, request, panel.replaceVariables);
      return sourcesOfQuery(judged, signals, refId, runnable, origins);
    })
  );
  return sources.flat();
}

function sourcesOfQuery(
  { panel, prepared }: Judged,
  signals: readonly number[],
  refId: string | undefined,
  runnable: RunnableQuery,
  origins: ReadonlyArray<SignalOrigin | undefined>
): NamedSource[] {
  const fields = signalFields(prepared);
  const oneByOne = signals.map((i): NamedSource => ({
    signals: [i],
    name: prepared.samples.signals[i].name,
    field: fields[i],
    nOthers: 0,
  }));
  if ('problem' in runnable) {
    return oneByOne.map((source) => ({ ...source, problem: runnable.problem }));
  }
  const all = panel.data.series.filter((frame) => frame.refId === refId).flatMap(numbersOf);
  const names = tellingLabels(all.map(({ labels }) => labels));
  if (runnable.isPrometheus) {
    return oneByOne.map((source) => ofPrometheus(source, runnable.query, names, origins[source.signals[0]]));
  }
  if (all.length > 1 && !areUnique(all)) {
    return oneByOne.map((source) => ({ ...source, problem: explainAlike(runnable.query.refId) }));
  }
  return [
    {
      ...oneByOne[0],
      name: signals.length === 1 ? oneByOne[0].name : anySeries(runnable.query.refId),
      signals,
      query: runnable.query,
      nOthers: all.length - signals.length,
    },
  ];
}

function numbersOf({ fields }: { readonly fields: readonly Field[] }): Field[] {
  return fields.filter(({ type }) => type === 'number');
}

/** Grafana's alerting tells series apart by their labels alone. */
function areUnique(fields: readonly Field[]): boolean {
  return (
    new Set(fields.map(({ labels }) => JSON.stringify(Object.entries(labels ?? {}).sort()))).size === fields.length
  );
}

/** PromQL can name one series of many. */
function ofPrometheus(
  source: NamedSource,
  query: AlertQuery,
  names: readonly string[],
  origin: SignalOrigin | undefined
): NamedSource {
  const { expr } = query.model;
  const executed = executedPromql(origin) ?? (typeof expr === 'string' && !expr.includes('$') ? expr : undefined);
  const { labels } = source.field;
  return {
    ...source,
    query: { ...query, model: { ...query.model, expr: selectSeries(String(expr), names, labels) } },
    promql: executed && selectSeries(executed, names, labels),
    asked: executed,
  };
}

function anySeries(refId: string): string {
  return t('actions.alert-any-series', 'Any series of query {{refId}}', { refId });
}

function explainAlike(refId: string): string {
  return t(
    'actions.alert-alike',
    'Query {{refId}} returns several series with the same labels. Grafana alerting needs a separate query for each.',
    { refId }
  );
}
