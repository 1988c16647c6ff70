import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const checkout = 'Checkout (three incidents)';

test('no longer shows an incident that was called normal, until that is taken back', async ({
  dashboardPage,
  page,
}) => {
  await dashboardPage.goto(dashboards.onCall);
  const panel = dashboardPage.panel(checkout);
  await panel.showView('Incidents');
  const flood = panel.incidentRows.filter({ hasText: 'Traffic and latency up' });
  await expect(panel.incidentRows).toHaveCount(3);

  await panel.chooseForIncident(flood, 'Not an anomaly');
  const dialog = page.getByRole('dialog', { name: 'Not an anomaly' });
  await expect(dialog).toContainText('Save the dashboard to keep it for everyone.');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('load test');
  await dialog.getByRole('button', { name: 'Not an anomaly' }).click();
  await expect(panel.incidentRows).toHaveCount(2);
  await expect(flood).toHaveCount(0);
  await expect(panel.root.getByRole('status', { name: 'Feedback saved' }).getByRole('button')).toHaveText('Undo');

  const feedback = await panel.feedback();
  await expect(feedback).toHaveText(/Called normal: Traffic and latency up.*load test$/);
  await feedback.getByRole('button', { name: /^Remove: Called normal/ }).click();
  await expect(feedback).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel.incidentRows).toHaveCount(3);
  await expect(flood).toHaveCount(1);
});

test('keeps what a viewer says for the session, and says so', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.onCall, { role: 'Viewer' });
  const panel = dashboardPage.panel(checkout);
  await panel.showView('Incidents');
  await expect(panel.incidentRows).toHaveCount(3);
  await panel.chooseForIncident(panel.incidentRows.filter({ hasText: 'Traffic and latency up' }), 'Not an anomaly');
  const dialog = page.getByRole('dialog', { name: 'Not an anomaly' });
  await expect(dialog).toContainText('your feedback is kept until you close this tab');
  await dialog.getByRole('button', { name: 'Not an anomaly' }).click();
  await expect(panel.incidentRows).toHaveCount(2);

  await page.reload();
  await expect(panel.findings).toContainText('1 earlier');
  await expect(await panel.feedback()).toHaveText(/Called normal: Traffic and latency up/);
});
