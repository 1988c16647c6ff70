import type { Logger } from 'pino';
import type { PanelsConfig } from './config/config';
import type { Fleet } from './Fleet';
import type { JournalState } from './incidents/Journal';
import type { PanelConfig } from './grafana/panelConfig';
import type { Found, PanelFinder } from './grafana/PanelFinder';
import type { Announcements } from './out/Announcements';
import type { SelfMetrics } from './out/SelfMetrics';
import type { WatchRunner } from './WatchRunner';

/** What watches of panels are made with. */
export interface PanelSurroundings {
  readonly finder: PanelFinder;
  readonly settings: PanelsConfig;
  readonly log: Logger;
  readonly metrics: SelfMetrics;
  readonly announcements: Announcements;
  /** A watch of a panel; it goes on with what the one before of the same panel knew, if there was one. */
  readonly makeRunner: (config: PanelConfig, before: WatchRunner | undefined) => Promise<WatchRunner>;
}

/** The panels that are watched: dashboards are looked at again and again, and what has changed there is watched anew. */
export class PanelFleet {
  private configs = new Map<WatchRunner, PanelConfig>();
  private said = new Set<string>();
  private saidOff?: string;
  private lastLook = -Infinity;

  constructor(
    private readonly around: PanelSurroundings,
    private readonly fleet: Fleet
  ) {}

  /** Whether it is time to look again. @param now - epoch milliseconds */
  isDue(now: number): boolean {
    return now - this.lastLook >= this.around.settings.refresh;
  }

  /** Whether the dashboards have been looked at. */
  get isReady(): boolean {
    return this.lastLook > -Infinity;
  }

  /**
   * Looks at the dashboards, and watches what is there now.
   *
   * @param now - epoch milliseconds
   * @returns whether other panels are watched than before
   */
  async refresh(now: number): Promise<boolean> {
    const found = await this.around.finder.find();
    this.lastLook = now;
    this.report(found, now);
    const wanted = new Map(found.panels.map((config) => [config.fingerprint, config]));
    const leaving = [...this.configs].filter(([, { fingerprint }]) => !wanted.has(fingerprint));
    const staying = new Set([...this.configs.values()].map(({ fingerprint }) => fingerprint));
    const coming = found.panels.filter(({ fingerprint }) => !staying.has(fingerprint));
    await this.fleet.remove(leaving.map(([runner]) => runner));
    leaving.forEach(([runner]) => this.configs.delete(runner));
    const before = new Map(leaving.map(([runner, { key }]) => [key, runner]));
    for (const config of coming) {
      const runner = await this.around.makeRunner(config, before.get(config.key));
      this.configs.set(runner, config);
      this.fleet.add([runner]);
    }
    this.reportChanges(
      leaving.map(([, config]) => config),
      coming
    );
    return leaving.length + coming.length > 0;
  }

  /** What is known of a panel's incidents, also after `stop`. */
  journalOf({ key }: PanelConfig): JournalState | undefined {
    return [...this.configs].find(([, config]) => config.key === key)?.[0].watch.journal.state;
  }

  /** Watches none of them any more. */
  async stop(): Promise<void> {
    await this.fleet.remove([...this.configs.keys()]);
    [...this.configs.values()].forEach(({ name }) => this.around.metrics.forget(name));
  }

  private report({ panels, nRefused, nOff, complaints }: Found, now: number): void {
    const { metrics, log } = this.around;
    metrics.panels.set({ state: 'watched' }, panels.length);
    metrics.panels.set({ state: 'refused' }, nRefused);
    metrics.panels.set({ state: 'off' }, nOff);
    for (const { text, reason } of complaints) {
      if (reason !== undefined) {
        metrics.errors.inc({ source: 'grafana', reason });
      }
      const isNews = this.around.announcements.isNews(text, now);
      if (!this.said.has(text) && isNews) {
        log.error({ source: 'grafana' }, text);
      }
    }
    this.said = new Set(complaints.map(({ text }) => text));
    const off = offSentence(panels.length + nRefused, nOff);
    if (off !== undefined && off !== this.saidOff && complaints.every(({ reason }) => reason === undefined)) {
      log.warn(off);
      this.saidOff = off;
    }
  }

  private reportChanges(leaving: readonly PanelConfig[], coming: readonly PanelConfig[]): void {
    const { log, metrics } = this.around;
    const present = new Set([...this.configs.values()].map(({ name }) => name));
    leaving.filter(({ name }) => !present.has(name)).forEach(({ name }) => metrics.forget(name));
    for (const { name, key, step, dashboard } of coming) {
      metrics.stepSeconds.set({ watch: name }, step / 1000);
      const isChanged = leaving.some((one) => one.key === key);
      log.info(
        { watch: name, dashboard: dashboard.uid, panel: dashboard.panel },
        isChanged ? 'The panel has changed: it is watched as it is now.' : 'The panel is watched.'
      );
    }
    for (const { name, key, dashboard } of leaving.filter((one) => !coming.some((other) => other.key === one.key))) {
      log.warn(
        { watch: name, key, dashboard: dashboard.uid, panel: dashboard.panel },
        'The panel is not watched any more: it, its option "Watch around the clock" or its dashboard is gone, or cannot be used as it is now.'
      );
    }
  }
}

/** Where nobody has chosen a panel, it is said how. */
function offSentence(nWanted: number, nOff: number): string | undefined {
  if (nWanted > 0) {
    return nOff === 0
      ? undefined
      : `${nOff} more panels of the plugin are not watched: their option "Watch around the clock" is off.`;
  }
  return nOff === 0
    ? 'There is no panel of the plugin on the dashboards that were chosen: nothing is watched there.'
    : `No panel is watched: the option "Watch around the clock" of all ${nOff} panels of the plugin is off.`;
}
