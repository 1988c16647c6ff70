import type { DataQueryRequest, ScopedVars } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { cloneDeepWith } from 'lodash';
import type { AlertQuery } from '@anomaly-forest/core/internal/alerting/grafanaRule';
import { t } from '../../i18n/t';

/** A query as an alert rule could run it, or why none could. */
export type RunnableQuery =
  { readonly query: AlertQuery; readonly isPrometheus: boolean } | { readonly problem: string };

/** Data sources that speak PromQL have it in the name of their type. */
const PROMETHEUS = /prometheus/;

/**
 * Makes a panel's query independent of its dashboard: variables are filled in with what is chosen now.
 *
 * @param replace - the panel's own function, for data sources that leave variables to Grafana
 */
export async function runnableQuery(
  refId: string,
  { targets, scopedVars }: Pick<DataQueryRequest, 'targets' | 'scopedVars'>,
  replace: (text: string, variables?: ScopedVars) => string
): Promise<RunnableQuery> {
  const target = targets.find((other) => other.refId === refId);
  if (!target) {
    return { problem: explainNoQuery() };
  }
  const settings = getDataSourceSrv().getInstanceSettings(target.datasource, scopedVars);
  if (!settings?.meta.alerting) {
    return {
      problem: t('actions.alert-data-source', 'The data source of query {{refId}} does not support Grafana alerting.', {
        refId,
      }),
    };
  }
  const model = await withoutVariables(target, scopedVars, replace);
  return {
    query: { refId, datasourceUid: settings.uid, model: { ...model } },
    isPrometheus: PROMETHEUS.test(settings.type),
  };
}

export function explainNoQuery(): string {
  return t(
    'actions.alert-no-query',
    'A signal does not come from a single query of this panel (it is made by a transformation, another panel or an expression), and alert rules evaluate queries.'
  );
}

/** The query with the values of variables in their place; those that only the data source knows stay. */
export async function withoutVariables(
  target: DataQuery,
  scopedVars: ScopedVars,
  replace: (text: string) => string
): Promise<DataQuery> {
  const dataSource = await getDataSourceSrv().get(target.datasource, scopedVars);
  return (
    dataSource.interpolateVariablesInQueries?.([target], scopedVars)[0] ??
    cloneDeepWith(target, (value: unknown) => (typeof value === 'string' ? replace(value) : undefined))
  );
}
