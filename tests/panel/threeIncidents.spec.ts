import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

/** The 30 rows that the notebook flags: three incidents and two odd minutes. */
const notebookMinutes = [209, ...span(300, 305), 346, ...span(600, 610), ...span(850, 860)];

const overlay = 'Anomaly detection: RPM and response time';

test.describe('three incidents', () => {
  test.beforeEach(({ dashboardPage }) => dashboardPage.goto(dashboards.threeIncidents));

  test('marks the notebook minutes in red on each signal', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel(overlay);
    await expect(panel.markers).toHaveText(['RPM: 30 anomalous samples', 'Response time: 30 anomalous samples']);
    expect(await panel.markedMinutes()).toEqual([notebookMinutes, notebookMinutes]);
  });

  test('shows the notebook label counts', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel('Counts and incidents');
    await expect(panel.labelCounts).toHaveText([/Normal \(1\)\s*970/, /Anomaly \(-1\)\s*30/]);
    await expect(panel.findings).toContainText('970 normal, 30 anomalous');
  });

  test('names the three incidents, with the signals that drove them', async ({ dashboardPage }) => {
    const rows = dashboardPage.panel('Counts and incidents').incidentTable.getByRole('row');
    await expect(rows.filter({ hasText: '14:10' })).toContainText('Traffic and latency up');
    await expect(rows.filter({ hasText: 'Traffic down' })).toContainText('Traffic down');
    await expect(rows.filter({ hasText: 'lock or saturation' })).toContainText('Latency up');
    await expect(rows.filter({ hasText: 'lock or saturation' })).toContainText('Response time 310 ms, typically 45');
  });

  test('draws the scatter with the notebook legend', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel('RPM against response time');
    await expect(panel.labelCounts).toHaveText([/Normal \(1\)\s*970/, /Anomaly \(-1\)\s*30/]);
    await expect(panel.plot).toBeVisible();
  });

  test('leaves the raw telemetry unmarked', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel('Raw telemetry');
    await expect(panel.plot).toBeVisible();
    await expect(panel.markers).toHaveCount(0);
  });

  test('zooms by dragging over the plot, and back', async ({ dashboardPage, page }) => {
    const panel = dashboardPage.panel(overlay);
    await expect(panel.plot).toBeVisible();
    const whole = await dashboardPage.timeRange.textContent();
    await panel.dragOverPlot(0.25, 0.5);
    await expect(dashboardPage.timeRange).not.toHaveText(whole ?? '');
    await expect(dashboardPage.timeRange).toContainText(/2023-10-01 04:.* to 2023-10-01 08:/);
    await page.goBack();
    await expect(dashboardPage.timeRange).toHaveText(whole ?? '');
  });

  test('explains a marked sample under the mouse', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel(overlay);
    await expect(panel.markers).toHaveCount(2);
    await panel.hoverPlot(605 / 999);
    await expect(panel.tooltip).toContainText(/2023-10-01 10:0[3-7]:00.*Anomaly.*Traffic down/);
  });

  test('hides a signal and its markers from the legend', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel(overlay);
    await panel.root.getByText('Response time', { exact: true }).click();
    await expect(panel.markers).toHaveText(['Response time: 30 anomalous samples']);
  });

  test('zooms to an incident from the table', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel('Counts and incidents');
    await panel.incidentTable.getByRole('button', { name: 'Zoom to the incident at 2023-10-01 10:00:00' }).click();
    await expect(dashboardPage.timeRange).toContainText(/2023-10-01 0?9:.* to 2023-10-01 10:/);
  });

  test('changes its view from inside the panel', async ({ dashboardPage }) => {
    const panel = dashboardPage.panel(overlay);
    await expect(panel.plot).toBeVisible();
    await panel.showView('Incidents');
    await expect(panel.incidentTable).toBeVisible();
    await panel.showView('Scatter');
    await expect(panel.labelCounts).toHaveCount(2);
  });
});

/** The integers from first to last. */
function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
