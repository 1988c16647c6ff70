import { type DataSourceInstanceSettings } from '@grafana/data';
import { getDataSourceSrv, setDataSourceSrv } from '@grafana/runtime';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../preview-host/host/page/App';
import { setUpRuntime } from '../../preview-host/host/runtime/setUpRuntime';
import { drawBareCharts } from './bareCharts';
import { installDrawProbe } from './drawProbe';
import { GENERATED } from './generated';
import { GeneratedSource } from './GeneratedSource';

/** What the preview shows in place of a panel that it does not have: one line of text. */
const EMPTY_PANEL = '[data-testid="data-testid Panel data error message"]';

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

const root = document.getElementById('root') as HTMLElement;
const search = new URLSearchParams(location.search);
if (search.has('charts')) {
  installDrawProbe(Number(search.get('charts')), search.has('empty') ? EMPTY_PANEL : '.u-over');
}
if (search.has('bare')) {
  void drawBareCharts(root, search);
} else {
  setUpRuntime();
  addGeneratedSource();
  createRoot(root).render(<App />);
}
