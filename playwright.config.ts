import type { PluginOptions } from '@grafana/plugin-e2e';
import {
  defineConfig,
  devices,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
} from '@playwright/test';
import path from 'node:path';
import { chromiumArguments, chromiumPath } from './dev/preview-host/chromium';

type Options = PlaywrightTestOptions & PlaywrightWorkerOptions & PluginOptions;

/** The preview under test; a port of its own, so that a running `npm run demo` is not disturbed. */
const demoUrl = 'http://127.0.0.1:4693';
const grafanaUrl = process.env.GRAFANA_URL;

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1400, height: 1000 } };

/** The panel in the preview page. */
const demo: Project<Options> = { name: 'demo', testIgnore: 'grafana/*', use: { ...desktop, baseURL: demoUrl } };

/** A Grafana may be a development build on a slow machine, whose first page takes minutes. */
const slow = { timeout: 300_000, expect: { timeout: 90_000 } };

/**
 * The same panel in a real Grafana with this repository's provisioning: what both hosts have in common. One page at a
 * time, and no trace: both keep a loaded machine from loading Grafana at all.
 */
const grafana: Array<Project<Options>> = [
  {
    name: 'auth',
    ...slow,
    testDir: path.join(path.dirname(require.resolve('@grafana/plugin-e2e')), 'auth'),
    testMatch: /.*\.js/,
    use: { baseURL: grafanaUrl },
  },
  {
    name: 'grafana',
    ...slow,
    workers: 1,
    fullyParallel: false,
    testMatch: ['panel/*.spec.ts', 'grafana/*.spec.ts'],
    use: { ...desktop, baseURL: grafanaUrl, storageState: 'playwright/.auth/admin.json', trace: 'off' },
    dependencies: ['auth'],
  },
];

export default defineConfig<PluginOptions>({
  testDir: './tests',
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A shared machine can stall a page for longer than a test waits. The closing line counts what needed its second try.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // Generous, because the machines of CI are slow and shared.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/closingLine.ts']],
  use: {
    colorScheme: 'dark',
    timezoneId: 'UTC',
    locale: 'en-US',
    // Kept for every test, traces take a third of the processors' time (measured: 54 s of four scenarios, 36 s without).
    trace: 'on-first-retry',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
  },
  projects: grafanaUrl ? [demo, ...grafana] : [demo],
  webServer: {
    // A folder of its own below the git-ignored one.
    command: `npx tsx dev/preview-host/serve.ts --release --port ${new URL(demoUrl).port} --out dev/preview-host/dist/tests`,
    url: demoUrl,
    timeout: 600_000,
    stdout: 'pipe',
  },
});
