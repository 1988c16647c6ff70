import {
  EventBusSrv,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformersRegistry,
} from '@grafana/data';
import {
  setAppEvents,
  setBackendSrv,
  setDataSourceSrv,
  setPluginImportUtils,
  setRunRequest,
  setTemplateSrv,
  type BackendSrv,
} from '@grafana/runtime';
import { createStandardEditors } from '../optionsPane/standardEditors';
import { createStandardFieldConfig } from '../optionsPane/standardFieldConfig';
import { pluginImportUtils } from '../plugins/pluginImportUtils';
import { createDataSourceSrv } from './dataSources';
import { runRequest } from './runRequest';
import { createTemplateSrv } from './templateSrv';

/** Gives @grafana/runtime what Grafana's core would: without any of these, panels stay empty or throw. */
export function setUpRuntime(): void {
  standardEditorsRegistry.setInit(createStandardEditors);
  standardFieldConfigEditorRegistry.setInit(createStandardFieldConfig);
  standardTransformersRegistry.setInit(() => []);
  setAppEvents(new EventBusSrv());
  setDataSourceSrv(createDataSourceSrv());
  setTemplateSrv(createTemplateSrv());
  setBackendSrv(noBackend);
  setRunRequest(runRequest);
  setPluginImportUtils(pluginImportUtils);
}

/** The preview has no server: whatever needs one says so. */
const noBackend = new Proxy({} as BackendSrv, {
  get: () => () => {
    throw new Error('The preview has no Grafana server: this needs a real Grafana.');
  },
});
