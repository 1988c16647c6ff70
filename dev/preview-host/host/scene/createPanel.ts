import { type DataTransformerConfig } from '@grafana/data';
import {
  type SceneDataQuery,
  SceneDataTransformer,
  SceneQueryRunner,
  SceneTimeRange,
  VizPanel,
  VizPanelMenu,
} from '@grafana/scenes';
import { cloneDeep } from 'lodash';
import { type PanelJson } from '../dashboards/dashboardJson';
import { fieldConfigOf } from './panelJson';
import { createMenuItems } from './panelMenu';

/** The panel as scenes draws it: chrome, queries, options and overrides from the dashboard's JSON. */
export function createPanel(panel: PanelJson): VizPanel {
  const vizPanel = new VizPanel({
    key: panelKey(panel.id ?? 0),
    pluginId: panel.type,
    title: panel.title ?? '',
    description: panel.description,
    options: cloneDeep(panel.options ?? {}),
    fieldConfig: fieldConfigOf(panel),
    pluginVersion: panel.pluginVersion,
    displayMode: panel.transparent ? 'transparent' : 'default',
    hoverHeader: !panel.title,
    hoverHeaderOffset: 0,
    $data: createQueries(panel),
    $timeRange: panel.timeFrom ? new SceneTimeRange({ from: `now-${panel.timeFrom}`, to: 'now' }) : undefined,
  });
  if (panel.type !== 'text') {
    const menu = new VizPanelMenu({});
    menu.addActivationHandler(() => menu.setItems(createMenuItems(vizPanel, panel)));
    vizPanel.setState({ menu });
  }
  return vizPanel;
}

/** The key by which scenes finds a panel again: `panel-<id>`, as Grafana has it. */
export function panelKey(id: number): string {
  return `panel-${id}`;
}

function createQueries(panel: PanelJson): SceneDataTransformer | undefined {
  if (!panel.targets?.length) {
    return undefined;
  }
  return new SceneDataTransformer({
    $data: new SceneQueryRunner({
      datasource: panel.datasource ?? undefined,
      queries: panel.targets as unknown as SceneDataQuery[],
      maxDataPoints: panel.maxDataPoints,
    }),
    transformations: (panel.transformations ?? []) as DataTransformerConfig[],
  });
}
