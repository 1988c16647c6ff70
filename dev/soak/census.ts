import { type CDPSession, type Page } from '@playwright/test';

/** What a page holds after its garbage was collected. */
export interface Census {
  /** JavaScript objects, what the browser keeps for them, and the memory of typed arrays, MB. */
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
  /** Also those that are no longer on the page. */
  readonly canvases: number;
  readonly workers: number;
  /** Made and not yet revoked. */
  readonly objectUrls: number;
}

const MB = 2 ** 20;

/** Counts object URLs; runs in the page before everything else. */
export function countObjectUrls(): void {
  const live = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (source) => {
    const url = createObjectURL.call(URL, source);
    live.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    live.delete(url);
    revokeObjectURL.call(URL, url);
  };
  Object.assign(window, { liveObjectUrls: live });
}

/** Collects garbage and counts what is left. */
export class CensusTaker {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession
  ) {}

  static async of(page: Page): Promise<CensusTaker> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new CensusTaker(page, session);
  }

  async take(): Promise<Census> {
    // What finalisers and weak references let go is free only after a second time.
    await this.session.send('HeapProfiler.collectGarbage');
    await this.session.send('HeapProfiler.collectGarbage');
    const [heap, metrics, canvases, objectUrls] = [
      await this.heap(),
      await this.metrics(),
      await this.instancesOf('HTMLCanvasElement'),
      await this.page.evaluate(() => (window as unknown as { liveObjectUrls: Set<string> }).liveObjectUrls.size),
    ];
    const { JSEventListeners: listeners, Nodes: nodes } = metrics;
    return { heap, listeners, nodes, canvases, workers: this.page.workers().length, objectUrls };
  }

  /** Share of the time in which the page's main thread works. */
  async busyShare(milliseconds: number): Promise<number> {
    const before = await this.metrics();
    await this.page.waitForTimeout(milliseconds);
    const after = await this.metrics();
    return (after.TaskDuration - before.TaskDuration) / (after.Timestamp - before.Timestamp);
  }

  private async heap(): Promise<number> {
    const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
      await this.session.send('Runtime.getHeapUsage');
    return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / MB;
  }

  private async metrics(): Promise<Record<string, number>> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  private async instancesOf(constructor: string): Promise<number> {
    const objectGroup = 'census';
    const { result: prototype } = await this.session.send('Runtime.evaluate', {
      expression: `${constructor}.prototype`,
      objectGroup,
    });
    const { objects } = await this.session.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId ?? '',
      objectGroup,
    });
    const { result: length } = await this.session.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId: objects.objectId,
      returnByValue: true,
    });
    await this.session.send('Runtime.releaseObjectGroup', { objectGroup });
    return length.value;
  }
}
