import { type Browser, chromium, type Page } from '@playwright/test';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { chromiumArguments, chromiumPath } from '../preview-host/chromium';
import { step } from '../preview-host/progress';
import { createSiteServer, listen } from '../preview-host/server';
import { buildBenchSite } from './benchSite';
import { GENERATED } from './page/generated';
import { pageDashboard, type PageSituation } from './pageDashboards';
import { chosenOf, writeOrPrint } from './chosen';
import { type PageRun, pageReport } from './pageReport';

const OUT = path.join(__dirname, 'out', 'site');
const RUNS = 3;
/** Drawing goes on for a moment after the verdict was written. */
const SETTLE_MS = 1500;

const VIEWS = ['timeSeries', 'lanes', 'scatter', 'incidents'] as const;

const SITUATIONS: PageSituation[] = [
  { nSamples: 10_000, view: 'timeSeries', verdict: 'classic' },
  ...[100_000, 1_000_000].flatMap((nSamples): PageSituation[] => [
    ...VIEWS.map((view) => ({ nSamples, view, verdict: 'classic' as const })),
    ...VIEWS.map((view) => ({ nSamples, view, verdict: 'classic' as const, withoutWorkers: true })),
    { nSamples, view: 'timeSeries', verdict: 'watch' },
    { nSamples, view: 'timeSeries', verdict: 'watch', withoutWorkers: true },
  ]),
];

/**
 * `npm run bench:page`: the long tasks of a page with one panel, from the arrival of its data until all is drawn.
 * `npm run bench:page -- "1000000 samples, incidents"`: only the situations whose title has these words; the results are
 * printed.
 */
async function main(): Promise<void> {
  await buildBenchSite(OUT, SITUATIONS.map(pageDashboard));
  const server = createSiteServer(OUT);
  await listen(server, 4780, () => undefined);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    const results = new Map<PageSituation, PageRun[]>();
    for (const situation of chosenOf(SITUATIONS, titleOf)) {
      const { uid } = pageDashboard(situation);
      await step(titleOf(situation), async () => {
        const runs: PageRun[] = [];
        for (let i = 0; i < RUNS; i++) {
          runs.push(await measure(browser, `${root}/?dashboard=${uid}`, situation));
        }
        results.set(situation, runs);
      });
      await writeOrPrint('page-results.md', pageReport(results, browser.version()));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

function titleOf(situation: PageSituation): string {
  return `${pageDashboard(situation).title}${situation.withoutWorkers ? ', without workers' : ''}`;
}

async function measure(browser: Browser, url: string, { withoutWorkers }: PageSituation): Promise<PageRun> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.addInitScript(watchLongTasks);
  if (withoutWorkers) {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  }
  await page.goto(url);
  // A locator by role would walk through the whole page again and again: long tasks of its own.
  await page.waitForFunction(() => document.querySelector('[aria-label="Findings"]'), null, { timeout: 120_000 });
  const run = await readRun(page);
  await context.close();
  return run;
}

/** Runs in the page, before everything else. */
function watchLongTasks(): void {
  const tasks: Array<{ start: number; duration: number }> = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    list.getEntries().forEach(({ startTime, duration }) => tasks.push({ start: startTime, duration }));
  }).observe({ type: 'longtask', buffered: true });
}

async function readRun(page: Page): Promise<PageRun> {
  const end = await page.evaluate(() => performance.now());
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(
    ([mark, verdictAt]) => {
      const { startTime } = performance.getEntriesByName(mark)[0];
      const { longTasks } = window as unknown as { longTasks: Array<{ start: number; duration: number }> };
      const after = longTasks.filter(({ start, duration }) => start + duration > startTime);
      return { longTasks: after.map(({ duration }) => duration), verdictMs: verdictAt - startTime };
    },
    [GENERATED.dataMark, end] as const
  );
}

main().catch((error) => {
  console.error(String(error));
  process.exitCode = 1;
});
