import { expect, test as base } from '@playwright/test';
import { DashboardPage } from './pages/DashboardPage';
import { PreviewPage } from './pages/PreviewPage';

interface Fixtures {
  dashboardPage: DashboardPage;
  previewPage: PreviewPage;
  /** Every test fails if the page logs an error, throws, or asks another origin for something. */
  quietPage: void;
  /** Errors and requests that are known to be others', such as those of another panel on the page. */
  errorsOfOthers: RegExp | undefined;
}

export const test = base.extend<Fixtures>({
  dashboardPage: async ({ page }, use) => use(new DashboardPage(page)),
  previewPage: async ({ page }, use) => use(new PreviewPage(page)),
  errorsOfOthers: [undefined, { option: true }],
  quietPage: [
    async ({ page, baseURL, errorsOfOthers }, use) => {
      const complaints: string[] = [];
      const complain = (text: string): void => {
        if (!errorsOfOthers?.test(text)) {
          complaints.push(text);
        }
      };
      page.on('console', (message) => message.type() === 'error' && complain(message.text()));
      page.on('pageerror', (error) => complain(error.message));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) {
          complain(`request to ${request.url()}`);
        }
      });
      await use();
      expect(complaints, 'console errors, exceptions and requests to other origins').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
