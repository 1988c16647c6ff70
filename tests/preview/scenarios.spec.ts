import { scenarios } from '../../scenarios/gallery/pages';
import { scenarioName } from '../../scenarios/gallery/scenario';
import { expect, test } from '../fixtures';

test.use({ viewport: { width: 700, height: 560 } });

for (const scenario of scenarios) {
  const name = scenarioName(scenario);

  test(`${scenario.title}: says what it should, dark and light`, async ({ previewPage }) => {
    await previewPage.goto({ scenario: name, theme: 'dark' });
    const { root } = previewPage.panel(scenario.title);
    await expect(root).toContainText(scenario.says);
    await expect(previewPage.switcher).toHaveValue(`Scenario: ${scenario.title}`);

    await previewPage.themeButton.click();
    await expect(root).toContainText(scenario.says);
  });
}

test('a scenario is chosen like a dashboard', async ({ previewPage }) => {
  await previewPage.goto();
  await previewPage.switchTo('Scenario: Gaps');
  await expect(previewPage.panel('Gaps').plot).toBeVisible();
});
