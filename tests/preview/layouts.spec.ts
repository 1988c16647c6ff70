import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const overlay = 'Anomaly detection: RPM and response time';
const choices = ['With swim lanes below', 'With scatter beside', 'With incidents beside'];

for (const theme of ['dark', 'light']) {
  test(`two views in one panel have no accessibility violations in the ${theme} theme`, async ({
    dashboardPage,
    page,
  }) => {
    await dashboardPage.goto(dashboards.threeIncidents, { theme });
    const panel = dashboardPage.panel(overlay);
    await expect(panel.markers).toHaveCount(2);
    for (const choice of choices) {
      await panel.showBeside(choice);
      const { violations } = await new AxeBuilder({ page })
        .include(`[aria-label="${overlay}"], [data-testid*="${overlay}"]`)
        .disableRules('label-content-name-mismatch')
        .analyze();
      expect(violations.map(({ id, nodes }) => `${choice}: ${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
    }
  });
}

test('nothing is cut off at 200 % zoom', async ({ dashboardPage, page }) => {
  // Zooming halves the CSS pixels of the window.
  await page.setViewportSize({ width: 700, height: 500 });
  await dashboardPage.goto(dashboards.threeIncidents);
  const panel = dashboardPage.panel(overlay);
  await expect(panel.markers).toHaveCount(2);
  for (const choice of choices) {
    await panel.showBeside(choice);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(panel.findings).toBeVisible();
    await expect(panel.root.getByRole('button', { name: 'Shown with the time series' })).toBeInViewport();
  }
});
