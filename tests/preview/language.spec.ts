import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';

const overlay = 'Anomaly detection: RPM and response time';

test('is in the language of the address, and remembers it', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents, { lang: 'de-DE' });
  const { root } = dashboardPage.panel(overlay);
  await expect(root.getByRole('list', { name: 'Befunde' })).toContainText('970 normal, 30 anomal');
  await dashboardPage.goto(dashboards.threeIncidents);
  await expect(root.getByRole('list', { name: 'Befunde' })).toContainText('970 normal, 30 anomal');
  await expect(page.getByRole('columnheader', { name: 'Schweregrad' })).toBeVisible();
});

test('is chosen on the page', async ({ dashboardPage, page }) => {
  await dashboardPage.goto(dashboards.threeIncidents);
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'français' }).click();
  await expect(dashboardPage.panel(overlay).root).toContainText('970 normaux, 30 anormaux');
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('français');
});

test('says everything in German: names, plurals, durations, what is wrong with the data', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.threeIncidents, { lang: 'de-DE' });
  const table = dashboardPage.panel('Counts and incidents').root.getByRole('table', { name: 'Vorfälle' });
  const row = table.getByRole('row').filter({ hasText: '05:00' }).filter({ hasText: 'Latenz hoch' });
  await expect(row).toContainText('Sperre oder Sättigung');
  await expect(row).toContainText(/Response time 310 ms, typischerweise 45.* ms/);
  await expect(row).toContainText('Schwer');

  await dashboardPage.goto(dashboards.states);
  await expect(dashboardPage.panel('One sample').root).toContainText('Nur ein Messpunkt');
  await expect(dashboardPage.panel('No data').root).toContainText('Keine Daten');
});

for (const [language, words] of [
  ['fr-FR', '970 normaux, 30 anormaux'],
  ['es-ES', '970 normales, 30 anómalas'],
]) {
  test(`speaks ${language}`, async ({ dashboardPage }) => {
    await dashboardPage.goto(dashboards.threeIncidents, { lang: language });
    await expect(dashboardPage.panel(overlay).root).toContainText(words);
  });
}

test('a language without translations is English', async ({ dashboardPage }) => {
  await dashboardPage.goto(dashboards.threeIncidents, { lang: 'ja-JP' });
  await expect(dashboardPage.panel(overlay).findings).toContainText('970 normal, 30 anomalous');
});

test('long German words fit a phone, without accessibility violations', async ({ dashboardPage, page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await dashboardPage.goto(dashboards.threeIncidents, { lang: 'de-DE' });
  const { root } = dashboardPage.panel('Counts and incidents');
  await expect(root.getByRole('table', { name: 'Vorfälle' })).toContainText('Verkehr und Latenz hoch');
  const isWider = await root.evaluate((panel) =>
    [...panel.querySelectorAll('table, [role="group"]')].some((part) => part.scrollWidth > part.clientWidth + 1)
  );
  expect(isWider).toBe(false);
  const { violations } = await new AxeBuilder({ page })
    // Both are Grafana's own, as in preview.spec.ts.
    .exclude('[data-testid="data-testid RefreshPicker run button"]')
    .disableRules('label-content-name-mismatch')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
});
