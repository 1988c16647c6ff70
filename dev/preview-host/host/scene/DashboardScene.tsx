import { type DataQueryRequest } from '@grafana/data';
import {
  type SceneComponentProps,
  type SceneObject,
  SceneObjectBase,
  type SceneObjectState,
  VizPanel,
  sceneGraph,
} from '@grafana/scenes';
import React, { type ReactElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import { allPanels, type DashboardJson } from '../dashboards/dashboardJson';
import { DashboardView } from '../page/DashboardView';
import { PanelEditor } from '../page/PanelEditor';
import { panelKey } from './createPanel';

interface DashboardSceneState extends SceneObjectState {
  dashboard: DashboardJson;
  controls: SceneObject[];
  body: SceneObject;
}

/** A whole dashboard, or one of its panels with the options pane when the address says `editPanel=<id>`. */
export class DashboardScene extends SceneObjectBase<DashboardSceneState> {
  static Component = DashboardSceneRenderer;

  /** Tells panels and data sources which dashboard asks, as Grafana does. */
  enrichDataRequest(): Pick<DataQueryRequest, 'dashboardUID'> {
    return { dashboardUID: this.state.dashboard.uid ?? undefined };
  }

  /** Draws every panel anew: panels keep what they computed for the previous theme. */
  redrawPanels(): void {
    for (const panel of sceneGraph.findAllObjects(this, (object) => object instanceof VizPanel)) {
      if (panel instanceof VizPanel) {
        panel.clearFieldConfigCache();
        panel.forceRender();
      }
    }
  }
}

function DashboardSceneRenderer({ model }: SceneComponentProps<DashboardScene>): ReactElement {
  const { dashboard, controls, body } = model.useState();
  const [search] = useSearchParams();
  const panel = allPanels(dashboard).find(({ id }) => String(id) === search.get('editPanel'));
  const vizPanel = panel && sceneGraph.findByKey(model, panelKey(panel.id ?? 0));
  return panel && vizPanel instanceof VizPanel ? (
    <PanelEditor vizPanel={vizPanel} panel={panel} controls={controls} />
  ) : (
    <DashboardView body={body} controls={controls} />
  );
}
