import {
  createDataFrame,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type ScopedVars,
} from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { type DataQuery } from '@grafana/schema';
import { csvContentToFrame } from './csvContent';
import { csvMetricValuesToFrame } from './csvMetricValues';
import { type CsvWave, csvWaveToFrame } from './csvWave';

/** A query of Grafana's TestData data source, as far as the preview knows it. */
interface TestDataQuery extends DataQuery {
  scenarioId?: string;
  csvContent?: string;
  stringInput?: string;
  alias?: string;
  csvWave?: CsvWave[];
}

/** The scenarios of Grafana's TestData that our dashboards use, answered in the page. */
export class TestDataSource extends DataSourceApi<TestDataQuery> {
  /** Empty: annotations are what a query gives, read by Grafana's usual names of columns. */
  annotations = {};

  async query(request: DataQueryRequest<TestDataQuery>): Promise<DataQueryResponse> {
    const targets = request.targets.filter((target) => !target.hide);
    const failing = targets.filter(({ scenarioId }) => scenarioId === 'error_with_source');
    return {
      data: targets
        .filter((target) => !failing.includes(target))
        .flatMap((target) => toFrames(interpolate(target, request.scopedVars), request)),
      // TestData's own word for this one.
      errors: failing.map(({ refId }) => ({ refId, message: 'error' })),
    };
  }

  async testDatasource(): Promise<{ status: string; message: string }> {
    return { status: 'success', message: 'TestData of the preview' };
  }
}

function interpolate(query: TestDataQuery, scopedVars: ScopedVars): TestDataQuery {
  const replace = (text?: string): string | undefined => text && getTemplateSrv().replace(text, scopedVars);
  return {
    ...query,
    csvContent: replace(query.csvContent),
    stringInput: replace(query.stringInput),
    alias: replace(query.alias),
  };
}

function toFrames(query: TestDataQuery, { range }: DataQueryRequest<TestDataQuery>): DataFrame[] {
  const { refId, scenarioId, alias } = query;
  switch (scenarioId) {
    case 'csv_content':
      return [csvContentToFrame(query.csvContent ?? '', refId, alias)];
    case 'csv_metric_values':
      return [csvMetricValuesToFrame(query.stringInput ?? '', range, refId, alias)];
    case 'predictable_csv_wave':
      return (query.csvWave ?? []).map((wave) => csvWaveToFrame(wave, range, refId));
    case 'no_data_points':
      return [createDataFrame({ refId, fields: [] })];
    default:
      throw new Error(
        `The preview has no TestData scenario "${scenarioId}": it knows csv_content, csv_metric_values, predictable_csv_wave, no_data_points and error_with_source.`
      );
  }
}
