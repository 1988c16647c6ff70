import { chromium, type APIRequestContext, type Page } from '@playwright/test';
import type { DataFrameJSON } from '@grafana/data';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { type SourceCase, sourceCases } from '../../src/testing/sources/cases';
import { chromiumArguments, chromiumPath } from '../preview-host/chromium';
import { anonymise } from './anonymise';
import { recorderModule } from './recorder';
import { removeTraffic, type Store, writeTraffic } from './traffic';

const FOLDER = 'src/testing/sources/recorded';
const PLUGIN = 'anomalyforest-anomaly-panel';

/** A machine under load may take minutes for the first page of an unminified Grafana. */
const TIMEOUT = 240_000;

/** `npm run record -- GRAFANA_URL [PART OF A NAME]`: asks a Grafana every case and writes what panels get. */
async function main([grafanaUrl, part = '']: readonly string[]): Promise<void> {
  if (!grafanaUrl || !URL.canParse(grafanaUrl)) {
    throw new Error(`Expected the address of a Grafana, such as http://127.0.0.1:3000, got "${grafanaUrl ?? ''}".`);
  }
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    const credentials = { username: 'admin', password: process.env.GRAFANA_PASSWORD ?? 'admin' };
    const page = await browser.newPage({ baseURL: grafanaUrl, httpCredentials: { ...credentials, send: 'always' } });
    await page.route(`**/plugins/${PLUGIN}/module.js*`, (route) =>
      route.fulfill({ body: recorderModule, contentType: 'text/javascript' })
    );
    const sources = await dataSources(page.request);
    const questions = sourceCases.filter(({ name }) => name.includes(part));
    const asked = [...sources.values()].filter(({ type }) => questions.some(({ source }) => source === type));
    await writeTraffic(asked, lastTenMinutes());
    for (const question of questions) {
      const source = sources.get(question.source);
      if (source === undefined) {
        console.log(`${question.name}: this Grafana has no data source of type ${question.source}`);
        continue;
      }
      const frames = anonymise(await ask(page, question, source.uid));
      if (frames.length === 0 && !('warning' in question.expected)) {
        console.log(`${question.name}: no answer; the recorded one stays`);
        continue;
      }
      await writeFile(`${FOLDER}/${question.name}.json`, await pretty(JSON.stringify({ frames })));
      console.log(`${question.name}: ${frames.length} frames`);
    }
    await removeTraffic(asked);
  } finally {
    await browser.close();
  }
}

async function dataSources(request: APIRequestContext): Promise<ReadonlyMap<string, Store>> {
  const answer = await request.get('/api/datasources');
  if (!answer.ok()) {
    throw new Error(`Grafana answered ${answer.status()} to /api/datasources: is GRAFANA_PASSWORD that of admin?`);
  }
  const sources: Store[] = await answer.json();
  const wanted = process.env.GRAFANA_SOURCES?.split(',');
  const asked = sources.filter(({ uid }) => wanted === undefined || wanted.includes(uid));
  return new Map(asked.reverse().map((source) => [source.type, source]));
}

/** Ten minutes are a multiple of all steps that are asked for. */
function lastTenMinutes(): number {
  return Math.floor(Date.now() / 600_000) * 600_000;
}

/** The frames that a panel with these queries gets, of a whole half hour. */
async function ask(page: Page, { name, source, targets, minInterval = '1m' }: SourceCase, uid: string) {
  const to = lastTenMinutes();
  const datasource = { type: source, uid };
  const panel = {
    id: 1,
    type: PLUGIN,
    title: name,
    datasource,
    targets: targets.map((target) => ({ datasource, ...target })),
    interval: minInterval,
    maxDataPoints: 500,
    gridPos: { x: 0, y: 0, w: 24, h: 12 },
  };
  const dashboard = { title: `Recording ${name}`, timezone: 'utc', panels: [panel] };
  const made = await page.request.post('/api/dashboards/db', { data: { dashboard, overwrite: true } });
  const { uid: dashboardUid } = await made.json();
  try {
    await page.goto(`/d-solo/${dashboardUid}?panelId=1&from=${to - 1_800_000}&to=${to}`, { timeout: TIMEOUT });
    const recorded = await page.waitForFunction(() => (window as { recorded?: unknown }).recorded, undefined, {
      timeout: TIMEOUT,
    });
    return (await recorded.jsonValue()) as DataFrameJSON[];
  } finally {
    await page.request.delete(`/api/dashboards/uid/${dashboardUid}`);
  }
}

async function pretty(json: string): Promise<string> {
  return format(json, { ...(await resolveConfig(FOLDER)), parser: 'json' });
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
