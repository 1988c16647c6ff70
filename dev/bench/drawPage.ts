import { type Browser, type Page } from '@playwright/test';
import { PAINTED } from './page/drawProbe';
import { GENERATED } from './page/generated';
import { tasksBetween, TRACED } from './trace';

/** One visit of a page with charts. */
export interface DrawRun {
  /** Main thread from the arrival of the data to the first frame with all charts in it, milliseconds. */
  readonly firstPaintMs: number;
  /** The longest task of the main thread from the arrival of the data on, milliseconds. */
  readonly longestTaskMs: number;
  /** Main thread a mouse move, milliseconds. */
  readonly hoverMs: number;
}

const MOVES = 200;
const [HOVER, END] = ['hover-start', 'hover-end'];

/** Opens a page, waits until its charts are drawn and at rest, and moves the mouse over the first of them. */
export async function visit(browser: Browser, url: string): Promise<DrawRun> {
  return look(browser, url, (page) =>
    page.evaluate(([moves, from, to]) => window.drawProbe?.moveOver(moves, from, to), [MOVES, HOVER, END] as const)
  );
}

/** The same of a page with nothing to move the mouse over. */
export async function visitEmpty(browser: Browser, url: string): Promise<DrawRun> {
  return look(browser, url, (page) => page.evaluate((mark) => void performance.mark(mark), HOVER));
}

async function look(browser: Browser, url: string, move: (page: Page) => Promise<void>): Promise<DrawRun> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1100 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  await browser.startTracing(page, { categories: TRACED });
  await page.goto(url);
  await page.waitForFunction(() => window.drawProbe?.isPainted, null, { timeout: 120_000 });
  await page.waitForTimeout(3000);
  await move(page);
  const trace = await browser.stopTracing();
  const run = {
    firstPaintMs: sum(tasksBetween(trace, GENERATED.dataMark, PAINTED)),
    longestTaskMs: Math.max(...tasksBetween(trace, GENERATED.dataMark, HOVER)),
    hoverMs: sum(tasksBetween(trace, HOVER, END)) / MOVES,
  };
  await context.close();
  return run;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
