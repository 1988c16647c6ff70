import { type Browser, chromium, type Page } from '@playwright/test';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { buildSite } from './buildSite';
import { chromiumArguments, chromiumPath } from './chromium';
import { type ThemeName } from './host/runtime/themeName';
import { step } from './progress';
import { createSiteServer, listen } from './server';

interface Shot {
  readonly name: string;
  /** Address below the preview's root. */
  readonly address: string;
  readonly theme: ThemeName;
  readonly width: number;
  /** Title of a panel; without it, the whole page is taken. */
  readonly panel?: string;
  /** What is done on the page before; then the dialog that it opened is taken. */
  readonly open?: (page: Page) => Promise<void>;
}

const notebook = 'd/anomaly-forest-three-incidents';
const slowInstance = '?scenario=one-instance-is-slow';
const overlay = 'Anomaly detection: RPM and response time';

/** The pictures of README and docs. */
const readme: Shot[] = [
  { name: 'three-incidents-dark', address: notebook, theme: 'dark', width: 1400 },
  { name: 'three-incidents-light', address: notebook, theme: 'light', width: 1400 },
  { name: 'time-series-dark', address: notebook, theme: 'dark', width: 1200, panel: overlay },
  { name: 'time-series-light', address: notebook, theme: 'light', width: 1200, panel: overlay },
  { name: 'scatter-dark', address: notebook, theme: 'dark', width: 1400, panel: 'RPM against response time' },
  { name: 'incidents-dark', address: notebook, theme: 'dark', width: 1400, panel: 'Counts and incidents' },
  { name: 'on-call-dark', address: 'd/anomaly-forest-on-call', theme: 'dark', width: 1400 },
  { name: 'options-dark', address: `${notebook}?editPanel=1`, theme: 'dark', width: 1400 },
  {
    name: 'incident-goes-on-dark',
    address: '?scenario=an-incident-goes-on',
    theme: 'dark',
    width: 1000,
    panel: 'An incident goes on',
  },
  { name: 'new-level-dark', address: '?scenario=a-new-level', theme: 'dark', width: 1000, panel: 'A new level' },
  { name: 'habit-dark', address: '?scenario=a-habit', theme: 'dark', width: 1000, panel: 'A habit' },
  { name: 'missing-run-dark', address: '?scenario=a-missing-run', theme: 'dark', width: 1000, panel: 'A missing run' },
  { name: 'no-data-dark', address: '?scenario=data-stop', theme: 'dark', width: 1000, panel: 'Data stop' },
  { name: 'dead-probe-dark', address: '?scenario=a-dead-probe', theme: 'dark', width: 1000, panel: 'A dead probe' },
  {
    name: 'late-data-dark',
    address: '?scenario=data-arrive-late',
    theme: 'dark',
    width: 1000,
    panel: 'Data arrive late',
  },
  { name: 'what-changed-plan-dark', address: slowInstance, theme: 'dark', width: 900, open: planSplit },
  { name: 'what-changed-dark', address: slowInstance, theme: 'dark', width: 900, open: askWhatChanged },
];

async function planSplit(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Actions for the incident at/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'What changed?' }).click();
  await page.getByRole('button', { name: 'Ask' }).waitFor();
}

async function askWhatChanged(page: Page): Promise<void> {
  await planSplit(page);
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.getByRole('region', { name: 'What changed' }).waitFor();
}

const pages = {
  'three-incidents': notebook,
  'on-call': 'd/anomaly-forest-on-call',
  states: 'd/anomaly-forest-states',
  options: `${notebook}?editPanel=1`,
};

/** Every page, dark and light, wide and narrow: for the eye. */
function everything(): Shot[] {
  return Object.entries(pages).flatMap(([name, address]) =>
    (['dark', 'light'] as const).flatMap((theme) =>
      [1400, 500].map((width) => ({ name: `${name}-${theme}-${width}`, address, theme, width }))
    )
  );
}

/** `npm run screenshots [-- --all] [--only NAME] [--out DIRECTORY]`: takes the pictures of README and docs, or all. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      out: { type: 'string', default: 'docs/img' },
    },
  });
  await buildSite('dev/preview-host/dist', true);
  await mkdir(values.out, { recursive: true });
  const server = createSiteServer('dev/preview-host/dist');
  await listen(server, 4680, () => undefined);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    for (const shot of (values.all ? everything() : readme).filter(({ name }) => name.startsWith(values.only))) {
      const file = path.join(values.out, `${shot.name}.png`);
      await step(file, () => take(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, shot, file));
    }
  } finally {
    await browser.close();
    server.close();
  }
  if (!values.all) {
    await copyScreenshots(values.out);
  }
}

/** The plugin catalog shows some of them, and the build takes only what is below src/. */
async function copyScreenshots(from: string): Promise<void> {
  const { info } = JSON.parse(await readFile('src/plugin.json', 'utf8'));
  for (const screenshot of info.screenshots) {
    await copyFile(path.join(from, path.basename(screenshot.path)), path.join('src', screenshot.path));
  }
}

async function take(browser: Browser, root: string, shot: Shot, file: string): Promise<void> {
  const { address, theme, width, panel, open } = shot;
  const context = await browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'UTC', locale: 'en-US' });
  const page = await context.newPage();
  const url = new URL(address, `${root}/`);
  url.searchParams.set('theme', theme);
  await page.goto(url.href, { waitUntil: 'networkidle' });
  await page.getByRole('group', { name: 'Summary' }).first().waitFor();
  await settled(page);
  await open?.(page);
  const target = open
    ? page.getByRole('dialog')
    : panel
      ? page.getByRole('region', { name: panel, exact: true })
      : undefined;
  await (target ? target.screenshot({ path: file }) : page.screenshot({ path: file, fullPage: true }));
  await context.close();
}

/** Panels draw one after the other, charts in the frames after their data have come: waits until nothing changes any more. */
async function settled(page: Page): Promise<void> {
  const size = (): Promise<string> =>
    page.evaluate(() => `${document.body.innerHTML.length} ${document.querySelectorAll('canvas').length}`);
  let before = '';
  for (let now = await size(); now !== before; now = await size()) {
    before = now;
    await page.waitForTimeout(3000);
  }
}

void main();
