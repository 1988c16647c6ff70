import { type TimeZone } from '@grafana/data';
import {
  behaviors,
  SceneControlsSpacer,
  SceneGridItem,
  type SceneGridItemLike,
  SceneGridLayout,
  SceneGridRow,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VariableValueSelectors,
} from '@grafana/scenes';
import { type RowPanel } from '@grafana/schema';
import { type DashboardJson, isRow, type PanelJson } from '../dashboards/dashboardJson';
import { createAnnotationLayers } from './annotationLayers';
import { createPanel } from './createPanel';
import { DashboardScene } from './DashboardScene';
import { createVariables } from './variables';

/** A dashboard's classic JSON as a scene: time range, variables, controls, rows and panels. */
export function createDashboardScene(dashboard: DashboardJson): DashboardScene {
  return new DashboardScene({
    dashboard,
    $timeRange: new SceneTimeRange({
      from: dashboard.time?.from ?? 'now-6h',
      to: dashboard.time?.to ?? 'now',
      timeZone: (dashboard.timezone as TimeZone) || undefined,
    }),
    $variables: createVariables(dashboard),
    $data: createAnnotationLayers(dashboard),
    $behaviors: [new behaviors.CursorSync({ sync: dashboard.graphTooltip })],
    controls: [
      new VariableValueSelectors({}),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: dashboard.refresh ?? '' }),
    ],
    body: new SceneGridLayout({ isLazy: false, children: createGridItems(dashboard) }),
  });
}

/** Panels after an expanded row belong to it, up to the next row; those of a collapsed row are inside it already. */
function createGridItems(dashboard: DashboardJson): SceneGridItemLike[] {
  const items: SceneGridItemLike[] = [];
  let row: SceneGridRow | undefined;
  for (const panel of dashboard.panels ?? []) {
    if (isRow(panel)) {
      row = createRow(panel);
      items.push(row);
    } else if (row && !row.state.isCollapsed) {
      row.setState({ children: [...row.state.children, createGridItem(panel)] });
    } else {
      items.push(createGridItem(panel));
    }
  }
  return items;
}

function createRow(row: RowPanel): SceneGridRow {
  return new SceneGridRow({
    title: row.title ?? '',
    isCollapsed: row.collapsed,
    y: row.gridPos?.y ?? 0,
    children: row.collapsed ? (row.panels ?? []).map((panel) => createGridItem(panel as PanelJson)) : [],
  });
}

function createGridItem(panel: PanelJson): SceneGridItem {
  const { x = 0, y = 0, w: width = 12, h: height = 8 } = panel.gridPos ?? {};
  return new SceneGridItem({ x, y, width, height, body: createPanel(panel) });
}
