import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { type AnomalyPanel } from '../pages/AnomalyPanel';
import { dashboards } from '../pages/DashboardPage';

/** Runs where any text becomes HTML, also inside an attribute. */
const attack = `"><img src="x" onerror="window.attacked = true"><svg onload="window.attacked = true"></svg>`;
const script = 'javascript:window.attacked = true';
const overlay = 'Anomaly detection: RPM and response time';

/** Serves a provisioned dashboard with that text as unit, name, axis label and link of every signal. */
async function poison(page: Page): Promise<void> {
  await page.route('**/dashboards/three-incidents.json', async (route) => {
    const dashboard = await (await route.fetch()).json();
    for (const { fieldConfig } of dashboard.panels.filter((panel: { fieldConfig?: unknown }) => panel.fieldConfig)) {
      fieldConfig.overrides = [];
      fieldConfig.defaults = {
        ...fieldConfig.defaults,
        unit: `suffix:${attack}`,
        displayName: '${__field.name}' + attack,
        links: [
          { title: attack, url: script },
          { title: 'a safe one', url: 'https://a.example/' },
        ],
        custom: { ...fieldConfig.defaults?.custom, axisLabel: attack },
      };
    }
    await route.fulfill({ json: dashboard });
  });
}

async function lookEverywhere(panel: AnomalyPanel): Promise<void> {
  const { page } = panel;
  await expect(panel.findings).toBeVisible();
  await panel.hoverPlot(605 / 999);
  await expect(panel.tooltip).toContainText(attack);
  await panel.showView('Scatter');
  await expect(panel.plot).toBeVisible();
  await panel.showView('Incidents');
  await expect(panel.incidentTable).toContainText(attack);
  await panel.incidentActions('2023-10-01 10:00:00').click();
  await expect(page.getByRole('menuitem', { name: 'a safe one' })).toBeVisible();
}

test('names, units, labels of axes and links act as nothing but text', async ({ dashboardPage, page }) => {
  await poison(page);
  await dashboardPage.goto(dashboards.threeIncidents);

  await lookEverywhere(dashboardPage.panel(overlay));

  expect(await page.locator('img[src="x"], svg[onload], [onerror], iframe').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
});

test('names in a CSV file act as nothing but text', async ({ previewPage, page }) => {
  await previewPage.goto();
  const rows = Array.from(
    { length: 60 },
    (_, m) => `2024-03-01 12:${String(m).padStart(2, '0')}:00,${100 + (m % 7)},${m % 5}`
  );
  const quoted = `"${attack.replaceAll('"', '""')}"`;

  await previewPage.dropFile('attack.csv', [`when,${quoted},=HYPERLINK("x")`, ...rows].join('\n'));

  await expect(previewPage.panel('Signals').root).toContainText(attack);
  expect(await page.locator('img[src="x"], svg[onload], [onerror], iframe').count()).toBe(0);
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
});
