import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';
import { stateWords } from './stateWords';

test('every state of the data has its own words, and none stays blank', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.states);
  for (const [title, words] of stateWords) {
    await test.step(title, async () => {
      const { root } = dashboardPage.panel(title);
      await root.scrollIntoViewIfNeeded();
      await expect(root).toContainText(words);
    });
  }
});
