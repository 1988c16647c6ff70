import { expect, test as base } from '@playwright/test';
import { DashboardPage } from './pages/DashboardPage';
import { PreviewPage } from './pages/PreviewPage';

interface Fixtures {
  dashboardPage: DashboardPage;
  previewPage: PreviewPage;
  /** Every test fails if the page logs an error, throws, or asks another origin for something. */
  quietPage: void;
}

export const test = base.extend<Fixtures>({
  dashboardPage: async ({ page }, use) => use(new DashboardPage(page)),
  previewPage: async ({ page }, use) => use(new PreviewPage(page)),
  quietPage: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) {
          complaints.push(`request to ${request.url()}`);
        }
      });
      await use();
      expect(complaints, 'console errors, exceptions and requests to other origins').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
