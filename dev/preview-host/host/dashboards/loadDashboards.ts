import { type DashboardEntry } from './dashboardIndex';
import { type DashboardJson } from './dashboardJson';

/** The provisioned dashboards, for the switcher. */
export function loadDashboardIndex(): Promise<DashboardEntry[]> {
  return loadJson('dashboards/index.json');
}

/** A provisioned dashboard's JSON, as Grafana would read it. */
export function loadDashboard({ file }: DashboardEntry): Promise<DashboardJson> {
  return loadJson(`dashboards/${file}`);
}

async function loadJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url} could not be loaded: the server answered ${response.status}.`);
  }
  return response.json();
}
