import { type DataSourceApi, type DataSourceInstanceSettings, PluginType } from '@grafana/data';
import { type DataSourceSrv } from '@grafana/runtime';
import { droppedFiles, DroppedFileSource } from '../csv/DroppedFileSource';
import { panelPluginMeta } from '../plugins/panelPluginMeta';
import { TestDataSource } from '../testData/TestDataSource';

const testData = instanceSettings('grafana-testdata-datasource', 'trlxrdZVk', 'TestData');
const files = instanceSettings(droppedFiles.type, droppedFiles.uid, 'Dropped files');

/** The preview's two data sources: TestData, re-implemented in the page, and the files dropped on it. */
export function createDataSourceSrv(): DataSourceSrv {
  const sources = new Map<DataSourceInstanceSettings, DataSourceApi>([
    [testData, new TestDataSource(testData)],
    [files, new DroppedFileSource(files)],
  ]);
  const settingsOf: DataSourceSrv['getInstanceSettings'] = (ref) => {
    const uid = typeof ref === 'string' ? ref : ref?.uid;
    return [...sources.keys()].find((settings) => settings.uid === uid) ?? testData;
  };
  return {
    get: async (ref) => sources.get(settingsOf(ref) ?? testData) as DataSourceApi,
    getInstanceSettings: settingsOf,
    getList: () => [...sources.keys()],
    reload: async () => undefined,
    registerRuntimeDataSource: () => undefined,
  };
}

function instanceSettings(type: string, uid: string, name: string): DataSourceInstanceSettings {
  return {
    id: 1,
    uid,
    type,
    name,
    access: 'proxy',
    readOnly: true,
    isDefault: uid === 'trlxrdZVk',
    jsonData: {},
    meta: { ...panelPluginMeta(type, name), type: PluginType.datasource },
  };
}
