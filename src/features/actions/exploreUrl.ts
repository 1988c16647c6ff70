import { locationUtil, urlUtil } from '@grafana/data';
import { config } from '@grafana/runtime';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { Judged } from '../../session/judged';
import { rangeAround } from '../../ui/text/sampleSpan';
import { traceSignals } from '../alertRules/traceSignals';

/** Longer addresses are cut or refused on their way. */
const MAX_LENGTH = 8000;

/** Data sources that Explore cannot ask: expressions, other panels, Grafana's own. */
const NOT_EXPLORED = /^(__expr__|grafana|-- .* --|-100)$/;

/**
 * Address of Grafana's Explore with the query of the signal that drove an incident, at that time.
 *
 * @returns none where Explore is off, the signal came from no single query, or the query is too long for an address
 */
export function exploreUrl({ panel, prepared }: Judged, incident: Incident): string | undefined {
  const [driver] = incident.drivers;
  if (!config.exploreEnabled || !driver) {
    return undefined;
  }
  const [origin] = traceSignals([prepared.frame.fields[1 + driver.signal]], panel.data.series);
  const target = panel.data.request?.targets.find(({ refId }) => refId === origin?.refId);
  const datasource = target?.datasource?.uid;
  if (!target || !datasource || NOT_EXPLORED.test(datasource)) {
    return undefined;
  }
  const { time } = prepared.samples;
  const { from, to } = rangeAround(incident, time, typicalStep(time), panel.timeRange.to.valueOf());
  const pane = {
    datasource,
    queries: [withValues(target, panel.replaceVariables)],
    range: { from: String(Math.floor(from)), to: String(Math.ceil(to)) },
  };
  const url = urlUtil.renderUrl('explore', { schemaVersion: 1, panes: JSON.stringify({ incident: pane }) });
  return url.length > MAX_LENGTH ? undefined : locationUtil.assureBaseUrl(`/${url}`);
}

/** Explore knows no variables of the dashboard: their values take their place, in all texts of a query. */
function withValues(part: unknown, replace: (text: string) => string): unknown {
  if (typeof part === 'string') {
    return replace(part);
  }
  if (Array.isArray(part)) {
    return part.map((each) => withValues(each, replace));
  }
  return part !== null && typeof part === 'object'
    ? Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withValues(value, replace)]))
    : part;
}
