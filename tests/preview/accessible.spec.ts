import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { openNotebook } from '../pages/openNotebook';

/** A worker that never answers: nothing is ever judged in the background. */
function silenceWorkers(): void {
  window.Worker = class extends window.Worker {
    override postMessage(): void {
      // What it is asked for does not reach it.
    }
  };
}

for (const view of ['Incidents', 'Swim lanes'] as const) {
  test(`${view}: while there is no verdict there are words and the progress`, async ({ previewPage, page }) => {
    await page.addInitScript(silenceWorkers);
    await previewPage.goto({ scenario: '10-000-rows' });
    const panel = previewPage.panel('10,000 rows');
    await expect(panel.root.getByRole('progressbar', { name: 'Looking for anomalies' })).toBeAttached();
    await panel.showView(view);
    await expect(panel.root.getByRole('status').filter({ hasText: 'No verdict on these samples yet' })).toBeVisible();
  });
}

test('a query that fails beside another is told in the notices', async ({ previewPage }) => {
  await previewPage.goto({ scenario: 'one-of-two-queries-fails' });
  const panel = previewPage.panel('One of two queries fails');
  await expect(panel.findings).toContainText('8 anomalous');
  expect(await panel.notices()).toContain('The query failed, what is shown may be old or incomplete: error');
});

test('with reduced motion nothing moves by itself', async ({ previewPage, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const panel = await openNotebook(previewPage, { beside: 'lanes', showScore: true });
  await panel.hoverPlot(0.3);
  const moving = await panel.root.evaluate((root) =>
    document
      .getAnimations()
      .filter(({ effect }) => root.contains((effect as KeyframeEffect).target))
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
      .map((animation) => (animation as CSSAnimation).animationName)
  );
  expect(moving).toEqual([]);
});

for (const deficiency of ['deuteranopia', 'protanopia', 'achromatopsia'] as const) {
  test(`with ${deficiency} normal and anomalous differ in lightness as well as in shape`, async ({
    previewPage,
    page,
  }) => {
    const panel = await openNotebook(previewPage, { view: 'scatter' });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setEmulatedVisionDeficiency', { type: deficiency });
    const markers = panel.labelCounts.locator('svg');
    const [normal, anomaly] = [await lightnessOf(page, markers.nth(0)), await lightnessOf(page, markers.nth(1))];
    expect(Math.abs(normal - anomaly)).toBeGreaterThan(20);
    const outline = (i: number): Promise<string | null> => markers.nth(i).locator('path').getAttribute('d');
    expect(await outline(0)).not.toBe(await outline(1));
  });
}

/** Lightness in the middle of what is seen, 0..255, as the emulated eye sees it. */
async function lightnessOf(page: Page, seen: Locator): Promise<number> {
  const picture = (await seen.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const [red, green, blue] = context.getImageData(image.width >> 1, image.height >> 1, 1, 1).data;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }, picture);
}
