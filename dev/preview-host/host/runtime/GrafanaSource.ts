import { arrayToDataFrame, type DataQueryRequest, type DataQueryResponse, DataSourceApi } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';

/** Grafana's own data source, as far as the preview has it: the annotations that were saved on this page. */
export class GrafanaSource extends DataSourceApi {
  /** Empty: the query of an annotation is answered like any other. */
  annotations = {};

  async query({ range, dashboardUID }: DataQueryRequest): Promise<DataQueryResponse> {
    const query = { dashboardUID, from: range.from.valueOf(), to: range.to.valueOf() };
    const saved: object[] = await getBackendSrv().get('/api/annotations', query);
    return { data: saved.length === 0 ? [] : [arrayToDataFrame(saved)] };
  }

  async testDatasource(): Promise<{ status: string; message: string }> {
    return { status: 'success', message: 'Annotations of the preview' };
  }
}
