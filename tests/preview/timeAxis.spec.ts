import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';
import { openNotebook } from '../pages/openNotebook';

const overlay = 'Anomaly detection: RPM and response time';

test('the crosshair is shared with other panels, both ways', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  const [panel, other] = [overlay, 'Raw telemetry'].map((title) => dashboardPage.panel(title));
  await expect(panel.markers).toHaveCount(2);
  await expect(other.plot).toBeVisible();
  const shareOf = async (shown: typeof panel): Promise<number> => {
    const [line, plot] = [await shown.root.locator('.u-cursor-x').boundingBox(), await shown.plot.boundingBox()];
    return line && plot ? (line.x - plot.x) / plot.width : NaN;
  };
  await panel.hoverPlot(0.25);
  await expect.poll(() => shareOf(other)).toBeCloseTo(0.25, 1);
  await other.plot.scrollIntoViewIfNeeded();
  await other.hoverPlot(0.75);
  await expect.poll(() => shareOf(panel)).toBeCloseTo(0.75, 1);
});

test('dragging the time axis moves through time', async ({ previewPage, dashboardPage, page }) => {
  const panel = await openNotebook(previewPage);
  const { x, y, width, height } = (await panel.plot.boundingBox())!;
  const axis = y + height + 10;
  await page.mouse.move(x + 0.6 * width, axis);
  await page.mouse.down();
  await page.mouse.move(x + 0.35 * width, axis, { steps: 6 });
  await page.mouse.up();
  // A quarter of 999 minutes later.
  await expect(dashboardPage.timeRange).toContainText(/2023-10-01 04:0.* to 2023-10-01 20:4/);
});

test('the keyboard moves the cursor, and selects a time range to zoom to', async ({
  previewPage,
  dashboardPage,
  page,
}) => {
  const panel = await openNotebook(previewPage);
  const whole = await dashboardPage.timeRange.textContent();
  await panel.keyboardPlot.focus();
  await page.keyboard.press('ArrowRight', { delay: 100 });
  await expect(panel.tooltip).toContainText(/2023-10-01 0\d:\d\d:00/);
  const first = await panel.tooltip.textContent();
  await page.keyboard.press('ArrowRight', { delay: 300 });
  await expect(panel.tooltip).not.toHaveText(first ?? '');

  await page.keyboard.down('Space');
  await page.keyboard.press('ArrowRight', { delay: 600 });
  await page.keyboard.up('Space');
  await expect(dashboardPage.timeRange).not.toHaveText(whole ?? '');
});

test('times are those of the time zone of the dashboard', async ({ previewPage }) => {
  const panel = await openNotebook(previewPage, {}, (dashboard) => {
    dashboard.timezone = 'Asia/Tokyo';
  });
  await panel.hoverPlot(605 / 999);
  await expect(panel.tooltip).toContainText(/2023-10-01 19:0\d:00/);
  await expect(panel.incidents.filter({ hasText: 'Traffic down' })).toContainText('2023-10-01 19:00:00 to 19:11:00');
});

test('an interval that is not over is not judged, and says so', async ({ previewPage, page }) => {
  await page.clock.install({ time: Date.UTC(2023, 9, 1, 3, 59, 20) });
  await previewPage.goto({ scenario: 'what-is-typical' });
  const panel = previewPage.panel('What is typical');
  await expect(await panel.details()).toContainText('1 not judged');
  await page.keyboard.press('Escape');
  await panel.hoverPlot(239 / 240);
  await expect(panel.tooltip).toContainText('Not judged: its interval is not over');
});

test('a refresh moves nothing', async ({ previewPage, page }) => {
  const panel = await openNotebook(previewPage, { beside: 'lanes' });
  await expect(panel.lanes).toBeVisible();
  const places = (): Promise<string> =>
    panel.root.evaluate((root) =>
      JSON.stringify(
        [...root.querySelectorAll('.u-over, ul, table, button, [role=grid]')].map((part) =>
          part.getBoundingClientRect()
        )
      )
    );
  const before = await places();
  const seen = new Set<string>();
  await page.getByTestId(/RefreshPicker run button/).click();
  for (let frame = 0; frame < 20; frame++) {
    seen.add(await places());
  }
  expect([...seen]).toEqual([before]);
});
