import { type DataFrame, type DataQueryRequest, type DataQueryResponse, DataSourceApi } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { type DataQuery } from '@grafana/schema';
import { type MatrixAnswer, matrixFrames } from './matrixFrames';

/** A range query in PromQL. */
export interface PrometheusQuery extends DataQuery {
  expr?: string;
  legendFormat?: string;
}

/** Where the preview's server hands requests on to the Prometheus that it was started with. */
const address = 'prometheus/api/v1/query_range';

/** Seconds between two scrapes, where nobody says otherwise: Grafana's default. */
const SCRAPE_INTERVAL = 15;

/** Asks a real Prometheus: `npm run demo -- --prometheus URL`. */
export class PrometheusSource extends DataSourceApi<PrometheusQuery> {
  async query(request: DataQueryRequest<PrometheusQuery>): Promise<DataQueryResponse> {
    if (document.querySelector('meta[name=prometheus]') === null) {
      throw new Error(
        'This preview has no Prometheus: start it with "npm run demo -- --prometheus http://127.0.0.1:9090".'
      );
    }
    const targets = request.targets.filter(({ hide, expr }) => !hide && expr);
    const frames = await Promise.all(targets.map((target) => queryRange(target, request)));
    return { data: frames.flat() };
  }

  async testDatasource(): Promise<{ status: string; message: string }> {
    return { status: 'success', message: 'Prometheus beside the preview' };
  }
}

async function queryRange(
  { expr = '', legendFormat, refId }: PrometheusQuery,
  { range, intervalMs, scopedVars }: DataQueryRequest
): Promise<DataFrame[]> {
  const step = Math.max(1, Math.ceil(intervalMs / 1000));
  const rateInterval = { value: `${Math.max(step + SCRAPE_INTERVAL, 4 * SCRAPE_INTERVAL)}s` };
  const parameters = new URLSearchParams({
    query: getTemplateSrv().replace(expr, { ...scopedVars, __rate_interval: rateInterval }),
    start: String(alignedSeconds(range.from.valueOf(), step)),
    end: String(alignedSeconds(range.to.valueOf(), step)),
    step: String(step),
  });
  const response = await fetch(`${address}?${parameters}`);
  const answer: MatrixAnswer = await response.json();
  return matrixFrames(answer, { refId, step, legendFormat });
}

/** Steps fall on multiples of themselves, as in Grafana: the same moments at every refresh. */
function alignedSeconds(milliseconds: number, step: number): number {
  return Math.floor(milliseconds / 1000 / step) * step;
}
