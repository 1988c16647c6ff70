import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures';
import { PreviewPage } from '../pages/PreviewPage';

test.beforeEach(async ({ page }) => {
  await new PreviewPage(page).goto({ scenario: 'one-instance-is-slow' });
  await page
    .getByRole('button', { name: /^Actions for the incident at/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'What changed?' }).click();
});

test('says what it will ask, and names the instance that did it', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: /^What changed at/ });
  await expect(dialog.getByRole('checkbox')).toHaveCount(3);
  await expect(dialog).toContainText(/gets up to 8 queries for 2023-10-01 .*up to 12 series/);
  await dialog.getByText('The queries').click();
  await expect(dialog).toContainText('sum by (instance) (rate(http_request_duration_seconds_sum[5m]))');
  await dialog.getByRole('button', { name: 'Ask' }).click();
  const answer = dialog.getByRole('region', { name: 'What changed' });
  await expect(answer).toContainText(/^instance=web-7: 100% of the change. Without it: normal/);
  await expect(answer.getByRole('row').nth(1)).toContainText('web-7');
  await expect(dialog).toContainText('Nothing stands out in route: all 4 values moved alike.');
});

test('by keyboard alone, and without barriers', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: /^What changed at/ });
  await dialog.getByRole('button', { name: 'Ask' }).waitFor();
  const barriers = async () => (await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations;
  expect((await barriers()).map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  await dialog.getByRole('checkbox', { name: /^zone/ }).focus();
  await page.keyboard.press('Space');
  await expect(dialog).toContainText('gets up to 6 queries');
  await dialog.getByRole('button', { name: 'Ask' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('12 values looked at.');
  expect((await barriers()).map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
