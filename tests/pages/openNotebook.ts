import { expect } from '@playwright/test';
import { type AnomalyPanel } from './AnomalyPanel';
import { changeDashboard, type DashboardFile } from './dashboardFiles';
import { type PreviewPage } from './PreviewPage';

/** The notebook's panel alone, with other options or another dashboard around it, once it has a verdict. */
export async function openNotebook(
  previewPage: PreviewPage,
  options: Record<string, unknown> = {},
  change: (dashboard: DashboardFile) => void = () => undefined
): Promise<AnomalyPanel> {
  await changeDashboard(previewPage.page, 'scenario-three-incidents', (dashboard) => {
    Object.assign(dashboard.panels[0].options, options);
    change(dashboard);
  });
  await previewPage.goto({ scenario: 'three-incidents' });
  const panel = previewPage.panel('Three incidents');
  await expect(panel.findings).toContainText(/anomalous|earlier/);
  return panel;
}

/** Sets options of Grafana's for one signal, as an override: `decimals`, `custom.drawStyle`. */
export function override(
  field: 'RPM' | 'Latency',
  options: Record<string, unknown>
): (dashboard: DashboardFile) => void {
  const properties = Object.entries(options).map(([id, value]) => ({ id, value }));
  return ({ panels }) =>
    panels[0].fieldConfig.overrides.push({ matcher: { id: 'byName', options: field }, properties });
}
