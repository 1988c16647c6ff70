import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import { Service } from '../Service';
import { fakeFetch, fakeGrafana, type GrafanaState, type HeldDashboard, seriesFrame } from '../testing/fakeServers';
import { grafanaCases, panelCases } from '../testing/panelCases';
import { temporaryFolder } from '../testing/process';
import { type Fault, START, telemetry } from '../testing/telemetry';

const MINUTE = 60_000;
const PLUGIN = 'anomalyforest-anomaly-panel';
const faults: readonly Fault[] = [
  { service: 'cart', from: START + 100 * MINUTE, to: START + 160 * MINUTE, traffic: 1, latency: 6 },
];
const { traffic, latency } = telemetry(['cart', 'checkout'], faults);
const SERIES: Readonly<Record<string, typeof traffic>> = { traffic, latency };

function panel(more: Readonly<Record<string, unknown>> = {}, options: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 3,
    type: PLUGIN,
    title: 'Requests',
    datasource: { uid: 'prom', type: 'prometheus' },
    options: { aroundTheClock: true, groupBy: ['service'], ...options },
    fieldConfig: {
      defaults: { custom: {} },
      overrides: [
        {
          matcher: { id: 'byFrameRefID', options: 'A' },
          properties: [
            { id: 'custom.role', value: 'traffic' },
            { id: 'displayName', value: 'Requests' },
          ],
        },
        {
          matcher: { id: 'byFrameRefID', options: 'B' },
          properties: [
            { id: 'custom.role', value: 'latency' },
            { id: 'displayName', value: 'Latency' },
            { id: 'unit', value: 'ms' },
          ],
        },
      ],
    },
    targets: [
      { refId: 'A', expr: 'traffic' },
      { refId: 'B', expr: 'latency' },
    ],
    ...more,
  };
}

function dashboard(panels: HeldDashboard['panels'] = [panel()], more: Partial<HeldDashboard> = {}): HeldDashboard {
  return { uid: 'shop', title: 'Shop', time: { from: 'now-90m', to: 'now' }, timezone: 'utc', panels, ...more };
}

const running: Service[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
});

/** A service that watches the panels of a fake Grafana. */
async function startService(dashboards: HeldDashboard[], panels = '{ delay: 0s, refresh: 10s }', keys = '') {
  const folder = temporaryFolder();
  const file = path.join(folder, 'watch.yaml');
  writeFileSync(file, `listen: 127.0.0.1:0\ngrafana:\n  url: http://grafana\n  panels: ${panels}\n${keys}`);
  const state: GrafanaState = {
    dashboards,
    library: {},
    query: (expr, from, to, step) =>
      SERIES[expr]?.map((one) => seriesFrame(one, from, Math.min(to, clock.now), step)) ?? `unknown metric ${expr}`,
  };
  const clock = { now: START + 99 * MINUTE };
  const grafana = fakeGrafana(state);
  const { fetch, asked } = fakeFetch({ grafana: grafana.answer });
  const lines: Array<{ msg: string; level: number; watch?: string }> = [];
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  const service = await Service.open({
    file,
    shard: { index: 0, count: 1 },
    log,
    fetch,
    random: () => 0,
    now: () => clock.now,
  });
  running.push(service);
  const series = async (name: string): Promise<string[]> => {
    const text = await (await globalThis.fetch(`http://127.0.0.1:${service.port}/metrics`)).text();
    return text
      .split('\n')
      .filter((line) => line.startsWith(name))
      .sort();
  };
  const turns = async (n: number): Promise<void> => {
    for (let i = 0; i < n; i++, clock.now += MINUTE) {
      await service.turn();
    }
  };
  const said = (): string[] => lines.map(({ msg }) => msg);
  const watched = async (): Promise<string[]> =>
    (await series('anomaly_forest_step_seconds')).map((line) => /watch="([^"]*)"/.exec(line)![1]);
  return { service, clock, state, lines, said, asked, series, turns, watched, held: grafana.held, file };
}

it('judges a panel with its own queries, groups and roles, and saves what it finds on it', async () => {
  const { turns, series, held, said, asked } = await startService([dashboard()]);
  await turns(6);
  expect(await series('anomaly_forest_incident{')).toEqual([
    'anomaly_forest_incident{watch="Shop / Requests",service="cart"} 1',
    'anomaly_forest_incident{watch="Shop / Requests",service="checkout"} 0',
  ]);
  expect(await series('anomaly_forest_incident_info')).toEqual([
    'anomaly_forest_incident_info{watch="Shop / Requests",service="cart",kind="latency-up",severity="major"} 1',
  ]);
  expect(await series('anomaly_forest_judged')).toHaveLength(2);
  expect(await series('anomaly_forest_panels')).toEqual([
    'anomaly_forest_panels{state="off"} 0',
    'anomaly_forest_panels{state="refused"} 0',
    'anomaly_forest_panels{state="watched"} 1',
  ]);
  expect([...held.values()]).toMatchObject([
    { dashboardUID: 'shop', panelId: 3, tags: ['anomaly-forest', 'latency-up', 'cart', 'watch:Shop / Requests'] },
  ]);
  expect(said()).toContainEqual(expect.stringMatching(/^Latency up: Latency \d+ ms, typically 49\.7 ms/));
  const [query] = asked.filter(({ url }) => url.pathname === '/api/ds/query');
  expect(query.json).toMatchObject({
    from: String(START + 9 * MINUTE),
    to: String(START + 99 * MINUTE),
    queries: [
      { refId: 'A', datasource: { uid: 'prom' }, intervalMs: MINUTE, maxDataPoints: 91 },
      { refId: 'B', datasource: { uid: 'prom' } },
    ],
  });
});

const several = (): HeldDashboard[] => [
  dashboard([panel()], { uid: 'a', title: 'A', folderUid: 'f1', folderTitle: 'Team', tags: ['prod', 'web'] }),
  dashboard([panel()], { uid: 'b', title: 'B', folderUid: 'f2', folderTitle: 'Other', tags: ['prod'] }),
  dashboard([panel()], { uid: 'c', title: 'C' }),
];

it.each([
  ['{}', ['A / Requests', 'B / Requests', 'C / Requests']],
  ['', ['A / Requests', 'B / Requests', 'C / Requests']],
  ['{ folders: [Team] }', ['A / Requests']],
  ['{ folders: [f2, General] }', ['B / Requests', 'C / Requests']],
  ['{ tags: [prod] }', ['A / Requests', 'B / Requests']],
  ['{ tags: [prod, web] }', ['A / Requests']],
  ['{ dashboards: [c] }', ['C / Requests']],
  ['{ maxPanels: 1 }', ['A / Requests']],
])('with panels: %s these are found: %j', async (panels, expected) => {
  const { service, watched } = await startService(several(), panels);
  await service.turn();
  expect(await watched()).toEqual(expected);
});

it('finds panels in rows that are folded and in the library, and tells those of one name apart', async () => {
  const { service, state, watched } = await startService([
    dashboard([
      { id: 1, type: 'row', panels: [panel({ id: 5 })] },
      { id: 6, libraryPanel: { uid: 'lib', name: 'Shared' } },
      panel(),
      { id: 8, type: 'timeseries', title: 'Another', options: { aroundTheClock: true } },
    ]),
  ]);
  state.library = { lib: panel({ id: 77, title: 'From the library' }) };
  await service.turn();
  expect(await watched()).toEqual(['Shop / From the library', 'Shop / Requests (shop/3)', 'Shop / Requests (shop/5)']);
});

it('nobody has asked for a panel: it is not watched, and that is said once', async () => {
  const { turns, series, said, watched } = await startService([dashboard([panel({}, { aroundTheClock: false })])]);
  await turns(3);
  expect(await watched()).toEqual([]);
  expect(await series('anomaly_forest_panels{state="off"}')).toEqual(['anomaly_forest_panels{state="off"} 1']);
  expect(said().filter((text) => text.startsWith('No panel is watched'))).toEqual([
    'No panel is watched: the option "Watch around the clock" of all 1 panels of the plugin is off.',
  ]);
});

it('an edited panel is watched as it is at the next turn, and its incident goes on', async () => {
  const { turns, state, said, series, held } = await startService([dashboard()]);
  await turns(6);
  state.dashboards = [dashboard([panel({}, { sensitivity: 2 })])];
  await turns(1);
  expect(said()).toContain('The panel has changed: it is watched as it is now.');
  expect(await series('anomaly_forest_incident{watch="Shop / Requests",service="cart"}')).toEqual([
    'anomaly_forest_incident{watch="Shop / Requests",service="cart"} 1',
  ]);
  state.dashboards = [dashboard([panel({ title: 'Renamed' })])];
  await turns(1);
  expect(await series('anomaly_forest_incident_info')).toEqual([
    expect.stringContaining('{watch="Shop / Renamed",service="cart"'),
  ]);
  expect(held.size).toBe(1);
  expect(said().filter((text) => text.startsWith('Latency up'))).toHaveLength(1);
});

it('a dashboard that is deleted is watched no more, and others are', async () => {
  const { turns, state, said, watched, series } = await startService(several());
  await turns(2);
  state.dashboards = state.dashboards.slice(1);
  await turns(2);
  expect(await watched()).toEqual(['B / Requests', 'C / Requests']);
  expect(await series('anomaly_forest_judged')).toHaveLength(4);
  expect(said().filter((text) => text.startsWith('The panel is not watched any more'))).toHaveLength(1);
});

it.each(grafanaCases)('$input: what was found before goes on, in one sentence', async ({ make, says, reason }) => {
  const { turns, state, said, series, watched } = await startService([dashboard()]);
  await turns(2);
  state.refuse = make;
  await turns(3);
  expect(said().filter((text) => text.startsWith('Grafana '))).toEqual([says]);
  expect(await watched()).toEqual(['Shop / Requests']);
  expect(await series(`anomaly_forest_errors_total{source="grafana",reason="${reason}"`)).toEqual([
    `anomaly_forest_errors_total{source="grafana",reason="${reason}"} 6`,
  ]);
  delete state.refuse;
  await turns(1);
  expect(await series('anomaly_forest_turns_total')).toEqual(['anomaly_forest_turns_total{watch="Shop / Requests"} 3']);
});

it('a query that fails: no verdict on the others of its panel, and verdicts on other panels', async () => {
  const failing = panel({
    id: 4,
    title: 'Failing',
    targets: [
      { refId: 'A', expr: 'traffic' },
      { refId: 'C', expr: 'x' },
    ],
  });
  const { turns, said, series } = await startService([dashboard([panel(), failing])]);
  await turns(2);
  expect(said().filter((text) => /query C fails: unknown metric x\.$/.test(text))).toEqual([
    'Grafana answered 400: query C fails: unknown metric x.',
  ]);
  expect(await series('anomaly_forest_turns')).toEqual([
    'anomaly_forest_turns_skipped_total{watch="Shop / Failing",reason="refused"} 2',
    'anomaly_forest_turns_total{watch="Shop / Requests"} 2',
  ]);
});

it.each(panelCases)('a panel with $input: it or one sentence', async ({ make, says, shows }) => {
  const { panel: more, options, variables = [] } = make();
  const { turns, said, series } = await startService([
    dashboard([panel(more, options), panel({ id: 9, title: 'Other' })], { templating: { list: variables } }),
  ]);
  await turns(2);
  const sentences = said().filter((text) => text.includes(' is not watched: '));
  expect(sentences).toEqual(
    says === undefined ? [] : [`The panel "Requests" of the dashboard "Shop" is not watched: ${says}`]
  );
  expect(await series('anomaly_forest_panels{state="refused"}')).toEqual([
    `anomaly_forest_panels{state="refused"} ${shows === 'sentence' ? 1 : 0}`,
  ]);
  expect(await series('anomaly_forest_turns_total')).toHaveLength(shows === 'sentence' ? 1 : 2);
});

it('variables stand for the values that were saved, and each query has its own data source', async () => {
  const templating = {
    list: [
      { name: 'ds', type: 'datasource', current: { value: 'Other' } },
      { name: 'metric', type: 'custom', current: { value: 'traffic' } },
      { name: 'sens', type: 'custom', current: { value: '2' } },
      { name: 'every', type: 'interval', current: { value: '2m' } },
    ],
  };
  const mixed = panel(
    {
      datasource: { uid: '-- Mixed --' },
      interval: '$every',
      targets: [
        { refId: 'A', expr: '$metric', datasource: { uid: '$ds' } },
        { refId: 'B', expr: 'latency', note: '$__interval $__interval_ms ${__from}', datasource: null },
        { refId: 'C', expr: 'nonsense', hide: true },
      ],
    },
    { sensitivity: '$sens' }
  );
  const { turns, asked, said } = await startService([dashboard([mixed], { templating })]);
  await turns(1);
  const [{ json }] = asked.filter(({ url }) => url.pathname === '/api/ds/query');
  expect(json).toMatchObject({
    queries: [
      { refId: 'A', expr: 'traffic', datasource: { uid: 'other', type: 'mysql' }, intervalMs: 2 * MINUTE },
      { refId: 'B', note: `120s 120000 ${START + 8 * MINUTE}`, datasource: { uid: 'main', type: 'prometheus' } },
    ],
  });
  expect((json as { queries: unknown[] }).queries).toHaveLength(2);
  expect(said()).toContain('The panel is watched.');
});

it('what annotations with the chosen tags mark says nothing of what is normal', async () => {
  const { turns, asked } = await startService([
    dashboard([panel({}, { leftOutTags: ['deploy'] })], {
      annotations: { list: [{ builtIn: 1, datasource: { uid: '-- Grafana --' }, enable: true }] },
    }),
  ]);
  await turns(1);
  const [{ url }] = asked.filter((one) => one.url.pathname === '/api/annotations' && one.method === 'GET');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    tags: 'deploy',
    dashboardUID: 'shop',
    matchAny: 'true',
  });
});
