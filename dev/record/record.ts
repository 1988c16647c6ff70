import { chromium, type APIRequestContext, type Page } from '@playwright/test';
import type { DataFrameJSON } from '@grafana/data';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { type SourceCase, sourceCases } from '../../src/testing/sources/cases';
import { chromiumArguments, chromiumPath } from '../preview-host/chromium';
import { anonymise } from './anonymise';
import { recorderModule } from './recorder';

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
    const uids = await dataSources(page.request);
    for (const question of sourceCases.filter(({ name }) => name.includes(part))) {
      const uid = uids.get(question.source);
      if (uid === undefined) {
        console.log(`${question.name}: this Grafana has no data source of type ${question.source}`);
        continue;
      }
      const frames = anonymise(await ask(page, question, uid));
      await writeFile(`${FOLDER}/${question.name}.json`, await pretty(JSON.stringify({ frames })));
      console.log(`${question.name}: ${frames.length} frames`);
    }
  } finally {
    await browser.close();
  }
}

async function dataSources(request: APIRequestContext): Promise<ReadonlyMap<string, string>> {
  const answer = await request.get('/api/datasources');
  if (!answer.ok()) {
    throw new Error(`Grafana answered ${answer.status()} to /api/datasources: is GRAFANA_PASSWORD that of admin?`);
  }
  const sources: Array<{ type: string; uid: string }> = await answer.json();
  return new Map(sources.reverse().map(({ type, uid }) => [type, uid]));
}

/** The frames that a panel with these queries gets, of a whole half hour. */
async function ask(page: Page, { name, source, targets, minInterval = '1m' }: SourceCase, uid: string) {
  // Ten minutes are a multiple of all steps that are asked for.
  const to = Math.floor(Date.now() / 600_000) * 600_000;
  const datasource = { type: source, uid };
  const panel = {
    id: 1,
    type: PLUGIN,
    title: name,
    datasource,
    targets: targets.map((target) => ({ ...target, datasource })),
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
