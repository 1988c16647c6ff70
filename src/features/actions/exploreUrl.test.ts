import { createDataFrame, FieldType } from '@grafana/data';
import { config } from '@grafana/runtime';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { panelProps } from '../../testing/panelProps';
import type { Judged } from '../../session/judged';
import { exploreUrl } from './exploreUrl';

const { prepared, detection } = viewPropsOf('..xx....');
const lock = incidentOf(2, 3);

function judged(
  target: object = { datasource: { uid: 'prom', type: 'prometheus' }, expr: 'latency{$service}' }
): Judged {
  const answer = createDataFrame({
    refId: 'B',
    fields: [
      { name: 'Time', type: FieldType.time, values: [] },
      { name: 'Latency', type: FieldType.number, values: [] },
    ],
  });
  const panel = panelProps([answer]);
  const request = { ...panel.data.request, targets: [{ refId: 'A' }, { refId: 'B', ...target }] };
  const replaceVariables = (text: string): string => text.replace('$service', 'service="a"');
  const data = { ...panel.data, request } as typeof panel.data;
  return { prepared, detection: detection!, panel: { ...panel, data, replaceVariables } };
}

beforeEach(() => (config.exploreEnabled = true));

it("leads to the driver's query at the time of the incident, with the values of variables", () => {
  const url = new URL(exploreUrl(judged(), lock) ?? '', 'https://grafana.example');
  expect(url.pathname).toBe('/explore');
  const { incident } = JSON.parse(url.searchParams.get('panes') ?? '{}');
  expect(incident.datasource).toBe('prom');
  expect(incident.queries).toEqual([
    { refId: 'B', datasource: { uid: 'prom', type: 'prometheus' }, expr: 'latency{service="a"}' },
  ]);
  const [from, to] = [Number(incident.range.from), Number(incident.range.to)];
  expect(from).toBeLessThan(prepared.samples.time[2]);
  expect(to).toBeGreaterThan(prepared.samples.time[3]);
});

it.each([
  ['an expression', { datasource: { uid: '__expr__' } }],
  ['another panel', { datasource: { uid: '-- Dashboard --' } }],
  ['no data source', {}],
  ['a query too long for an address', { datasource: { uid: 'prom' }, expr: 'x'.repeat(9000) }],
])('leads nowhere from %s', (_, target) => {
  expect(exploreUrl(judged(target), lock)).toBeUndefined();
});

it('leads nowhere where Explore is off, or nothing drove the incident', () => {
  expect(exploreUrl(judged(), incidentOf(2, 3, { drivers: [] }))).toBeUndefined();
  config.exploreEnabled = false;
  expect(exploreUrl(judged(), lock)).toBeUndefined();
});
