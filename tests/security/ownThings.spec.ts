import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { type AnomalyPanel } from '../pages/AnomalyPanel';
import { dashboards } from '../pages/DashboardPage';

const overlay = 'Anomaly detection: RPM and response time';

/** What a person does with a panel, without asking it to save or send anything. */
async function use(panel: AnomalyPanel): Promise<void> {
  await expect(panel.plot).toBeVisible();
  await panel.hoverPlot(0.3);
  await panel.hoverPlot(0.6);
  for (const view of ['Scatter', 'Incidents', 'Time series'] as const) {
    await panel.showView(view);
    await expect(panel.findings).toBeVisible();
  }
  await expect(panel.plot).toBeVisible();
}

test('the panel asks the network for nothing while it is used', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  await expect(dashboardPage.panel(overlay).findings).toBeVisible();
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));

  await use(dashboardPage.panel(overlay));

  // Grafana's own icons come one by one, when they are first drawn.
  const own = asked.filter((url) => /^(https?|wss?):/.test(url) && !url.includes('/public/build/img/icons/'));
  expect(own).toEqual([]);
});

test('the panel keeps nothing in the browser', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  await use(dashboardPage.panel(overlay));

  const { local, session, ...others } = await keptIn(page);
  expect(local.filter((key) => !isOfTheHost(key))).toEqual([]);
  expect(session.filter((key) => !key.startsWith('anomalyforest-anomaly-panel.'))).toEqual([]);
  expect(others).toEqual({ cookies: '', databases: 0, caches: 0 });
});

/** The preview's theme, and what Grafana's packages remember for all panels. */
function isOfTheHost(key: string): boolean {
  return key === 'anomaly-forest-preview.theme' || key.startsWith('grafana.');
}

function keptIn(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
}
