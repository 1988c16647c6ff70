import { createDataFrame, type DataFrame, type DataQueryRequest, FieldType } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import React from 'react';
import { parse } from 'yaml';
import { readConfig } from '../../../packages/service/src/config/readConfig';
import { prepareSamples } from '../../frames/prepareSamples';
import { parseDetectionOptions } from '../../options/detectionOptions';
import { defaultOptions, type Options } from '../../options/options';
import type { Judged } from '../../session/judged';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { WatchContent } from './WatchContent';

/** Grafana's data sources: which there are, and how they fill in variables. */
const dataSources = { getInstanceSettings: jest.fn(), get: jest.fn() };

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getDataSourceSrv: () => dataSources,
}));

beforeEach(() => {
  dataSources.getInstanceSettings.mockReturnValue({ uid: 'prom', type: 'prometheus', meta: { alerting: true } });
  dataSources.get.mockResolvedValue({ interpolateVariablesInQueries: (targets: unknown[]) => targets });
});

const EXPRESSIONS = {
  A: 'sum by (service) (rate(http_requests_total[4m0s]))',
  B: 'histogram_quantile(0.95, sum by (service, le) (rate(seconds_bucket[4m0s])))',
};

function answer(refId: keyof typeof EXPRESSIONS, name: string, unit: string, labels = {}): DataFrame {
  return createDataFrame({
    refId,
    meta: { executedQueryString: `Expr: ${EXPRESSIONS[refId]}\nStep: 1m0s` },
    fields: [
      { name: 'Time', type: FieldType.time, values: Array.from({ length: 40 }, (_, m) => minute(m)) },
      {
        name,
        type: FieldType.number,
        labels,
        config: { displayName: name, unit },
        values: Array.from({ length: 40 }, (_, m) => 40 + (m % 7)),
      },
    ],
  });
}

const frames = [answer('A', 'Requests', 'reqps', { service: 'pay' }), answer('B', 'Latency', 's', { service: 'pay' })];

function show(options: Partial<Options>, series = frames): void {
  const prepared = prepareSamples(series);
  if ('warning' in prepared) {
    throw new Error(JSON.stringify(prepared.warning));
  }
  const judged = judgedOf('.'.repeat(40), [], { id: 3 });
  const targets = Object.entries(EXPRESSIONS).map(([refId, expr]) => ({ refId, expr, range: true }));
  const request = { dashboardUID: 'abc', scopedVars: {}, targets } as unknown as DataQueryRequest;
  const panel: Judged['panel'] = {
    ...judged.panel,
    title: 'Shop: requests',
    options: { ...defaultOptions, ...options },
    data: { ...judged.panel.data, series, request },
  };
  render(<WatchContent {...judged} panel={panel} prepared={prepared.prepared} />);
}

const written = async (): Promise<string> =>
  (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Configuration' })).value;

it.each<Partial<Options>>([
  {},
  { groupBy: ['service'] },
  {
    sensitivity: -2,
    persistence: '3 of 5',
    recovery: 8,
    leastTraffic: 10,
    seed: '7',
    nEstimators: 50,
    maxSamples: '0.5',
    bootstrap: true,
  },
])('what it writes is read by the service, which then judges with the same options: %j', async (options) => {
  show(options);
  const [watch] = readConfig(await written(), 'watch.yaml').watches;
  const chosen = parseDetectionOptions({ ...defaultOptions, ...options });
  expect(watch.options).toEqual('options' in chosen && chosen.options);
  expect(watch).toMatchObject({
    name: 'Shop: requests',
    step: 60_000,
    groupBy: options.groupBy ?? [],
    dashboard: { uid: 'abc', panel: 3 },
  });
  expect(watch.baseline).toBeUndefined();
  expect(watch.signals).toMatchObject([
    { query: EXPRESSIONS.A, unit: 'reqps', settings: { name: 'Requests', role: 'traffic' } },
    { query: EXPRESSIONS.B, unit: 's', settings: { name: 'Latency', role: 'latency' } },
  ]);
});

it('another baseline than the visible range becomes that of the service', async () => {
  show({ baseline: 'pinned' });
  expect(parse(await written()).watches[0]).not.toHaveProperty('baseline');
});

it('says why there is none', async () => {
  show({ verdict: 'classic' });
  expect(await screen.findByText(/The service supports only the watch verdict/)).toBeInTheDocument();
});

it('says so where signals of a group come from one query, or from no PromQL', async () => {
  const alike = [answer('A', 'p50', 's', { quantile: '50' }), answer('A', 'p95', 's', { quantile: '95' })];
  show({ groupBy: ['service'] }, alike);
  expect(await screen.findByText(/each signal needs a PromQL query of its own/)).toBeInTheDocument();
});
