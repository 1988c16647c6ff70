import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const checkout = 'Checkout (three incidents)';

test('writes a rule from what the panel found, to copy and to download', async ({ dashboardPage, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboardPage.goto(dashboards.onCall);
  await dashboardPage.panel(checkout).actions.click();
  await page.getByRole('menuitem', { name: 'Create alert rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create alert rule' });
  await expect(dialog).toContainText('The rules agree well with the panel');
  await expect(dialog.getByRole('table', { name: 'Alert rules' })).toContainText(/Response time above \d+ ms/);

  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: /^Copied$/ })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(parse(copied).groups[0].rules[0].title).toMatch(/^Response time above/);

  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.yaml$/);
  expect(await readFile(await download.path(), 'utf8')).toBe(copied);
});

test('shows limits without a file where no rule could watch the query, and says why', async ({
  dashboardPage,
  page,
}) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  await dashboardPage.panel('Counts and incidents').actions.click();
  await page.getByRole('menuitem', { name: 'Create alert rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create alert rule' });
  await expect(dialog.getByRole('table', { name: 'Alert rules' })).toContainText('Response time above');
  await expect(dialog).toContainText('needs a separate query for each');
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
});
