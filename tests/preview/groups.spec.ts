import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

test('shows another group, chosen in the summary line', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.onCall);
  const panel = dashboardPage.panel('All services, the worst shown');
  await panel.showGroup('search');
  await expect(panel.groupPicker).toHaveAccessibleName('Group search: show another');
  await expect(panel.findings).toContainText('No incidents');
  await panel.showGroup('payments');
  await expect(panel.groupPicker).toHaveAccessibleName('Group payments: show another');
  await expect(panel.findings).not.toContainText('No incidents');
});

test('ranks the groups: what is troubled stands before what is healthy', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.onCall);
  await dashboardPage.panel('All services, the worst shown').groupPicker.click();
  const groups = page.getByRole('menu', { name: 'Groups' }).getByRole('menuitem');
  await expect(groups).toHaveText([/^(catalog|login|payments)/, /./, /./, /./, /^(cart|search)/]);
});

test('lists the incidents of all groups in one table, and says whose each is', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.onCall);
  const { incidentTable, incidentRows } = dashboardPage.panel('All services: incidents');
  await expect(incidentTable.getByRole('columnheader').first()).toHaveText('service');
  for (const service of ['catalog', 'login', 'payments']) {
    const cell = incidentRows.getByRole('cell', { name: service, exact: true });
    await expect(cell.first()).toBeVisible();
  }
  await expect(incidentRows.getByRole('cell', { name: /^(cart|search)$/ })).toHaveCount(0);
});
