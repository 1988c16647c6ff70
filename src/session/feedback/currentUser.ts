import { config } from '@grafana/runtime';

/** Whether the person who looks may change dashboards, as far as the page knows. The server has the last word. */
export function mayEditDashboards(): boolean {
  if (config.publicDashboardAccessToken) {
    return false;
  }
  const { permissions, orgRole } = config.bootData.user;
  return permissions?.['dashboards:write'] ?? (orgRole === 'Editor' || orgRole === 'Admin');
}

/** By what name the person is known; empty on a public dashboard. */
export function userName(): string {
  const { name, login } = config.bootData.user;
  return name || login || '';
}
