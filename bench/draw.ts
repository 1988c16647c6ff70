import { type Browser, chromium } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { chromiumArguments, chromiumPath } from '../demo/chromium';
import { step } from '../demo/progress';
import { createSiteServer, listen } from '../demo/server';
import { buildBenchSite } from './benchSite';
import { type DrawRun, visit } from './drawPage';
import { drawReport, type DrawResult } from './drawReport';
import { drawDashboard, type DrawSituation, drawSituations, drawUid } from './drawSituations';

const OUT = path.resolve('bench', 'out', 'draw-site');
const RUNS = 3;

/** `npm run bench:draw`: how fast the time series view draws, beside the charting library alone with the same data. */
async function main(): Promise<void> {
  await buildBenchSite(OUT, drawSituations.map(drawDashboard));
  const server = createSiteServer(OUT);
  await listen(server, 4790, () => undefined);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    const results: DrawResult[] = [];
    for (const situation of drawSituations) {
      await step(drawDashboard(situation).title ?? '', async () => {
        results.push(await compare(browser, root, situation));
      });
      await writeFile(path.join('bench', 'draw-results.md'), drawReport(results, browser.version()));
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
  for (let i = 0; i < RUNS; i++) {
    panel.push(await visit(browser, `${root}/?dashboard=${drawUid(situation)}&charts=${nPanels}`));
    bare.push(await visit(browser, `${root}/?bare&charts=${nPanels}&samples=${nSamples}&signals=${nSignals}`));
  }
  return { situation, panel, bare };
}

main().catch((error) => {
  console.error(String(error));
  process.exitCode = 1;
});
