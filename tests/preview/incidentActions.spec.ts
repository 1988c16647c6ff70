import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const title = 'Counts and incidents';
const lock = '2023-10-01 05:00:00';

test('copies the report of an incident, by keyboard', async ({ dashboardPage, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboardPage.goto(dashboards.threeIncidents);
  await dashboardPage.panel(title).incidentActions(lock).press('Enter');
  // The menu moves the focus to its first item once it is placed; a key before that goes elsewhere.
  await expect(page.getByRole('menuitem', { name: 'Copy incident report' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Incident report copied')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('Latency up');
  expect(report).toContain(`- When: ${lock} to 05:06:00, UTC (6 minutes)`);
  expect(report).toMatch(/Dashboard: <http.*from=1696135500000&to=1696137600000/);
});

test('shows the report, selected, where the browser refuses the clipboard', async ({ dashboardPage, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await dashboardPage.goto(dashboards.threeIncidents);
  await dashboardPage.panel(title).incidentActions(lock).click();
  await page.getByRole('menuitem', { name: 'Copy incident report' }).click();
  const report = page.getByRole('textbox', { name: 'Incident report' });
  await expect(report).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toContain('Latency up');
});

for (const [format, nLines] of [
  ['CSV', 1001],
  ['JSON', 1002],
] as const) {
  test(`downloads all samples as ${format}`, async ({ dashboardPage, page }) => {
    await dashboardPage.goto(dashboards.threeIncidents);
    await dashboardPage.panel(title).actions.click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: `Download ${format}` }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(
      `Counts-and-incidents-20231001T000000Z-20231001T163900Z.${format.toLowerCase()}`
    );
    const text = await readFile(await download.path(), 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(nLines);
  });
}

test('saves an incident as annotation, once, and takes it back', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  const panel = dashboardPage.panel(title);
  await panel.incidentActions(lock).click();
  await page.getByRole('menuitem', { name: 'Save as annotation' }).click();
  await expect(panel.incidentTable.getByText('Saved')).toHaveCount(1);
  await panel.incidentActions(lock).click();
  await page.getByRole('menuitem', { name: 'Delete saved annotation' }).click();
  await expect(panel.incidentTable.getByText('Saved')).toHaveCount(0);
});

test('tells a viewer why nothing can be saved', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents, { role: 'Viewer' });
  await dashboardPage.panel(title).incidentActions(lock).click();
  await expect(page.getByRole('menuitem', { name: /^Save as annotation/ })).toBeDisabled();
  await expect(page.getByText('You do not have permission to add annotations to this dashboard.')).toBeVisible();
});
