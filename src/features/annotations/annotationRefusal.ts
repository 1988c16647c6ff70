import { config } from '@grafana/runtime';
import type { PanelContext } from '@grafana/ui';
import { t } from '../../i18n/t';

/**
 * Why no annotation can be saved here, as one sentence; none if it is worth trying. The server has the last word.
 *
 * @param dashboardUID - of the dashboard that asked for the data; none in snapshots and new dashboards
 */
export function annotationRefusal(
  { canAddAnnotations }: PanelContext,
  dashboardUID: string | undefined
): string | undefined {
  if (config.publicDashboardAccessToken) {
    return t('actions.refused-public', 'A public dashboard cannot be changed.');
  }
  if (!dashboardUID) {
    return t('actions.refused-unsaved', 'This needs a saved dashboard; a snapshot is not one.');
  }
  const allowed = canAddAnnotations ? canAddAnnotations() : mayWrite();
  return allowed
    ? undefined
    : t('actions.refused-role', 'You do not have permission to add annotations to this dashboard.');
}

/** What the page knows of the user where Grafana gives the panel no answer. */
function mayWrite(): boolean {
  const { permissions, orgRole } = config.bootData.user;
  return permissions?.['annotations:create'] ?? (orgRole === 'Editor' || orgRole === 'Admin');
}
