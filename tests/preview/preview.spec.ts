import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const overlay = 'Anomaly detection: RPM and response time';

test('says what it is', async ({ previewPage, page }) => {
  await previewPage.goto();
  await expect(page.getByText('Preview host, not Grafana')).toBeVisible();
});

test('switches between the provisioned dashboards', async ({ previewPage }) => {
  await previewPage.goto();
  await expect(previewPage.panel(overlay).plot).toBeVisible();
  await previewPage.switchTo('Anomaly Forest: on call');
  await expect(previewPage.panel('Search (healthy)').plot).toBeVisible();
  await previewPage.page.goBack();
  await expect(previewPage.panel(overlay).plot).toBeVisible();
});

test('switches between dark and light, and remembers it', async ({ previewPage, page }) => {
  await previewPage.goto();
  const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await previewPage.themeButton.click();
  await expect.poll(background).not.toBe(dark);
  const light = await background();
  await expect(previewPage.panel(overlay).markers).toHaveCount(2);
  await page.reload();
  await expect(previewPage.panel(overlay).markers).toHaveCount(2);
  expect(await background()).toBe(light);
});

test('says that a dashboard needs a real Grafana', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.realStack);
  await expect(dashboardPage.panel('Incidents').root).toContainText(
    'This preview has no Prometheus: start it with "npm run demo -- --prometheus http://127.0.0.1:9090".'
  );
});

test('offers to edit a panel from its menu', async ({ previewPage, page }) => {
  await previewPage.goto();
  const panel = previewPage.panel('Raw telemetry');
  await panel.root.hover();
  await panel.root.getByRole('button', { name: 'Menu for panel Raw telemetry' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(previewPage.optionsPane).toBeVisible();
  await expect(panel.plot).toBeVisible();
});

for (const theme of ['dark', 'light']) {
  test(`has no accessibility violations in the ${theme} theme`, async ({ dashboardPage, page }) => {
    await dashboardPage.goto(dashboards.threeIncidents, { theme });
    await expect(dashboardPage.panel(overlay).markers).toHaveCount(2);
    const { violations } = await new AxeBuilder({ page })
      // Both are Grafana's own: a refresh button without a name, and legend entries named "All series selected".
      .exclude('[data-testid="data-testid RefreshPicker run button"]')
      .disableRules('label-content-name-mismatch')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  });
}
