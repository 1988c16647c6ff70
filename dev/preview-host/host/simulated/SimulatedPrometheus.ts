import { type DataQueryRequest, type DataQueryResponse, DataSourceApi, type MetricFindValue } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { uniq } from 'lodash';
import { gatewayFleet } from '../../../scenarios/gatewayFleet';
import { matrixFrames } from '../prometheus/matrixFrames';
import type { PrometheusQuery } from '../prometheus/PrometheusSource';
import { evaluate, type SimulatedSeries } from './evaluate';

/** A Prometheus without a server: the metrics of a simulated fleet, and as much of PromQL as is asked of it. */
export class SimulatedPrometheus extends DataSourceApi<PrometheusQuery> {
  private readonly series: readonly SimulatedSeries[] = gatewayFleet();

  async query({
    targets,
    range,
    intervalMs,
    scopedVars,
  }: DataQueryRequest<PrometheusQuery>): Promise<DataQueryResponse> {
    // At most one value a minute, as if it had been scraped so often.
    const step = Math.max(60, Math.ceil(intervalMs / 1000));
    const first = Math.ceil(range.from.valueOf() / 1000 / step) * step;
    const n = Math.max(0, Math.floor((range.to.valueOf() / 1000 - first) / step) + 1);
    const times = Array.from({ length: n }, (_, i) => first + i * step);
    const asked = targets.filter(({ hide, expr }) => !hide && expr);
    const data = asked.flatMap(({ refId, expr, legendFormat }) => {
      const results = evaluate(getTemplateSrv().replace(expr, scopedVars), this.series, times);
      return matrixFrames(
        {
          status: 'success',
          data: {
            result: results.map(({ labels, values }) => ({
              metric: labels,
              values: values.map((value, i): [number, string] => [times[i], String(value).replace('Infinity', 'Inf')]),
            })),
          },
        },
        { refId, step, legendFormat }
      );
    });
    return { data };
  }

  async getTagKeys(): Promise<MetricFindValue[]> {
    return uniq(this.series.flatMap(({ labels }) => Object.keys(labels))).map((text) => ({ text }));
  }

  async testDatasource(): Promise<{ status: string; message: string }> {
    return { status: 'success', message: 'A simulated fleet of gateways' };
  }
}
