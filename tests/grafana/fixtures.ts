import { type PanelEditPage, test as grafanaTest } from '@grafana/plugin-e2e';
import { mergeTests } from '@playwright/test';
import { test as base } from '../fixtures';
import { AnomalyPanel } from '../pages/AnomalyPanel';
import { type PanelChanges, ScratchDashboard } from './scratchDashboard';

interface Fixtures {
  /** Makes a dashboard that is removed after the test. */
  createDashboard: (changes?: PanelChanges) => Promise<ScratchDashboard>;
  /** Opens the panel editor on a scratch dashboard of its own. */
  editScratchPanel: () => Promise<PanelEditPage>;
  /** The panel of a scratch dashboard, on a dashboard or in the panel editor. */
  scratchPanel: AnomalyPanel;
}

/** What needs a real Grafana: these tests run with `GRAFANA_URL` only. */
export const test = mergeTests(grafanaTest, base).extend<Fixtures>({
  createDashboard: async ({ request }, use, { title, testId }) => {
    const made: ScratchDashboard[] = [];
    await use(async (changes) => {
      const dashboard = await ScratchDashboard.create(request, `${title} ${testId}`, changes);
      made.push(dashboard);
      return dashboard;
    });
    await Promise.all(made.map((dashboard) => dashboard.remove()));
  },
  editScratchPanel: async ({ createDashboard, gotoPanelEditPage }, use) => {
    await use(async () => {
      const { uid } = await createDashboard();
      return gotoPanelEditPage({ dashboard: { uid }, id: '1' });
    });
  },
  scratchPanel: async ({ page }, use) => {
    await use(new AnomalyPanel(page.getByRole('region', { name: 'Scratch', exact: true })));
  },
});

export { expect } from '@playwright/test';
