import { scenarioDashboards } from '../../scenarios/dashboards/states';
import { expect, test } from '../fixtures';
import { stateWords } from '../panel/stateWords';

test('every scenario has a page of its own, and a link to it', async ({ previewPage, page }) => {
  test.slow();
  const scenarios = scenarioDashboards().map(({ uid }) => uid.replace('scenario-', ''));
  expect(scenarios).toHaveLength(stateWords.length);
  for (const [i, [title, words]] of stateWords.entries()) {
    await test.step(title, async () => {
      await previewPage.goto({ scenario: scenarios[i] });
      await expect(previewPage.panel(title).root).toContainText(words);
      await expect(page.getByRole('combobox', { name: 'Dashboard' })).toHaveValue(`Scenario: ${title}`);
    });
  }
});

test('a scenario is chosen like a dashboard', async ({ previewPage }) => {
  await previewPage.goto();
  await previewPage.switchTo('Scenario: Gaps');
  await expect(previewPage.panel('Gaps').plot).toBeVisible();
});
