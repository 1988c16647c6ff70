import { type Browser, type Page } from '@playwright/test';
import { type Options } from '../../src/options/options';
import { type Census, CensusTaker, countObjectUrls } from './census';
import { makeHideable } from './hideable';

/** A page is at rest if its main thread works for no more than this share of the time. */
export const AT_REST = 0.1;

/** The page under soak, seen from outside. */
export class Stage {
  /** Console errors and exceptions. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly censusTaker: CensusTaker
  ) {
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    page.on('pageerror', ({ message }) => this.complaints.push(message));
  }

  static async open(browser: Browser, url: string): Promise<Stage> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.addInitScript(countObjectUrls);
    await page.addInitScript(makeHideable);
    const stage = new Stage(page, await CensusTaker.of(page));
    await page.goto(url);
    await page.waitForFunction(() => 'soak' in window);
    return stage;
  }

  /** Mounts panels and waits until each shows its verdict. */
  async mount(nPanels: number, nSamples: number): Promise<void> {
    await this.page.evaluate(([panels, samples]) => window.soak.mount(panels, samples), [nPanels, nSamples] as const);
    await this.page.waitForFunction((n) => document.querySelectorAll('[aria-label="Findings"]').length === n, nPanels, {
      timeout: 120_000,
    });
  }

  async unmount(): Promise<void> {
    await this.page.evaluate(() => window.soak.unmount());
    await this.page.waitForFunction(() => document.querySelector('canvas') === null);
  }

  refresh(): Promise<void> {
    return this.page.evaluate(() => window.soak.refresh());
  }

  setOptions(options: Partial<Options>): Promise<void> {
    return this.page.evaluate((changed) => window.soak.setOptions(changed), options);
  }

  toggleTheme(): Promise<void> {
    return this.page.evaluate(() => window.soak.toggleTheme());
  }

  setHidden(hidden: boolean): Promise<void> {
    return this.page.evaluate((next) => window.setHidden(next), hidden);
  }

  /** Lets tooltips close, and draws the empty page anew: React lets go of what it drew before only then. */
  async settle(): Promise<void> {
    await this.page.mouse.move(1, 1);
    for (let i = 0; i < 4; i++) {
      await this.toggleTheme();
      await this.page.waitForTimeout(300);
    }
  }

  /** How busy the page is once it is at rest; after a while it is not waited for any longer. */
  async shareAtRest(): Promise<number> {
    let share = 1;
    for (let i = 0; i < 15 && share > AT_REST; i++) {
      share = await this.censusTaker.busyShare(2000);
    }
    return share;
  }

  census(): Promise<Census> {
    return this.censusTaker.take();
  }
}
