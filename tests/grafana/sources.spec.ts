import { type SourceCase, sourceCases } from '../../src/testing/sources/cases';
import { expect, test } from './fixtures';
import { AnomalyPanel } from '../pages/AnomalyPanel';

// The questions whose recorded answers the unit tests read, asked again: of each data source that this Grafana has.
for (const question of sourceCases) {
  test(`reads ${question.name}`, async ({ page, request }) => {
    const sources: Array<{ type: string; uid: string }> = await (await request.get('/api/datasources')).json();
    const found = sources.find(({ type }) => type === question.source);
    test.skip(!found, `this Grafana has no data source of type ${question.source}`);
    const datasource = { type: question.source, uid: found?.uid };
    const made = await request.post('/api/dashboards/db', { data: { dashboard: dashboardOf(question, datasource) } });
    const { uid } = await made.json();
    try {
      await page.goto(`/d/${uid}`);
      const panel = new AnomalyPanel(page.getByRole('region', { name: 'Ours', exact: true }));
      if ('warning' in question.expected) {
        await expect(panel.root).toContainText(question.expected.warning);
      } else {
        const taken = (await panel.notices()).find((text) => /^Signals?: /.test(text)) ?? '';
        expect(taken.replace(/^Signals?: /, '').split(', ')).toHaveLength(
          question.expected.names.join(', ').split(', ').length
        );
        await expect(panel.plot).toBeVisible();
      }
    } finally {
      await request.delete(`/api/dashboards/uid/${uid}`);
    }
  });
}

/** The panel beside Grafana's Time series of the same queries, of half an hour in whole minutes. */
function dashboardOf({ name, targets, minInterval = '1m' }: SourceCase, datasource: object): object {
  const to = Math.floor(Date.now() / 60_000) * 60_000;
  const panel = {
    datasource,
    targets: targets.map((target) => ({ ...target, datasource })),
    interval: minInterval,
    maxDataPoints: 500,
  };
  return {
    title: `Sources ${name} ${to}`,
    timezone: 'utc',
    time: { from: new Date(to - 1_800_000).toISOString(), to: new Date(to).toISOString() },
    panels: [
      { ...panel, id: 1, type: 'anomalyforest-anomaly-panel', title: 'Ours', gridPos: { x: 0, y: 0, w: 12, h: 12 } },
      { ...panel, id: 2, type: 'timeseries', title: 'Core', gridPos: { x: 12, y: 0, w: 12, h: 12 } },
    ],
  };
}
