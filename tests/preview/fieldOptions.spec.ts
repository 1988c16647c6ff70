import { expect, test } from '../fixtures';
import { changeDashboard } from '../pages/dashboardFiles';
import { inkOf } from '../pages/ink';
import { openNotebook, override } from '../pages/openNotebook';

/** The notebook before its first incident: nothing but the signals is drawn there. */
const calm = [0.05, 0.18] as const;

test.describe("Grafana's field options, as overrides", () => {
  test('unit and decimals are those of legend and tooltip', async ({ previewPage }) => {
    const legend = { displayMode: 'table', placement: 'bottom', showLegend: true, calcs: ['max'] };
    const panel = await openNotebook(previewPage, { legend }, override('Latency', { unit: 's', decimals: 2 }));
    const row = panel.root.getByRole('row').filter({ hasText: /^Response time/ });
    await expect(row).toContainText('5.17 mins');
    await panel.hoverPlot(302 / 999);
    await expect(panel.tooltip).toContainText('5.17 mins');
  });

  test('a line becomes bars, points, a filled area', async ({ previewPage }) => {
    const line = await inkOf((await openNotebook(previewPage)).root, 'blue', calm);
    for (const options of [
      { 'custom.drawStyle': 'bars', 'custom.fillOpacity': 100 },
      { 'custom.fillOpacity': 100 },
      { 'custom.lineWidth': 5 },
    ]) {
      const { root } = await openNotebook(previewPage, {}, override('RPM', options));
      expect((await inkOf(root, 'blue', calm)).amount, JSON.stringify(options)).toBeGreaterThan(1.5 * line.amount);
    }
    const { root } = await openNotebook(
      previewPage,
      {},
      override('RPM', { 'custom.drawStyle': 'points', 'custom.pointSize': 1 })
    );
    expect((await inkOf(root, 'blue', calm)).amount).toBeLessThan(line.amount);
  });

  test('soft limits and a logarithmic scale move a signal on its axis', async ({ previewPage }) => {
    const usual = await inkOf((await openNotebook(previewPage)).root, 'blue', calm);
    const soft = await openNotebook(previewPage, {}, override('RPM', { 'custom.axisSoftMax': 60_000 }));
    expect((await inkOf(soft.root, 'blue', calm)).top).toBeGreaterThan(usual.top + 0.15);
    const scaleDistribution = { type: 'log', log: 10 };
    const log = await openNotebook(
      previewPage,
      {},
      override('RPM', { 'custom.scaleDistribution': scaleDistribution, min: 1000 })
    );
    expect((await inkOf(log.root, 'blue', calm)).top).toBeLessThan(usual.top - 0.05);
  });

  test('an axis stands left, right or nowhere', async ({ previewPage }) => {
    const legend = { displayMode: 'table', placement: 'bottom', showLegend: true, calcs: [] };
    const open = async (placement: string): Promise<{ axis: string | null; width: number }> => {
      const panel = await openNotebook(previewPage, { legend }, override('RPM', { 'custom.axisPlacement': placement }));
      const axis = await panel.root.getByRole('row').filter({ hasText: /^RPM/ }).textContent();
      return { axis, width: (await panel.plot.boundingBox())?.width ?? 0 };
    };
    const [left, right, hidden] = [await open('left'), await open('right'), await open('hidden')];
    expect(left.axis).not.toContain('axis');
    expect(right.axis).toContain('(right y-axis)');
    expect(hidden.width).toBeGreaterThan(left.width + 20);
  });

  test('signals of different units have an axis each', async ({ previewPage }) => {
    const legend = { displayMode: 'table', placement: 'bottom', showLegend: true, calcs: [] };
    const panel = await openNotebook(previewPage, { legend });
    await expect(panel.root.getByRole('row').filter({ hasText: /^Response time/ })).toContainText('(right y-axis)');
    await expect(panel.root.getByRole('row').filter({ hasText: /^RPM/ })).not.toContainText('axis');
  });

  test('thresholds are drawn, and colour a line that is to have their colours', async ({ previewPage }) => {
    const steps = [
      { value: null, color: 'orange' },
      { value: 20_000, color: '#B877D9' },
    ];
    const thresholds = { mode: 'absolute', steps };
    const drawn = await openNotebook(
      previewPage,
      {},
      override('RPM', { thresholds, max: 25_000, 'custom.thresholdsStyle': { mode: 'line' } })
    );
    const line = await inkOf(drawn.root, 'purple', calm);
    expect(line.amount).toBeGreaterThan(50);
    expect(line.top).toBeCloseTo(0.2, 1);

    const colored = await openNotebook(previewPage, {}, override('RPM', { thresholds, color: { mode: 'thresholds' } }));
    expect((await inkOf(colored.root, 'blue', calm)).amount).toBe(0);
  });
});

test('a gap stays a gap, unless null values are to be connected', async ({ previewPage, page }) => {
  // Traffic is missing from minute 60 to 75 of 240.
  const gap = [61 / 240, 73 / 240] as const;
  const open = async (): Promise<number> => {
    await previewPage.goto({ scenario: 'gaps' });
    const panel = previewPage.panel('Gaps');
    await expect(panel.markers).toHaveCount(2);
    return (await inkOf(panel.root, 'blue', gap)).amount;
  };
  expect(await open()).toBe(0);
  await changeDashboard(page, 'scenario-gaps', ({ panels: [{ fieldConfig }] }) =>
    Object.assign(fieldConfig.defaults, { custom: { spanNulls: true } })
  );
  expect(await open()).toBeGreaterThan(10);
});
