import { type Browser, chromium } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { chromiumArguments, chromiumPath } from '../preview-host/chromium';
import { step } from '../preview-host/progress';
import { createSiteServer, listen } from '../preview-host/server';
import { parseSoakArguments, type SoakArguments, usage } from './arguments';
import { buildSoakSite } from './buildSoakSite';
import { between, fillPage, mountAndUnmount, type MountReading } from './mounts';
import { soakReport, type SoakResults, verdictOn } from './soakReport';
import { Stage } from './stage';
import { type Reading, stream, type Tempo } from './streaming';

const OUT = path.join(__dirname, 'out', 'site');
const FIRST_PORT = 4840;
const REFRESH_MS = 1000;
/** After this all code has been loaded, and Grafana has made what it makes once: places for menus and tooltips. */
const REHEARSAL: Tempo = { minutes: 0.2, refreshMs: 100 };

/** `npm run soak`: a long time in Chromium, and what is left behind. */
async function main(args: SoakArguments): Promise<void> {
  await buildSoakSite(OUT);
  const server = createSiteServer(OUT);
  await listen(server, FIRST_PORT, () => undefined);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    const { port } = server.address() as AddressInfo;
    const results = await soak(browser, `http://127.0.0.1:${port}/`, args);
    const report = soakReport(results, browser.version());
    console.log(`\n${report}`);
    if (args.report) {
      await writeFile(args.report, report);
    }
    const faults = verdictOn(results);
    faults.forEach((fault) => console.error(fault));
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    server.close();
  }
}

async function soak(browser: Browser, url: string, { minutes, mounts, panels }: SoakArguments): Promise<SoakResults> {
  const stage = await Stage.open(browser, url);
  await step('Rehearsing', () => stream(stage, REHEARSAL, () => undefined));
  const readings: Reading[] = [];
  const streamed = await step(`Streaming for ${minutes} min`, () =>
    between(stage, () =>
      stream(stage, { minutes, refreshMs: REFRESH_MS }, (reading) => {
        readings.push(reading);
        process.stdout.write(`\n  ${reading.minute.toFixed(1)} min: ${reading.heap.toFixed(2)} MB `);
      })
    )
  );
  const mountReadings: MountReading[] = [];
  const mounted = await step(`Mounting ${mounts} times`, () =>
    between(stage, () =>
      mountAndUnmount(stage, mounts, (reading) => {
        mountReadings.push(reading);
        process.stdout.write(`\n  ${reading.nMounts} mounts: ${reading.heap.toFixed(2)} MB `);
      })
    )
  );
  const filled = await step(`Filling the page with ${panels} panels`, () =>
    between(stage, () => fillPage(stage, panels))
  );
  const { complaints } = stage;
  await stage.page.close();
  return { minutes, mounts, panels, readings, streamed, mountReadings, mounted, filled, complaints };
}

async function run(): Promise<void> {
  try {
    const args = parseSoakArguments(process.argv.slice(2));
    await (args.help ? Promise.resolve(console.log(usage)) : main(args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

void run();
