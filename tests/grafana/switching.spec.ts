import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { saveDashboard } from './saveDashboard';

const OURS = 'anomalyforest-anomaly-panel';

/** What a Time series panel of the notebook's data may have been given. Grafana clears styles on every switch. */
const fieldConfig = {
  defaults: {
    color: { mode: 'palette-classic' },
    decimals: 1,
    thresholds: {
      mode: 'absolute',
      steps: [
        { color: 'green', value: 0 },
        { color: 'red', value: 12_000 },
      ],
    },
  },
  overrides: [{ matcher: { id: 'byName', options: 'Latency' }, properties: [{ id: 'unit', value: 'ms' }] }],
};
const legend = { showLegend: true, displayMode: 'table', placement: 'right', calcs: ['max'] };

async function switchTo(page: Page, visualization: string): Promise<void> {
  await page.getByRole('button', { name: 'Change visualization' }).click();
  await page.getByText('All visualizations', { exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${visualization} `) }).click();
}

test('a Time series panel keeps its fields, units, thresholds and legend, there and back', async ({
  createDashboard,
  gotoPanelEditPage,
  scratchPanel,
  page,
}) => {
  const dashboard = await createDashboard({
    type: 'timeseries',
    options: { legend, tooltip: { mode: 'multi', sort: 'desc' } },
    fieldConfig,
  });
  await gotoPanelEditPage({ dashboard: { uid: dashboard.uid }, id: '1' });
  await switchTo(page, 'Anomaly Forest');
  await expect(scratchPanel.findings).toContainText('Traffic and latency up 14:10 to 14:21');
  await expect(scratchPanel.root.getByRole('table').getByRole('columnheader', { name: 'Max' })).toBeVisible();
  await saveDashboard(page);
  const ours = await dashboard.savedPanel();
  expect(ours.type).toBe(OURS);
  expect(ours.options).toMatchObject({ legend, tooltip: { mode: 'multi', sort: 'desc' } });
  expect(ours.fieldConfig).toMatchObject(fieldConfig);

  await switchTo(page, 'Time series');
  await expect(scratchPanel.findings).toBeHidden();
  await saveDashboard(page);
  const theirs = await dashboard.savedPanel();
  expect(theirs.type).toBe('timeseries');
  expect(theirs.options).toMatchObject({ legend });
  expect(theirs.fieldConfig).toMatchObject(fieldConfig);
});

test.describe('among the suggestions', () => {
  // All of Grafana's panels are loaded: gauges that some builds cannot draw, news that wants the network.
  test.use({ errorsOfOthers: /^Gauge rendering error|news\.xml|ERR_NAME_NOT_RESOLVED/ });

  test('Grafana offers the panel for time series', async ({
    createDashboard,
    gotoPanelEditPage,
    isFeatureToggleEnabled,
    page,
  }) => {
    const asksPlugins = await isFeatureToggleEnabled('externalVizSuggestions');
    test.skip(!asksPlugins, 'this Grafana asks its own panels only: start it with the toggle externalVizSuggestions');
    const dashboard = await createDashboard({ type: 'timeseries' });
    await gotoPanelEditPage({ dashboard: { uid: dashboard.uid }, id: '1' });
    await page.getByRole('button', { name: 'Change visualization' }).click();
    await page.getByText('Suggestions', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Anomaly Forest', exact: true })).toBeVisible({ timeout: 60_000 });
  });
});

test('speaks the language that was chosen in Grafana', async ({ createDashboard, page, scratchPanel }) => {
  const { uid } = await createDashboard({ options: { view: 'incidents' } });
  await page.goto(`/d/${uid}?lang=de-DE`);
  await expect(scratchPanel.root.getByRole('list', { name: 'Befunde' })).toContainText('970 normal, 30 anomal');
});
