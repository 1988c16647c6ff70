import { type PanelMenuItem } from '@grafana/data';
import { getAppEvents, locationService } from '@grafana/runtime';
import { SceneQueryRunner, sceneGraph, type VizPanel } from '@grafana/scenes';
import { DoneEvent } from '../page/DoneEvent';
import { type PanelJson } from '../dashboards/dashboardJson';
import { copyPanelJson, resetPanel } from './panelJson';

/** What the menu in a panel's header offers. Changes live in the page until it is reloaded, so there is no save. */
export function createMenuItems(vizPanel: VizPanel, panel: PanelJson): PanelMenuItem[] {
  return [
    { text: 'Edit', iconClassName: 'edit', onClick: () => locationService.partial({ editPanel: panel.id }) },
    { text: 'Refresh', iconClassName: 'sync', onClick: () => refresh(vizPanel) },
    { text: 'Copy panel JSON', iconClassName: 'copy', onClick: () => void copyWithNotice(vizPanel, panel) },
    { text: 'Reset', iconClassName: 'history', onClick: () => resetPanel(vizPanel, panel) },
  ];
}

function refresh(vizPanel: VizPanel): void {
  const runner = sceneGraph.findObject(vizPanel, (object) => object instanceof SceneQueryRunner);
  if (runner instanceof SceneQueryRunner) {
    runner.runQueries();
  }
}

/** Copies the panel, and says so. */
export async function copyWithNotice(vizPanel: VizPanel, panel: PanelJson): Promise<void> {
  await copyPanelJson(vizPanel, panel);
  getAppEvents().publish(new DoneEvent('Panel JSON copied'));
}
