import AxeBuilder from '@axe-core/playwright';
import { type Locator, type Page } from '@playwright/test';
import { scenarios } from '../../dev/scenarios/gallery/pages';
import { scenarioName } from '../../dev/scenarios/gallery/scenario';
import { expect, test } from '../fixtures';

/**
 * Share of the pixels that may differ: of a picture of 668 x 334, some 220 pixels, less than one word or a few markers
 * have. Above it somebody should look.
 */
const budget = { maxDiffPixelRatio: 0.001 };

test.use({ viewport: { width: 700, height: 560 } });

/** A change of theme loads the fonts anew; what was drawn on a canvas before they came is drawn again at another size. */
async function drawWithFonts(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(['400', '500'].map((weight) => document.fonts.load(`${weight} 12px Inter`))));
  await page.setViewportSize({ width: 690, height: 560 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await page.setViewportSize({ width: 700, height: 560 });
}

/** What axe finds in a panel. */
async function violationsIn(root: Locator, title: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: root.page() })
    .include(`[data-testid$="Panel header ${title}"]`)
    // Grafana's own: legend entries named "All series selected".
    .disableRules('label-content-name-mismatch')
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

/** What is worked out in idle time (how sure an incident is) would be in some pictures and not in others. */
async function neverIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
}

for (const scenario of scenarios) {
  const name = scenarioName(scenario);

  test(`${scenario.title}: says what it should and looks as it did, dark and light`, async ({ previewPage, page }) => {
    await neverIdle(page);
    await previewPage.goto({ scenario: name, theme: 'dark' });
    const { root } = previewPage.panel(scenario.title);
    await expect(previewPage.switcher).toHaveValue(`Scenario: ${scenario.title}`);
    for (const theme of ['dark', 'light']) {
      await test.step(theme, async () => {
        await expect(root).toContainText(scenario.says);
        await drawWithFonts(page);
        await expect.soft(root).toHaveScreenshot(`${name}-${theme}.png`, budget);
        expect.soft(await violationsIn(root, scenario.title), 'accessibility').toEqual([]);
      });
      await previewPage.themeButton.click();
    }
  });
}

test('a scenario is chosen like a dashboard', async ({ previewPage }) => {
  await previewPage.goto();
  await previewPage.switchTo('Scenario: Gaps');
  await expect(previewPage.panel('Gaps').plot).toBeVisible();
});
