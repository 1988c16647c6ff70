import { type Dashboard, type Panel, type RowPanel } from '@grafana/schema';

/** A dashboard as Grafana's classic JSON has it; everything is optional there. */
export type DashboardJson = Dashboard;
/** A panel of a dashboard's JSON. */
export type PanelJson = Panel;

type PanelOrRow = NonNullable<Dashboard['panels']>[number];

/** True for a row of the dashboard; its panels are in `panels` while it is collapsed and follow it otherwise. */
export function isRow(panel: PanelOrRow): panel is RowPanel {
  return panel.type === 'row';
}

/** All panels of a dashboard, also those in collapsed rows. */
export function allPanels(dashboard: DashboardJson): PanelJson[] {
  return (dashboard.panels ?? []).flatMap((panel): PanelJson[] =>
    isRow(panel) ? (panel.panels ?? []) : [panel as PanelJson]
  );
}
