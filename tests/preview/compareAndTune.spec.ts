import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const title = 'Counts and incidents';

test('says what moved first in an incident, and whether others were like it', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  await dashboardPage.panel(title).incidentActions('2023-10-01 14:10:00').click();
  await page.getByRole('menuitem', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog');
  const moves = dialog.getByRole('list', { name: 'What moved first' }).getByRole('listitem');
  await expect(moves).toHaveText([/14:10:00.*RPM/, /14:10:00.*Response time/]);
  await expect(dialog).toContainText('No other incident in this time range was similar.');
});

test('tells what each setting makes of incidents that are known, and uses one', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  const panel = dashboardPage.panel(title);
  await expect(panel.findings).toContainText('30 anomalous');
  await panel.actions.click();
  await page.getByRole('menuitem', { name: 'Tune on known incidents' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tune on known incidents' });
  const known = dialog.getByRole('list', { name: 'Known incidents' }).getByRole('listitem');
  await expect(known).toHaveCount(5);
  for (const oddMinute of ['2023-10-01 03:29:00', '2023-10-01 05:46:00']) {
    await dialog.getByRole('button', { name: `Remove the incident at ${oddMinute}` }).click();
  }
  const row = (name: string) => dialog.getByRole('row').filter({ hasText: name }).getByRole('cell');
  await expect(row('Contamination 0.03')).toHaveText(['Contamination 0.03', '3', '0', '2', '2.9', 'In use']);
  await dialog.getByRole('button', { name: 'Use Contamination 0.02' }).click();
  await expect(dialog.getByRole('row').filter({ hasText: 'Contamination 0.02' })).toContainText('In use');
  await page.keyboard.press('Escape');
  await expect(panel.findings).toContainText('20 anomalous');
});

test('marks an incident by dragging', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  await dashboardPage.panel(title).actions.click();
  await page.getByRole('menuitem', { name: 'Tune on known incidents' }).click();
  const strip = page.getByRole('img', { name: /^Signals in this time range/ });
  await expect(strip).toBeVisible();
  const { x, y, width, height } = (await strip.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + 0.3 * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.31 * width, y + height / 2, { steps: 4 });
  await page.mouse.up();
  const known = page.getByRole('list', { name: 'Known incidents' }).getByRole('listitem');
  await expect(known.filter({ hasText: /05:00:.*05:1/ })).toBeVisible();
});
