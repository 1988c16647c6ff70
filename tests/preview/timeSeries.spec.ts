import { expect, test } from '../fixtures';
import { changeDashboard } from '../pages/dashboardFiles';
import { openNotebook as open } from '../pages/openNotebook';

const start = Date.UTC(2023, 9, 1);
const minutes = (n: number): number => start + n * 60_000;

test.describe('the score lane', () => {
  test('tells what another threshold would find while it is dragged, and takes it when it is let go', async ({
    previewPage,
    page,
  }) => {
    const panel = await open(previewPage, { showScore: true });
    const threshold = panel.threshold;
    await expect(threshold).toHaveAttribute('aria-valuetext', '30 samples, 5 incidents at 0.56');

    const box = await threshold.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 12, { steps: 4 });
    await expect(threshold).not.toHaveAttribute('aria-valuetext', /^30 samples/);
    const found = (await threshold.getAttribute('aria-valuetext')) ?? '';
    await expect(panel.scoreLane).toContainText(found);
    await expect(panel.findings, 'nothing is decided yet').toContainText('30 anomalous');

    await page.mouse.up();
    const [nSamples, nIncidents] = found.split(', ').map((part) => parseInt(part, 10));
    expect(nSamples).toBeLessThan(30);
    await expect(panel.findings).toContainText(`${nSamples} anomalous`);
    await expect(panel.findings).toContainText(`${nIncidents - 1} earlier`);
    await expect(threshold, 'the preview was right').toHaveAttribute('aria-valuetext', found);
  });

  test('is moved by the keyboard', async ({ previewPage }) => {
    const panel = await open(previewPage, { showScore: true });
    await panel.threshold.focus();
    await panel.threshold.press('ArrowUp');
    await expect(panel.findings).toContainText('29 anomalous');
    await panel.threshold.press('PageDown');
    await expect(panel.findings).toContainText('32 anomalous');
  });

  test('in the watch verdict it is the sensitivity that moves', async ({ previewPage }) => {
    const panel = await open(previewPage, { showScore: true, verdict: 'watch' });
    await expect(panel.threshold).toHaveAttribute(
      'aria-valuetext',
      /^3 incidents with sensitivity 0; in healthy data less than one false alarm in [\d.]+ (hours|days)$/
    );
    await panel.threshold.focus();
    await panel.threshold.press('ArrowUp');
    await expect(panel.threshold).toHaveAttribute(
      'aria-valuetext',
      /with sensitivity -1; in healthy data less than one false alarm in [\d.]+ (hours|days)$/
    );
  });

  test('shows the cursor of the plot, and leads it', async ({ previewPage, page }) => {
    const panel = await open(previewPage, { showScore: true });
    const box = (await panel.scoreLane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + 0.305 * box.width - 3, box.y + 5);
    await page.mouse.move(box.x + 0.305 * box.width, box.y + 5);
    await expect(panel.tooltip).toContainText('2023-10-01 05:0');
  });
});

test.describe('incidents by key', () => {
  test('n and p go to the next and the previous one and say what it is, Enter zooms', async ({
    previewPage,
    dashboardPage,
    page,
  }) => {
    const panel = await open(previewPage);
    await panel.keyboardPlot.focus();
    await page.keyboard.press('n');
    await expect(panel.said).toContainText('Incident 1 of 5');
    await page.keyboard.press('n');
    await expect(panel.said).toContainText('Incident 2 of 5: Latency up, 2023-10-01 05:00:00');
    await expect(panel.tooltip).toContainText('Anomaly');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect(panel.said).toContainText('Incident 5 of 5: Traffic and latency up');
    await page.keyboard.press('Enter');
    await expect(dashboardPage.timeRange).toContainText('2023-10-01 13:5');
  });

  test('the plot tells which keys it knows', async ({ previewPage }) => {
    const panel = await open(previewPage);
    await expect(panel.keyboardPlot).toHaveAccessibleName('Signals over time');
    await expect(panel.keyboardPlot).toHaveAccessibleDescription(/N and P go to the next and the previous incident/);
  });
});

test.describe('annotations', () => {
  test('moments and regions stand on the time axis and tell what they say', async ({ previewPage, page }) => {
    const csv = [
      'time,timeEnd,title,text,tags',
      `${minutes(290)},,Deploy,gateway <b>2.4.1</b>,deploy`,
      `${minutes(420)},${minutes(510)},Maintenance,database moved,maintenance`,
    ].join('\n');
    const panel = await open(previewPage, {}, ({ annotations }) =>
      annotations.list.push({
        name: 'Deploys',
        enable: true,
        iconColor: 'purple',
        datasource: { type: 'grafana-testdata-datasource', uid: 'trlxrdZVk' },
        target: { refId: 'Anno', scenarioId: 'csv_content', csvContent: csv },
      })
    );
    await expect(panel.annotations).toHaveCount(2);
    await panel.root.getByRole('button', { name: 'Deploy, 2023-10-01 04:50:00' }).hover();
    await expect(page.getByRole('tooltip')).toContainText('gateway 2.4.1');
    const region = panel.root.getByRole('button', { name: 'Maintenance, 2023-10-01 07:00:00 to 08:30:00' });
    await region.focus();
    await expect(page.getByRole('tooltip').filter({ hasText: 'database moved' })).toBeVisible();
    const plot = await panel.plot.boundingBox();
    expect((await region.boundingBox())?.width).toBeCloseTo(((plot?.width ?? 0) * 90) / 999, 0);
  });
});

test.describe('what is typical', () => {
  test('is off, a line or a band, and an older dashboard keeps its line', async ({ previewPage }) => {
    await changeDashboard(previewPage.page, 'three-incidents', ({ panels }) =>
      Object.assign(panels[0].options, { showTypical: true })
    );
    await previewPage.goto({ editPanel: '1' });
    const choice = previewPage.optionsPane.getByRole('radio', { name: 'Line', exact: true });
    await expect(choice.first()).toBeChecked();
    await previewPage.optionsPane.getByRole('radio', { name: 'Band' }).click({ force: true });
    await expect(choice.first()).not.toBeChecked();
  });
});

test.describe('the legend', () => {
  test('a click shows a signal alone, ctrl-click adds another, as in Grafana', async ({ previewPage }) => {
    const panel = await open(previewPage);
    const [rpm, latency] = ['RPM', 'Response time'].map((name) => panel.legendEntry(name));
    await rpm.click();
    await expect(panel.markers).toHaveText(['RPM: 30 anomalous samples']);
    await latency.click({ modifiers: ['ControlOrMeta'] });
    await expect(panel.markers).toHaveText(['RPM: 30 anomalous samples', 'Response time: 30 anomalous samples']);
  });

  test('a colour that is chosen in it is kept as an override', async ({ previewPage, page }) => {
    const panel = await open(previewPage);
    const icon = panel.root.getByTestId('series-icon').first();
    const before = await icon.evaluate((element) => getComputedStyle(element).background);
    await icon.click();
    await page.getByRole('button', { name: /^purple color$/i }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => icon.evaluate((element) => getComputedStyle(element).background)).not.toBe(before);
    await previewPage.themeButton.click();
    await expect(panel.findings).toContainText('30 anomalous');
    expect(await icon.evaluate((element) => getComputedStyle(element).background)).not.toBe(before);
  });
});

for (const [name, gridPos] of Object.entries({
  '24 x 8': { x: 0, y: 0, w: 24, h: 8 },
  '12 x 8': { x: 0, y: 0, w: 12, h: 8 },
  '6 x 6': { x: 0, y: 0, w: 6, h: 6 },
})) {
  test(`at ${name} grid units nothing overlaps or is cut off`, async ({ previewPage }) => {
    const panel = await open(previewPage, { showScore: true }, ({ panels }) => Object.assign(panels[0], { gridPos }));
    await expect(panel.plot).toBeVisible();
    const plot = (await panel.plot.boundingBox())!;
    const root = (await panel.root.boundingBox())!;
    expect(plot.height, 'of the plot').toBeGreaterThan(root.height / 4);
    expect(plot.width, 'of the plot').toBeGreaterThan(root.width / 3);
    if (gridPos.h <= 6) {
      await expect(panel.legendEntry('RPM'), 'low panels have no legend').toHaveCount(0);
      return;
    }
    const legend = (await panel.legendEntry('RPM').boundingBox())!;
    expect(legend.y, 'the legend is below the plot').toBeGreaterThan(plot.y + plot.height);
    expect(legend.y + legend.height).toBeLessThanOrEqual(root.y + root.height);
  });
}

test('at 8 x 4 grid units the plot keeps 80 pixels of the height, and the sentence is whole', async ({
  previewPage,
}) => {
  const gridPos = { x: 0, y: 0, w: 8, h: 4 };
  const panel = await open(previewPage, {}, ({ panels }) => Object.assign(panels[0], { gridPos }));
  await expect(panel.plot).toBeVisible();
  expect((await panel.plot.boundingBox())!.height).toBeGreaterThanOrEqual(80);
  const sentence = panel.findings.getByRole('listitem').first();
  expect(await sentence.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
