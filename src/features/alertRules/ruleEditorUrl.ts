import { locationUtil, urlUtil } from '@grafana/data';
import { config, locationService } from '@grafana/runtime';
import type { GrafanaRule } from '@anomaly-forest/core/internal/alerting/grafanaRule';

/** Longer addresses are cut or refused on their way, a reload later. */
const MAX_LENGTH = 8000;

/**
 * Address of Grafana's rule editor, filled in as Grafana itself does it from a panel's menu. Where Grafana does not know
 * this address any more, its editor opens empty.
 *
 * @returns none where alerting is off, the user may not make rules, or the queries are too long for an address
 */
export function ruleEditorUrl({ title, data, annotations, labels, ...rule }: GrafanaRule): string | undefined {
  if (!config.unifiedAlertingEnabled || !config.bootData.user.permissions?.['alert.rules:create']) {
    return undefined;
  }
  const defaults = {
    type: 'grafana-alerting',
    name: title,
    queries: data.map((query) => ({ queryType: '', ...query })),
    condition: rule.condition,
    evaluateFor: rule.for,
    noDataState: rule.noDataState,
    execErrState: rule.execErrState,
    annotations: keysAndValues(annotations),
    labels: keysAndValues(labels),
  };
  const { pathname, search } = locationService.getLocation();
  const returnTo = pathname + search;
  const url = urlUtil.renderUrl('alerting/new', { defaults: JSON.stringify(defaults), returnTo });
  return url.length > MAX_LENGTH ? undefined : locationUtil.assureBaseUrl(`/${url}`);
}

function keysAndValues(texts: Readonly<Record<string, string>>): Array<{ key: string; value: string }> {
  return Object.entries(texts).map(([key, value]) => ({ key, value }));
}
