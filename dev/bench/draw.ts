import { type Browser, chromium } from '@playwright/test';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { chromiumArguments, chromiumPath } from '../preview-host/chromium';
import { step } from '../preview-host/progress';
import { createSiteServer, listen } from '../preview-host/server';
import { buildBenchSite } from './benchSite';
import { type DrawRun, visit, visitEmpty } from './drawPage';
import { drawReport, type DrawResult } from './drawReport';
import { drawDashboard, type DrawSituation, drawSituations, drawUid, emptyDashboard, emptyUid } from './drawSituations';
import { chosenOf, writeOrPrint } from './chosen';

const OUT = path.join(__dirname, 'out', 'draw-site');
const RUNS = 3;

/**
 * `npm run bench:draw`: how fast the time series view draws, beside the charting library alone with the same data.
 * `npm run bench:draw -- "20 x 1000"`: only the situations whose title has these words; the results are printed.
 */
async function main(): Promise<void> {
  await buildBenchSite(OUT, [...drawSituations.map(drawDashboard), ...drawSituations.map(emptyDashboard)]);
  const server = createSiteServer(OUT);
  await listen(server, 4790, () => undefined);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    const results: DrawResult[] = [];
    for (const situation of chosenOf(drawSituations, (each) => drawDashboard(each).title ?? '')) {
      await step(drawDashboard(situation).title ?? '', async () => {
        results.push(await compare(browser, root, situation));
      });
      await writeOrPrint('draw-results.md', drawReport(results, browser.version()));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** In turns, so that a neighbour's load falls on both. */
async function compare(browser: Browser, root: string, situation: DrawSituation): Promise<DrawResult> {
  const { nSamples, nSignals, nPanels } = situation;
  const panel: DrawRun[] = [];
  const bare: DrawRun[] = [];
  const empty: DrawRun[] = [];
  for (let i = 0; i < RUNS; i++) {
    panel.push(await visit(browser, `${root}/?dashboard=${drawUid(situation)}&charts=${nPanels}`));
    empty.push(await visitEmpty(browser, `${root}/?dashboard=${emptyUid(situation)}&empty&charts=${nPanels}`));
    bare.push(await visit(browser, `${root}/?bare&charts=${nPanels}&samples=${nSamples}&signals=${nSignals}`));
  }
  return { situation, panel, bare, empty };
}

main().catch((error) => {
  console.error(String(error));
  process.exitCode = 1;
});
