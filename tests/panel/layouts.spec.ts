import { type Locator } from '@playwright/test';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const overlay = 'Anomaly detection: RPM and response time';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('Expected an element that is shown.');
  }
  return box;
}

test.describe('two views in one panel', () => {
  test.beforeEach(async ({ dashboardPage }) => {
    await dashboardPage.goto(dashboards.threeIncidents);
    await expect(dashboardPage.panel(overlay).markers).toHaveCount(2);
  });

  test('swim lanes stand in line with the time series', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.showBeside('With swim lanes below');
    await expect(panel.lanes.getByRole('rowheader')).toHaveText([/RPM/, /Response time/]);
    const lock = panel.lanes.getByRole('gridcell', { name: /^Response time, 2023-10-01 0(4:59|5:00)/ }).first();
    const [plot, cell] = [await boxOf(panel.plot), await boxOf(lock)];
    const fiveOClock = plot.x + (plot.width * 300) / 999;
    expect(cell.x).toBeLessThanOrEqual(fiveOClock + 1);
    expect(cell.x + cell.width).toBeGreaterThanOrEqual(fiveOClock - 1);
    expect(cell.y).toBeGreaterThan(plot.y + plot.height);
  });

  test('swim lanes are walked by keys, and Enter zooms', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.showView('Swim lanes');
    const cells = panel.lanes.getByRole('row', { name: /Response time/ }).getByRole('gridcell');
    await cells.first().focus();
    await cells.first().press('End');
    await expect(cells.last()).toBeFocused();
    await cells.last().press('Enter');
    await expect(dashboardPage.timeRange).toContainText(/2023-10-01 13:.* to 2023-10-01 15:/);
  });

  test('a row of the incident table is found in the time series, and the other way round', async ({
    dashboardPage,
    page,
  }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.showBeside('With incidents beside');
    const row = panel.incidentTable.getByRole('row').filter({ hasText: '10:00' });
    await row.hover();
    const cursor = panel.root.locator('.u-cursor-x');
    const [plot, line] = [await boxOf(panel.plot), await boxOf(cursor)];
    expect((line.x - plot.x) / plot.width).toBeCloseTo(605 / 999, 1);

    await page.mouse.move(plot.x + (855 / 999) * plot.width - 3, plot.y + 20);
    await page.mouse.move(plot.x + (855 / 999) * plot.width, plot.y + 20);
    const surge = panel.incidentTable.getByRole('row').filter({ hasText: '14:10' });
    await expect(surge).toHaveAttribute('aria-current', 'true');
    await expect(row).not.toHaveAttribute('aria-current');
  });

  test('a box in the scatter plot says what is in it, and is cleared by Escape', async ({ dashboardPage, page }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.showBeside('With scatter beside');
    await expect(panel.plots).toHaveCount(2);
    const scatter = await boxOf(panel.plots.nth(1));
    await page.mouse.move(scatter.x + 0.65 * scatter.width, scatter.y + 4);
    await page.mouse.down();
    await page.mouse.move(scatter.x + 0.98 * scatter.width, scatter.y + 0.9 * scatter.height, { steps: 5 });
    await page.mouse.up();
    await expect(panel.box).toHaveText(/^11 samples, 2023-10-01 14:10:00 to 14:20:00, 100% anomalous/);
    await page.keyboard.press('Escape');
    await expect(panel.box).toHaveCount(0);
  });

  test('a box in the scatter plot zooms the dashboard to its samples', async ({ dashboardPage, page }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.showView('Scatter');
    const scatter = await boxOf(panel.plot);
    await page.mouse.move(scatter.x + 0.65 * scatter.width, scatter.y + 4);
    await page.mouse.down();
    await page.mouse.move(scatter.x + 0.98 * scatter.width, scatter.y + 0.9 * scatter.height, { steps: 5 });
    await page.mouse.up();
    await panel.root.getByRole('button', { name: 'Zoom to these samples' }).click();
    await expect(dashboardPage.timeRange).toContainText(/2023-10-01 13:.* to 2023-10-01 14:/);
  });

  test('says what the shades behind the points mean', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.showView('Scatter');
    const region = panel.root.getByRole('list', { name: 'Anomaly score behind the points' });
    await expect(region).toContainText(/Higher anomaly score.*Anomaly threshold, score 0\.\d\d/);
  });

  test('the other view steps aside on a phone', async ({ dashboardPage, page }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.showBeside('With scatter beside');
    await expect(panel.plots).toHaveCount(2);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(panel.plots).toHaveCount(1);
    const overhang = async () => {
      const [root, plot] = [await boxOf(panel.root), await boxOf(panel.plot)];
      return plot.x + plot.width - (root.x + root.width);
    };
    await expect.poll(overhang).toBeLessThanOrEqual(0);
    await panel.root.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemradio', { name: 'Incidents' }).click();
    await expect(panel.incidentTable).toBeVisible();
  });
});
