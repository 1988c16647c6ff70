import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const overlay = 'Anomaly detection: RPM and response time';

test.describe('options pane', () => {
  test.beforeEach(async ({ dashboardPage, previewPage }) => {
    await dashboardPage.goto(dashboards.threeIncidents, { editPanel: '1' });
    await expect(previewPage.panel(overlay).findings).toContainText('970 normal, 30 anomalous');
  });

  test('changes the contamination live, and back by Reset', async ({ previewPage, page }) => {
    const panel = previewPage.panel(overlay);
    await previewPage.setOption('Contamination', '0.05');
    await expect(panel.findings).toContainText('950 normal, 50 anomalous');
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(panel.findings).toContainText('970 normal, 30 anomalous');
    await expect(previewPage.optionsPane.getByRole('textbox', { name: 'Contamination' })).toHaveValue('0.03');
  });

  test('says what is wrong with a contamination out of range, and recovers', async ({ previewPage }) => {
    const panel = previewPage.panel(overlay);
    await previewPage.setOption('Contamination', '0.7');
    await expect(panel.root.getByRole('alert')).toContainText('got "0.7", expected');
    await previewPage.setOption('Contamination', 'auto');
    await expect(panel.findings).toContainText('anomalous');
  });

  test('grows another forest from another seed', async ({ previewPage, page }) => {
    const panel = previewPage.panel(overlay);
    const before = await (await panel.details()).textContent();
    await page.keyboard.press('Escape');
    await previewPage.setOption('Seed', '7');
    const details = await panel.details();
    await expect(details).toContainText('seed 7');
    await expect(details).not.toHaveText(before ?? '');
    await page.keyboard.press('Escape');
    await expect(panel.findings).toContainText('970 normal, 30 anomalous');
  });

  test('keeps a change when going back to the dashboard', async ({ previewPage, page }) => {
    await previewPage.optionsPane.getByRole('combobox', { name: 'View' }).click();
    await page.getByRole('option', { name: /^Incidents/ }).click();
    await page.getByRole('button', { name: 'Back to dashboard' }).click();
    await expect(previewPage.panel(overlay).incidentTable).toBeVisible();
    await expect(previewPage.panel('Raw telemetry').plot).toBeVisible();
  });

  test('copies the panel JSON with the changes', async ({ previewPage, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await previewPage.setOption('Contamination', '0.1');
    await expect(previewPage.panel(overlay).findings).toContainText('100 anomalous');
    await page.getByRole('button', { name: 'Copy panel JSON' }).click();
    await expect(page.getByText('Panel JSON copied')).toBeVisible();
    const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(json).toMatchObject({ id: 1, type: 'anomalyforest-anomaly-panel', options: { contamination: '0.1' } });
  });
});
