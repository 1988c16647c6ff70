import { expect, test } from '../fixtures';
import { openNotebook, override } from '../pages/openNotebook';

/** In the middle of the upstream failure, when there was all but no traffic: as shares of the plot. */
const failure = [605 / 999, 0.97] as const;

const tooltip = (mode: string): Record<string, unknown> => ({ tooltip: { mode, sort: 'none' } });

test('says when, the verdict with score, what drove it, and each signal beside its typical value', async ({
  previewPage,
}) => {
  const panel = await openNotebook(previewPage);
  await panel.hoverPlot(...failure);
  await expect(panel.tooltip).toContainText(
    /2023-10-01 10:0\d:00Anomaly, score 0\.\d\dTraffic down, driven by RPM \(\d+%\)/
  );
  await expect(panel.tooltip).toContainText(/RPM[\d.]+ req\/m-\d+%typically 4\.\d+K req\/m/);
  await expect(panel.tooltip).toContainText(/Response time[\d.]+ ms/);
});

test('has a row for all signals, for one, or is not there at all', async ({ previewPage }) => {
  const single = await openNotebook(previewPage, tooltip('single'));
  await single.hoverPlot(...failure);
  await expect(single.tooltip).toContainText(/RPM[\d.]+ req\/m/);
  await expect(single.tooltip).not.toContainText(/Response time[\d.]+ ms/);

  const none = await openNotebook(previewPage, tooltip('none'));
  await none.hoverPlot(...failure);
  await expect(none.root.locator('.u-cursor-x')).toBeVisible();
  await expect(none.tooltip).toHaveCount(0);
});

test('is pinned by a click, with data links and what can be done with the incident', async ({ previewPage, page }) => {
  const links = [{ title: 'Logs of this minute', url: '/explore?at=${__value.time}' }];
  const panel = await openNotebook(previewPage, {}, override('RPM', { links }));
  await panel.hoverPlot(...failure);
  await page.mouse.down();
  await page.mouse.up();
  const link = page.getByRole('link', { name: 'Logs of this minute' });
  await expect(link).toHaveAttribute('href', /\/explore\?at=16961\d+$/);

  const menu = panel.tooltip.getByRole('button', { name: 'Actions for the incident at 2023-10-01 10:00:00' });
  await menu.click();
  await expect(page.getByRole('menuitem', { name: 'Copy incident report' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Compare…' }).click();
  await expect(page.getByRole('dialog', { name: /^Compare the incident at 2023-10-01 10:00:00/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toHaveCount(0);
});
