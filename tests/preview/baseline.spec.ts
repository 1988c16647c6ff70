import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const healthy = 'Search (healthy)';

test('pins what is shown as the baseline, and lets go of it in the editor', async ({
  dashboardPage,
  previewPage,
  page,
}) => {
  await dashboardPage.goto(dashboards.onCall);
  const panel = dashboardPage.panel(healthy);
  await expect(await panel.details()).toContainText('baseline: visible range');
  await page.keyboard.press('Escape');
  await panel.actions.click();
  await page.getByRole('menuitem', { name: 'Pin baseline' }).click();
  await expect(page.getByText('Baseline pinned. Save the dashboard to keep it for everyone.')).toBeVisible();
  await expect(await panel.details()).toContainText('baseline: pinned');
  await page.keyboard.press('Escape');

  await previewPage.edit(healthy);
  const pins = previewPage.optionsPane.getByRole('list', { name: 'Pinned baselines' }).getByRole('listitem');
  await expect(pins).toHaveText(/^\d+ samples, [\d.]+ kB; /);
  await pins.getByRole('button', { name: /^Unpin: / }).click();
  await expect(pins).toHaveCount(0);
  await expect(await panel.details()).toContainText('baseline: visible range');
});

test('offers a viewer no pin, for nobody could keep it', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.onCall, { role: 'Viewer' });
  const panel = dashboardPage.panel(healthy);
  await expect(await panel.details()).toContainText('baseline: visible range');
  await page.keyboard.press('Escape');
  await panel.actions.click();
  await expect(page.getByRole('menuitem', { name: 'Download CSV' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Pin baseline' })).toHaveCount(0);
});

test('finds at each sensitivity as many incidents as the slider says, by keyboard', async ({
  dashboardPage,
  previewPage,
  page,
}) => {
  await dashboardPage.goto(dashboards.onCall);
  await previewPage.edit('Checkout (three incidents)');
  const panel = previewPage.panel('Checkout (three incidents)');
  const slider = previewPage.optionsPane.getByRole('slider', { name: 'Sensitivity' });
  const preview = previewPage.optionsPane.getByRole('status').filter({ hasText: 'in the visible data' });
  await expect(preview).toContainText('3 incidents in the visible data: about 12 a day');
  for (const [key, value] of [
    ['ArrowRight', '1'],
    ['End', '3'],
    ['Home', '-3'],
  ]) {
    await slider.press(key);
    await expect(slider).toHaveAttribute('aria-valuenow', value);
    const said = await preview.textContent();
    const details = await panel.details();
    await expect(details).toContainText(/^[\w ]+incidents?/.exec(said ?? '')?.[0] ?? 'a number of incidents');
    await page.keyboard.press('Escape');
  }
});
