import { type DataQueryRequest, type DataQueryResponse, dateTime, type PanelData } from '@grafana/data';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { Observable } from 'rxjs';
import { SimulatedPrometheus } from '../../../dev/preview-host/host/simulated/SimulatedPrometheus';
import { fleetTrouble, gatewayFleet } from '../../../dev/scenarios/gatewayFleet';
import { scenarioStart } from '../../../dev/scenarios/telemetry';
import { detect } from '@anomaly-forest/core/internal/detect';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { prepareSamples } from '../../frames/prepareSamples';
import { parseDetectionOptions } from '../../options/detectionOptions';
import { panelProps } from '../../testing/panelProps';
import type { Judged } from '../../session/judged';
import { reportOfIncident } from '../report/writeReport';
import { CauseContent } from './CauseContent';

type Query = (request: DataQueryRequest) => Promise<DataQueryResponse> | Observable<DataQueryResponse>;

/** The data source of the panel: the simulated fleet, unless a test puts another answer in its place. */
const source = { query: jest.fn<ReturnType<Query>, [DataQueryRequest]>(), type: 'prometheus', keys: ['instance'] };

/** Grafana's server: the dashboard that the panel is on. */
const server = { get: jest.fn() };

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getBackendSrv: () => server,
  getTemplateSrv: () => ({ replace: (text: string) => text }),
  getDataSourceSrv: () => ({
    getInstanceSettings: () => ({ type: source.type, name: 'Metrics', meta: {} }),
    get: async () => ({
      query: source.query,
      getTagKeys: async () => source.keys.map((text) => ({ text })),
    }),
  }),
}));

const fleet = new SimulatedPrometheus({ meta: {}, jsonData: {} } as never);
const latency = 'sum(rate(http_request_duration_seconds_sum[5m])) / sum(rate(http_request_duration_seconds_count[5m]))';

/** The panel with one query on the fleet, four hours of it, and the verdict on them. */
async function judgedFleet(expr = latency): Promise<{ judged: Judged; incident: Incident }> {
  const range = {
    from: dateTime(scenarioStart),
    to: dateTime(scenarioStart + 240 * 60_000),
    raw: { from: '', to: '' },
  };
  const targets = [{ refId: 'A', expr, legendFormat: 'Latency', datasource: { type: 'prometheus', uid: 'x' } }];
  const request = {
    targets,
    range,
    intervalMs: 60_000,
    scopedVars: {},
    dashboardUID: 'abc',
  } as unknown as DataQueryRequest;
  // What is asked of the fleet is always what can be told of it; `expr` may be what it would not understand.
  const { data } = await fleet.query({ ...request, targets: [{ ...targets[0], expr: latency }] } as never);
  const panel = panelProps(data, { verdict: 'watch' }, { request } as Partial<PanelData>);
  const result = prepareSamples(data);
  const options = parseDetectionOptions(panel.options);
  if (!('prepared' in result) || !('options' in options)) {
    throw new Error('The fleet has samples.');
  }
  const detection = detect(result.prepared.samples, options.options);
  return { judged: { panel, prepared: result.prepared, detection }, incident: detection.incidents[0] };
}

const show = async (expr?: string) => {
  const { judged, incident } = await judgedFleet(expr);
  return { judged, incident, ...render(<CauseContent judged={judged} incident={incident} />) };
};

const ask = async () => userEvent.click(await screen.findByRole('button', { name: 'Ask' }));

/** What the data source was asked, in PromQL. */
const asked = () =>
  source.query.mock.calls.map(([{ targets }]) => ('expr' in targets[0] ? String(targets[0].expr) : ''));

beforeEach(() => {
  source.query.mockReset().mockImplementation((request) => fleet.query(request as never));
  server.get.mockReset().mockRejectedValue({ status: 404 });
  source.type = 'prometheus';
  source.keys = ['instance', 'route', 'zone', 'job', 'le', '__name__'];
});

it('says what it will ask, asks that alone, and names the instance that did it', async () => {
  await show();
  expect(await screen.findByRole('checkbox', { name: 'instance (12 values)' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'route (4 values)' })).toBeChecked();
  expect(screen.queryByRole('checkbox', { name: /^(job|le)/ })).not.toBeInTheDocument();
  expect(screen.getByText(/^Metrics gets up to 8 queries for .*: each label up to 12 series/)).toBeInTheDocument();
  // So far it has been asked how many values the labels have, and nothing else.
  expect(asked()).toEqual([expect.stringMatching(/^label_replace\(count\(count by \(instance\)/)]);
  await ask();
  const answer = await screen.findByRole('region', { name: 'What changed' });
  expect(answer).toHaveTextContent(/^instance=web-7: 100% of the change\. Without it: normal/);
  expect(answer).toHaveTextContent('12 values looked at.');
  const [, first] = within(within(answer).getByRole('table')).getAllByRole('row');
  expect(first).toHaveTextContent(/^web-7/);
  expect(screen.getByText(/^Nothing stands out in route: all 4 values moved alike\.$/)).toBeInTheDocument();
  expect(asked()).toHaveLength(1 + 8);
  expect(asked()).toContain('sum by (instance) (rate(http_request_duration_seconds_sum[5m]))');
});

it('asks for the incident and an equal time before, with the step of the panel', async () => {
  await show();
  await ask();
  await screen.findByRole('region', { name: 'What changed' });
  const [{ range, intervalMs, maxDataPoints = 0, requestId }] = source.query.mock.calls[1];
  expect(intervalMs).toBe(60_000);
  expect(range.to.valueOf()).toBeLessThanOrEqual(scenarioStart + (fleetTrouble.end + 6) * 60_000);
  expect(range.from.valueOf()).toBeLessThan(scenarioStart + (fleetTrouble.start - 10) * 60_000);
  expect(maxDataPoints).toBeLessThan(60);
  expect(new Set(source.query.mock.calls.map(([request]) => request.requestId)).size).toBe(1 + 8);
  expect(requestId).toMatch(/^anomaly-forest-cause-/);
});

it('asks for chosen labels only', async () => {
  await show();
  await userEvent.click(await screen.findByRole('checkbox', { name: /^instance/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^zone/ }));
  await ask();
  await screen.findByRole('region', { name: 'What changed' });
  expect(asked().slice(1)).toEqual([
    'sum by (route) (rate(http_request_duration_seconds_sum[5m]))',
    'sum by (route) (rate(http_request_duration_seconds_count[5m]))',
  ]);
});

it('puts what was found into the report', async () => {
  const { judged, incident } = await show();
  expect(reportOfIncident(judged, incident)).not.toContain('web-7');
  await ask();
  await screen.findByRole('region', { name: 'What changed' });
  expect(reportOfIncident(judged, incident)).toContain('instance=web-7');
});

it('ends what is under way when it goes, and when it is cancelled', async () => {
  const unsubscribed = jest.fn();
  const { unmount } = await show();
  await screen.findByRole('button', { name: 'Ask' });
  source.query.mockReturnValue(new Observable<DataQueryResponse>(() => unsubscribed));
  await ask();
  expect(await screen.findByText('0 of 8 queries answered')).toBeInTheDocument();
  const nAsked = source.query.mock.calls.length;
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(unsubscribed).toHaveBeenCalledTimes(nAsked - 1);
  await ask();
  await screen.findByText('0 of 8 queries answered');
  unmount();
  await waitFor(() => expect(unsubscribed).toHaveBeenCalledTimes(source.query.mock.calls.length - 1));
});

describe('one sentence', () => {
  it('for a query that cannot be split; nothing is asked', async () => {
    await show('sum(rate(x[5m] offset 1d))');
    expect(await screen.findByText(/cannot be split: “offset 1d” asks for another time/)).toBeInTheDocument();
    expect(source.query).not.toHaveBeenCalled();
  });

  it('for a data source that speaks no PromQL', async () => {
    source.type = 'mysql';
    await show();
    expect(
      await screen.findByText(/query A goes to Metrics\. Queries in PromQL and of the SQL builder can be split/)
    ).toBeInTheDocument();
    expect(source.query).not.toHaveBeenCalled();
  });

  it('for a metric without labels', async () => {
    source.keys = ['job'];
    await show();
    expect(
      await screen.findByText(/^There is no label to split by: the metric has no other label/)
    ).toBeInTheDocument();
  });

  it('for a data source that refuses, with its words, and the rest is answered', async () => {
    source.query.mockImplementation((request) => {
      const { expr = '' } = request.targets[0] as { expr?: string };
      return /by \(zone\)/.test(expr) && !expr.includes(' or ')
        ? Promise.resolve({ data: [], errors: [{ message: 'query timed out' }] })
        : fleet.query(request as never);
    });
    await show();
    await ask();
    expect(await screen.findByText('zone: query timed out')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'What changed' })).toHaveTextContent('web-7');
  });

  it('for one that answers with other series', async () => {
    source.query.mockImplementation((request) => {
      const { expr = '' } = request.targets[0] as { expr?: string };
      const other = expr.includes(' or ') ? expr : 'sum(http_requests_total)';
      return fleet.query({ ...request, targets: [{ ...request.targets[0], expr: other }] } as never);
    });
    await show();
    await ask();
    expect(await screen.findByText(/^instance: the data source returned series other/)).toBeInTheDocument();
  });

  it('for one that cannot even say which labels there are', async () => {
    source.query.mockRejectedValue({ status: 502, data: { message: 'Bad gateway' } });
    await show();
    expect(await screen.findByText('Bad gateway')).toBeInTheDocument();
  });
});

it('does not ask for a label with 50,000 values', async () => {
  source.query.mockImplementation(async (request) => {
    const answer = await fleet.query(request as never);
    const { expr = '' } = request.targets[0] as { expr?: string };
    for (const frame of expr.includes(' or ') ? answer.data : []) {
      frame.fields[1].values = frame.fields[1].values.map((n: number) => (n === 12 ? 50_000 : n));
    }
    return answer;
  });
  await show();
  const label = await screen.findByRole('checkbox', { name: /^instance has 50,000 values: at most 500/ });
  expect(label).toBeDisabled();
  await ask();
  await screen.findByRole('region', { name: 'What changed' });
  expect(
    asked()
      .slice(1)
      .filter((expr) => expr.includes('instance'))
  ).toEqual([]);
});

describe('what moved with it', () => {
  const prometheus = { type: 'prometheus', uid: 'x' };
  const requests = 'sum(rate(http_requests_total[5m]))';
  const slow = `${latency} * 1000`;
  const panels = [
    { id: 1, title: 'This one', targets: [{ refId: 'A', datasource: prometheus, expr: latency }] },
    { id: 2, title: 'Traffic', datasource: prometheus, targets: [{ refId: 'A', expr: requests }] },
    {
      id: 9,
      title: 'Details',
      panels: [
        {
          id: 3,
          title: 'Milliseconds',
          targets: [{ refId: 'B', datasource: prometheus, expr: slow, legendFormat: 'mean' }],
        },
      ],
    },
    { id: 4, title: 'The same again', datasource: prometheus, targets: [{ refId: 'C', expr: requests }] },
    { id: 5, title: 'Hidden', targets: [{ refId: 'A', hide: true, datasource: prometheus, expr: 'x' }] },
    { id: 6, title: 'Other panels', targets: [{ refId: 'A', datasource: { uid: '-- Dashboard --' } }] },
    { id: 7, title: 'Broken', targets: [{ refId: 'A', datasource: prometheus, expr: 'deriv(x[5m])' }] },
    { id: 8, title: 'A text' },
  ];
  const look = async () => userEvent.click(await screen.findByRole('button', { name: 'Look at the other panels' }));

  it('are the panels whose level changed when the incident began, with a jump to each', async () => {
    server.get.mockResolvedValue({ dashboard: { panels } });
    await show();
    await look();
    expect(server.get).toHaveBeenCalledWith('/api/dashboards/uid/abc');
    expect(await screen.findByText(/^3 queries of other panels are run for the same time/)).toBeInTheDocument();
    const nAsked = source.query.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Ask them' }));
    const list = await screen.findByRole('list', { name: 'What moved with it' });
    expect(source.query.mock.calls.length - nAsked).toBe(3);
    const [item, ...others] = within(list).getAllByRole('listitem');
    expect(others).toEqual([]);
    expect(item).toHaveTextContent(
      /^Milliseconds: mean ×1.7moved first, at 2023-10-01 0[12]:\d\d:00; \d+% coincidence/
    );
    expect(within(item).getByRole('link', { name: 'Show' })).toHaveAttribute(
      'href',
      expect.stringContaining('viewPanel=3')
    );
    expect(screen.getByText(/^Broken, query A: The simulated Prometheus does not understand/)).toBeInTheDocument();
  });

  it('asks twelve queries at most', async () => {
    const targets = Array.from({ length: 20 }, (_, i) => ({ refId: `A${i}`, expr: `${requests} + ${i}` }));
    server.get.mockResolvedValue({
      dashboard: { panels: [{ id: 2, title: 'Many', datasource: prometheus, targets }] },
    });
    await show();
    await look();
    expect(await screen.findByText(/^12 queries .* 8 more are left out\.$/)).toBeInTheDocument();
  });

  it('says so where Grafana does not tell the panels', async () => {
    await show();
    await look();
    expect(await screen.findByText(/^Grafana did not say which panels/)).toBeInTheDocument();
  });
});

it('the simulated fleet has the labels that these tests speak of', () => {
  const names = new Set(gatewayFleet().flatMap(({ labels }) => Object.keys(labels)));
  expect([...names].sort()).toEqual(['__name__', 'instance', 'job', 'le', 'route', 'zone']);
});
