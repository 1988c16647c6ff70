import { type Page } from '@playwright/test';

interface PanelFile {
  title: string;
  type: string;
  gridPos: { x: number; y: number; w: number; h: number };
  options: Record<string, unknown>;
  fieldConfig: { defaults: Record<string, unknown>; overrides: object[] };
}

/** A dashboard's JSON, as far as tests change it. */
export interface DashboardFile {
  timezone: string;
  panels: PanelFile[];
  annotations: { list: object[] };
}

/** From now on the preview gets this dashboard as `change` leaves it. */
export async function changeDashboard(
  page: Page,
  file: 'three-incidents' | 'on-call' | 'states' | `scenario-${string}`,
  change: (dashboard: DashboardFile) => void
): Promise<void> {
  await page.route(`**/dashboards/${file}.json`, async (route) => {
    const response = await route.fetch();
    const dashboard: DashboardFile = await response.json();
    change(dashboard);
    await route.fulfill({ response, json: dashboard });
  });
}
