import { type FieldConfigSource } from '@grafana/data';
import { type VizPanel } from '@grafana/scenes';
import { cloneDeep } from 'lodash';
import { type PanelJson } from '../dashboards/dashboardJson';

/** A panel's field config, as its own copy. */
export function fieldConfigOf(panel: PanelJson): FieldConfigSource {
  const { defaults = {}, overrides = [] } = panel.fieldConfig ?? {};
  return cloneDeep({ defaults, overrides }) as FieldConfigSource;
}

/** Puts options and field config back to what the dashboard's JSON says. */
export function resetPanel(vizPanel: VizPanel, panel: PanelJson): void {
  vizPanel.onFieldConfigChange(fieldConfigOf(panel), true);
  vizPanel.onOptionsChange(cloneDeep(panel.options ?? {}), true);
}

/** The panel's JSON with what has been changed in the page, ready for a dashboard's JSON in Grafana. */
function panelJsonOf(vizPanel: VizPanel, panel: PanelJson): PanelJson {
  const { options, fieldConfig, title } = vizPanel.state;
  return { ...panel, title, options, fieldConfig: fieldConfig as PanelJson['fieldConfig'] };
}

/** Puts the panel's present JSON into the clipboard. */
export function copyPanelJson(vizPanel: VizPanel, panel: PanelJson): Promise<void> {
  return navigator.clipboard.writeText(JSON.stringify(panelJsonOf(vizPanel, panel), undefined, 2));
}
