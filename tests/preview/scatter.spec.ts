import { expect, test } from '../fixtures';
import { changeDashboard } from '../pages/dashboardFiles';
import { dashboards } from '../pages/DashboardPage';
import { openNotebook } from '../pages/openNotebook';

test('pointing at a point shows its moment in the time series', async ({ previewPage, page }) => {
  const panel = await openNotebook(previewPage, { beside: 'scatter' });
  await expect(panel.plots).toHaveCount(2);
  const scatter = (await panel.plots.nth(1).boundingBox())!;
  // The upstream failure: no traffic, usual latency.
  for (const x of [6, 2]) {
    await page.mouse.move(scatter.x + x, scatter.y + 0.86 * scatter.height);
  }
  await expect(panel.tooltip).toContainText(/2023-10-01 10:0\d:00Anomaly/);
  const time = (await panel.plots.first().boundingBox())!;
  const cursor = async (): Promise<number> => {
    const line = await panel.root.locator('.u-cursor-x').first().boundingBox();
    return ((line?.x ?? NaN) - time.x) / time.width;
  };
  await expect.poll(cursor).toBeCloseTo(605 / 999, 1);
});

test('any pair of signals is chosen on the axes, or among all pairs', async ({ previewPage, page }) => {
  await previewPage.goto({ scenario: 'every-pair-of-signals' });
  const { root } = previewPage.panel('Every pair of signals');
  await root.getByRole('button', { name: 'Search latency / Search RPM' }).click();
  await expect(root.getByRole('button', { name: 'Y axis: Search latency' })).toBeVisible();
  await expect(root.getByRole('list', { name: 'Scatter plot: Search latency against Search RPM' })).toBeAttached();

  await root.getByRole('button', { name: 'X axis: Search RPM' }).click();
  await page.getByRole('menuitemradio', { name: 'Checkout latency' }).click();
  await expect(
    root.getByRole('list', { name: 'Scatter plot: Search latency against Checkout latency' })
  ).toBeAttached();

  const allPairs = root.getByRole('button', { name: 'All pairs' });
  await expect(allPairs).toHaveAttribute('aria-pressed', 'false');
  await allPairs.click();
  await expect(root.getByRole('button', { name: /\w \/ \w/ })).toHaveCount(6);
});

test('a logarithmic axis spreads what is small', async ({ previewPage, page }) => {
  const seenWith = async (scaleDistribution: object): Promise<string> => {
    await changeDashboard(page, 'scenario-three-incidents', ({ panels: [{ options, fieldConfig }] }) => {
      Object.assign(options, { view: 'scatter', showRegion: false });
      fieldConfig.defaults.custom = { scaleDistribution };
    });
    await previewPage.goto({ scenario: 'three-incidents' });
    const panel = previewPage.panel('Three incidents');
    await expect(panel.labelCounts).toHaveText([/970/, /30/]);
    return (await panel.plot.screenshot()).toString('base64');
  };
  expect(await seenWith({ type: 'log', log: 10 })).not.toBe(await seenWith({ type: 'linear' }));
});

test('what was called normal is told from what is, in scatter, table and tooltip', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.onCall);
  const panel = dashboardPage.panel('Checkout (three incidents)');
  await panel.showView('Incidents');
  await panel.chooseForIncident(panel.incidentRows.filter({ hasText: 'Traffic and latency up' }), 'Not an anomaly');
  await page.getByRole('dialog').getByRole('button', { name: 'Not an anomaly' }).click();

  await expect(panel.root.getByRole('list', { name: 'Called normal' })).toHaveText(
    /Called normal: .* – .*, Traffic and latency up/
  );
  await panel.showView('Scatter');
  await expect(panel.labelCounts.filter({ hasText: 'Called normal' })).toHaveText(/Called normal\s*\d+/);
});
