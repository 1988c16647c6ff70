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
} from '@grafana/runtime';
import { createStandardEditors } from '../optionsPane/standardEditors';
import { createStandardFieldConfig } from '../optionsPane/standardFieldConfig';
import { pluginImportUtils } from '../plugins/pluginImportUtils';
import { createBackendSrv } from './annotationsBackend';
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
  setBackendSrv(createBackendSrv());
  setRunRequest(runRequest);
  setPluginImportUtils(pluginImportUtils);
}
