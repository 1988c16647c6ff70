import { createDataFrame, DataFrame, DataQueryRequest, FieldType } from '@grafana/data';
import * as runtime from '@grafana/runtime';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { parse } from 'yaml';
import { prepareSamples } from '../../frames/prepareSamples';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import type { Judged } from '../../session/judged';
import { AlertRuleContent } from './AlertRuleContent';

/** Grafana's data sources: which there are, and how they fill in variables. */
const dataSources = { getInstanceSettings: jest.fn(), get: jest.fn() };

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getDataSourceSrv: () => dataSources,
}));

beforeEach(() => {
  dataSources.getInstanceSettings.mockReturnValue({ uid: 'prom', type: 'prometheus', meta: { alerting: true } });
  dataSources.get.mockResolvedValue({
    interpolateVariablesInQueries: (targets: Array<{ expr: string }>) =>
      targets.map((target) => ({ ...target, expr: target.expr.replace('$service', 'pay') })),
  });
  runtime.config.unifiedAlertingEnabled = false;
});

const picture = '..........xxx...............';
const slow = [...picture].map((sign) => (sign === 'x' ? 300 : 45));

/** An answer of query A: a series a name of a service. */
function answer(services: readonly string[], rest: Partial<DataFrame> = {}): DataFrame[] {
  return services.map((service) =>
    createDataFrame({
      refId: 'A',
      ...rest,
      fields: [
        { name: 'Time', type: FieldType.time, values: slow.map((_, m) => minute(m)) },
        {
          name: 'Latency',
          type: FieldType.number,
          labels: { service },
          config: { displayName: service },
          values: service === 'pay' ? slow : slow.map(() => 45),
        },
      ],
    })
  );
}

/** The dialog on these answers. The query is `latency{service="$service"}`. */
function show(series: DataFrame[], labels = picture): void {
  const prepared = prepareSamples(series);
  if ('warning' in prepared) {
    throw new Error(JSON.stringify(prepared.warning));
  }
  const start = labels.indexOf('x');
  const judged = judgedOf(labels, start < 0 ? [] : [incidentOf(start, labels.lastIndexOf('x'))], { id: 3 });
  const request = JSON.parse(
    '{ "dashboardUID": "abc", "scopedVars": {}, "targets": [{ "refId": "A", "expr": "latency{service=\\"$service\\"}", "range": true }] }'
  ) as DataQueryRequest;
  const panel: Judged['panel'] = { ...judged.panel, data: { ...judged.panel.data, series, request } };
  render(<AlertRuleContent {...judged} panel={panel} prepared={prepared.prepared} />);
}

const file = async (name: string): Promise<string> => {
  await userEvent.click(await screen.findByRole('radio', { name }));
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name }).value;
};

it('says which limit would have caught what, and writes the file that Grafana reads', async () => {
  show(answer(['pay']));
  const table = await screen.findByRole('table', { name: 'Alert rules' });
  expect(
    within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  ).toEqual(['pay above 170', '1 of 1', '0', '100%', '0']);
  expect(screen.getByText(/rules together: 1 of 1 incident caught, no false alarms/)).toBeInTheDocument();
  const [rule] = parse(await file('Grafana rule file')).groups[0].rules;
  expect(rule.data[0]).toMatchObject({ datasourceUid: 'prom', model: { expr: 'latency{service="pay"}' } });
  expect(rule.annotations).toMatchObject({ __dashboardUid__: 'abc', __panelId__: '3' });
});

it('writes PromQL as Prometheus was really asked', async () => {
  show(answer(['pay'], { meta: { executedQueryString: 'Expr: rate(latency{service="pay"}[4m0s])\nStep: 1m0s' } }));
  const { rules } = parse(await file('Prometheus rule file')).groups[0];
  expect(rules[0].expr).toBe('(rate(latency{service="pay"}[4m0s])) > 170');
});

it('watches the one series that has the incidents, where PromQL can name it', async () => {
  show(answer(['pay', 'search']));
  const [rule] = parse(await file('Grafana rule file')).groups[0].rules;
  expect(rule.data[0].model.expr).toBe(
    '(latency{service="pay"}) and on (service) label_replace(vector(1), "service", "pay", "", "")'
  );
});

it('says that other series are watched, too, where no query can name one', async () => {
  dataSources.getInstanceSettings.mockReturnValue({ uid: 'sql', type: 'mysql', meta: { alerting: true } });
  const [pay, search] = answer(['pay', 'search']);
  const ignored = search.fields.map((field) => ({ ...field, config: { custom: { signal: 'ignore' } } }));
  show([pay, { ...search, fields: ignored }]);
  expect(await screen.findByText(/Query A returns 1 more series/)).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: 'Prometheus rule file' })).not.toBeInTheDocument();
});

it.each<[string, () => void, DataFrame[], RegExp]>([
  ['the data source has no alerting', () => noAlerting(), answer(['pay']), /does not support Grafana alerting/],
  [
    'the signal comes from no query',
    () => undefined,
    answer(['pay'], { refId: 'joined' }),
    /not come from a single query/,
  ],
])('shows the limits without a file where %s, and says why', async (_, prepare, series, reason) => {
  prepare();
  show(series);
  expect(await screen.findByText(reason)).toBeInTheDocument();
  expect(screen.getByRole('table', { name: 'Alert rules' })).toHaveTextContent('pay above 170');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

function noAlerting(): void {
  dataSources.getInstanceSettings.mockReturnValue({ uid: 'x', type: 'x', meta: {} });
}

it('has nothing to learn from without incidents', async () => {
  show(answer(['search']), '.'.repeat(picture.length));
  expect(await screen.findByText('No incidents to learn thresholds from')).toBeInTheDocument();
});

it('says plainly where no limit comes near', async () => {
  show(answer(['search']));
  expect(await screen.findByText('No simple threshold comes close to the verdict')).toBeInTheDocument();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

it('selects the text where the browser forbids copying', async () => {
  const user = userEvent.setup();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  show(answer(['pay']));
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Grafana rule file' });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText(/press Ctrl\+C/)).toBeInTheDocument();
  expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
});

it('opens the rule editor of a Grafana that has one, for those who may', async () => {
  runtime.config.unifiedAlertingEnabled = true;
  Object.assign(runtime.config, { bootData: { user: { permissions: { 'alert.rules:create': true } } } });
  show(answer(['pay']));
  const link = await screen.findByRole('link', { name: /rule editor/ });
  const url = new URL(link.getAttribute('href') ?? '', 'http://localhost');
  expect(url.pathname).toBe('/alerting/new');
  expect(JSON.parse(url.searchParams.get('defaults') ?? '')).toMatchObject({
    name: 'pay above 170',
    condition: 'C',
    annotations: expect.arrayContaining([{ key: '__panelId__', value: '3' }]),
  });
});
