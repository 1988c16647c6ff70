import { states } from '../../dev/scenarios/gallery/states';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

// One of the panels asks for an error, which Grafana's server answers with its status.
test.use({ errorsOfOthers: /status of 400/ });

test('every state of the data has its own words, and none stays blank', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.states);
  for (const { title, says } of states) {
    await test.step(title, async () => {
      const { root } = dashboardPage.panel(title);
      await root.scrollIntoViewIfNeeded();
      await expect(root).toContainText(says);
    });
  }
});
