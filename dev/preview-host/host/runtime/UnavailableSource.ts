import { type DataQueryResponse, DataSourceApi } from '@grafana/data';

/** Stands for a data source that only a real Grafana has. */
export class UnavailableSource extends DataSourceApi {
  async query(): Promise<DataQueryResponse> {
    throw new Error(`The preview has no data source of type "${this.type}": open this dashboard in Grafana.`);
  }

  async testDatasource(): Promise<{ status: string; message: string }> {
    return { status: 'error', message: 'Only in Grafana' };
  }
}
