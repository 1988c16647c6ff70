import { type DataSourceApi, type DataSourceInstanceSettings, type DataSourceRef, PluginType } from '@grafana/data';
import { type DataSourceSrv } from '@grafana/runtime';
import { droppedFiles, DroppedFileSource } from '../csv/DroppedFileSource';
import { panelPluginMeta } from '../plugins/panelPluginMeta';
import { PrometheusSource } from '../prometheus/PrometheusSource';
import { SimulatedPrometheus } from '../simulated/SimulatedPrometheus';
import { simulatedPrometheus } from '../../../scenarios/dashboards/dashboard';
import { TestDataSource } from '../testData/TestDataSource';
import { GrafanaSource } from './GrafanaSource';
import { UnavailableSource } from './UnavailableSource';

/** Grafana's own data source. */
export const savedAnnotations = { type: 'grafana', uid: '-- Grafana --' };

const testData = { type: 'grafana-testdata-datasource', uid: 'trlxrdZVk' };

/**
 * The preview's data sources: TestData, re-implemented in the page, dropped files, annotations that were saved, a
 * Prometheus if the preview was started with one, and a simulated one.
 */
export function createDataSourceSrv(): DataSourceSrv {
  return {
    get: async (ref) => createSource(toRef(ref)),
    getInstanceSettings: (ref) => instanceSettings(toRef(ref)),
    getList: () => [testData, droppedFiles].map(instanceSettings),
    reload: async () => undefined,
    registerRuntimeDataSource: () => undefined,
  };
}

/** TestData is the default, as in `provisioning/datasources`. */
function toRef(ref?: DataSourceRef | string | null): Required<Pick<DataSourceRef, 'type' | 'uid'>> {
  const { type, uid } = typeof ref === 'string' ? { type: undefined, uid: ref } : (ref ?? {});
  return { type: type ?? testData.type, uid: uid ?? testData.uid };
}

function createSource(ref: { type: string; uid: string }): DataSourceApi {
  const settings = instanceSettings(ref);
  switch (ref.type) {
    case testData.type:
      return new TestDataSource(settings);
    case droppedFiles.type:
      return new DroppedFileSource(settings);
    case savedAnnotations.type:
      return new GrafanaSource(settings);
    case 'prometheus':
      return ref.uid === simulatedPrometheus.uid ? new SimulatedPrometheus(settings) : new PrometheusSource(settings);
    default:
      return new UnavailableSource(settings);
  }
}

function instanceSettings({ type, uid }: { type: string; uid: string }): DataSourceInstanceSettings {
  return {
    id: 1,
    uid,
    type,
    name: type,
    access: 'proxy',
    readOnly: true,
    isDefault: uid === testData.uid,
    jsonData: {},
    meta: { ...panelPluginMeta(type, type), type: PluginType.datasource, alerting: type === testData.type },
  };
}
