import { type DataSourceInstanceSettings } from '@grafana/data';
import { getDataSourceSrv, setDataSourceSrv } from '@grafana/runtime';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../demo/host/page/App';
import { setUpRuntime } from '../../demo/host/runtime/setUpRuntime';
import { GENERATED } from './generated';
import { GeneratedSource } from './GeneratedSource';

/** The preview page with one more data source, which makes as many samples as it is asked for. */
function addGeneratedSource(): void {
  const service = getDataSourceSrv();
  const settings = service.getInstanceSettings(GENERATED.source);
  const generated = new GeneratedSource(settings as DataSourceInstanceSettings);
  setDataSourceSrv({
    ...service,
    get: async (ref, scopedVars) =>
      typeof ref === 'object' && ref?.type === GENERATED.source.type ? generated : service.get(ref, scopedVars),
  });
}

setUpRuntime();
addGeneratedSource();
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
