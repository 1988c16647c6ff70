import { expect, type Page } from '@playwright/test';

/** Saves the dashboard of the panel editor, as a person does. */
export async function saveDashboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save dashboard', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(drawer).toBeHidden();
}
