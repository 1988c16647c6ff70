import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const overlay = 'Anomaly detection: RPM and response time';
/** So many samples that they are judged in the background. */
const large = '10,000 rows';
const died = 'The background worker failed, so the detection was repeated on the page in small steps.';

/** Asks all queries again without moving the mouse. */
async function refresh(page: Page): Promise<void> {
  await page.getByTestId(/RefreshPicker run button/).evaluate((button: HTMLElement) => button.click());
}

/** Workers that say they are ready and then break down. */
function breakWorkers(): void {
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const breakDown = (): boolean => this.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
      this.addEventListener('message', () => setTimeout(breakDown), { once: true });
    }

    override postMessage(): void {
      // Nothing that it is asked for reaches it.
    }
  };
}

test('data that arrive while somebody drags do not end the drag', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  const panel = dashboardPage.panel(overlay);
  await expect(panel.markers).toHaveCount(2);
  const { x, y, width, height } = (await panel.plot.boundingBox())!;
  const at = (share: number): [number, number] => [x + share * width, y + height / 2];

  await page.mouse.move(...at(0.25));
  await page.mouse.down();
  await page.mouse.move(...at(0.4), { steps: 4 });
  await refresh(page);
  await expect(panel.markers).toHaveCount(2);
  await page.mouse.move(...at(0.5), { steps: 4 });
  await page.mouse.up();

  await expect(dashboardPage.timeRange).toContainText(/2023-10-01 04:.* to 2023-10-01 08:/);
});

test('of options that change while the forest grows, the last ones count', async ({ dashboardPage, previewPage }) => {
  await dashboardPage.goto(dashboards.states, { editPanel: await idOf(dashboardPage.page, large) });
  const panel = previewPage.panel(large);
  await expect(panel.findings).toContainText('9,700 normal, 300 anomalous');

  for (const contamination of ['0.1', '0.2', '0.05']) {
    await previewPage.setOption('Contamination', contamination);
  }

  await expect(panel.findings).toContainText('9,500 normal, 500 anomalous');
});

test('a dashboard may be left while its panels still work', async ({ previewPage, page }) => {
  await previewPage.goto({ dashboard: dashboards.states });
  await page.waitForEvent('worker');
  // No panel that could want a worker of its own while the page is still busy.
  await previewPage.switchTo('Scenario: No data');

  await expect(page.getByTestId('data-testid Panel data error message')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('if the worker breaks down, the page does its work and says so', async ({ dashboardPage, page }) => {
  await page.addInitScript(breakWorkers);
  await dashboardPage.goto(dashboards.states);
  const panel = dashboardPage.panel(large);
  await panel.root.scrollIntoViewIfNeeded();

  await expect(panel.findings).toContainText('9,700 normal, 300 anomalous');
  expect(await panel.notices()).toContain(died);
});

/** The number of a provisioned panel. */
async function idOf(page: Page, title: string): Promise<string> {
  const response = await page.request.get('/dashboards/states.json');
  const { panels } = await response.json();
  return String(panels.find((panel: { title: string }) => panel.title === title).id);
}
