import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { version } from '../package.json';
import { CauseFinder } from './cause/CauseFinder';
import type { PanelsConfig, ServiceConfig, WatchConfig } from './config/config';
import { readConfig } from './config/readConfig';
import { readText } from './config/readText';
import { Fleet } from './Fleet';
import { GrafanaApi } from './grafana/GrafanaApi';
import type { PanelConfig } from './grafana/panelConfig';
import { PanelFinder } from './grafana/PanelFinder';
import { PanelWatch } from './grafana/PanelWatch';
import type { Transport } from './http/request';
import { messageOf } from './http/sourceError';
import type { JournalState } from './incidents/Journal';
import type { Shard } from './judge/groups';
import { Watch } from './judge/Watch';
import { AlertmanagerSink } from './out/AlertmanagerSink';
import { Announcements } from './out/Announcements';
import { AnnotationSink } from './out/AnnotationSink';
import { SelfMetrics } from './out/SelfMetrics';
import { type RunningServer, serveHttp } from './out/serveHttp';
import { VerdictMetrics } from './out/VerdictMetrics';
import { PanelFleet } from './PanelFleet';
import { PrometheusSource, type SeriesSource } from './prometheus/PrometheusSource';
import { StateFolder } from './state/StateFolder';
import { type Surroundings, WatchRunner } from './WatchRunner';

/** How often the configuration file is looked at; milliseconds. */
const LOOK_EVERY = 10_000;

/** The next verdict does not wait long for causes: milliseconds for one request. */
const MAX_CAUSE_TIMEOUT = 10_000;

/** What a service is started with. */
export interface ServiceStart {
  /** Path of the configuration. */
  readonly file: string;
  readonly shard: Shard;
  readonly log: Logger;
  /** How servers are asked; tests have others. */
  readonly fetch?: typeof fetch;
  readonly random?: () => number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** What one reading of the configuration led to. */
interface Setup {
  readonly config: ServiceConfig;
  /** Of `watches`. */
  readonly runners: readonly WatchRunner[];
  readonly panels?: PanelFleet;
}

/** The service: watches that are judged as time goes by, and what is told of them. */
export class Service {
  private readonly own = new Registry();
  private readonly announcements = new Announcements();
  private readonly metrics = new SelfMetrics(this.own, version);
  private readonly stopping = new AbortController();
  private readonly now: () => number;
  private readonly fleet: Fleet;
  private setup: Setup;
  private verdicts = new Registry();
  private server?: RunningServer;

  private constructor(
    private readonly start: ServiceStart,
    config: ServiceConfig,
    private readonly state: StateFolder | undefined,
    private fingerprint: string
  ) {
    this.now = start.now ?? Date.now;
    this.fleet = new Fleet(this.now);
    this.setup = { config, runners: [] };
  }

  /**
   * Reads the configuration and what was kept, and listens. Nothing is judged before `run`.
   *
   * @throws InvalidConfig, FolderInUse, or an Error if the address is taken
   */
  static async open(start: ServiceStart): Promise<Service> {
    const text = await readText(start.file, 'a configuration');
    const config = readConfig(text, start.file);
    const state = config.state === undefined ? undefined : await StateFolder.take(config.state);
    const service = new Service(start, config, state, hashOf(text));
    await service.setUp(config);
    service.noteReload(true);
    const { host, port } = config.listen;
    service.server = await serveHttp(host, port, {
      metrics: () => service.exposition(),
      notReady: () => service.notReady(),
    });
    const watches = config.watches.map(({ name }) => name);
    start.log.info({ version, watches, address: `${host}:${service.server.port}` }, 'The service has started.');
    return service;
  }

  /** The port that is listened on. */
  get port(): number {
    return this.server!.port;
  }

  /** Judges until `stop`. */
  async run(): Promise<void> {
    this.fleet.start();
    while (!this.stopping.signal.aborted) {
      await this.refreshPanels();
      await sleep(LOOK_EVERY, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      await this.reload();
    }
  }

  /** Judges what is due in all watches, once. */
  async turn(): Promise<void> {
    await this.refreshPanels();
    await Promise.all(this.fleet.runners.map((runner) => runner.run()));
  }

  /** Gives up what is under way, writes what is to be kept, and closes. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.fleet.stop();
    await this.state?.release();
    await this.server?.stop();
    this.start.log.info('The service has stopped.');
  }

  /** Takes the configuration file as it is now, if it has changed and can be used; else the one before stays in use. */
  async reload(): Promise<void> {
    const { file, log } = this.start;
    try {
      const text = await readText(file, 'a configuration');
      const fingerprint = hashOf(text);
      if (fingerprint === this.fingerprint || this.stopping.signal.aborted) {
        return;
      }
      this.fingerprint = fingerprint;
      const config = readConfig(text, file);
      const before = this.setup;
      if (!samePanels(config, before.config)) {
        await before.panels?.stop();
      }
      await this.fleet.remove(before.runners);
      await this.setUp(config);
      const kept = new Set(config.watches.map(({ name }) => name));
      before.config.watches.filter(({ name }) => !kept.has(name)).forEach(({ name }) => this.metrics.forget(name));
      this.noteReload(true);
      log.info({ watches: [...kept] }, 'The configuration has changed and is in use.');
    } catch (error) {
      this.noteReload(false);
      this.metrics.errors.inc({ source: 'config', reason: 'refused' });
      log.error(`The changed configuration is refused, the one before stays in use: ${messageOf(error)}`);
    }
  }

  /** Looks for changed panels, if it is time to. */
  private async refreshPanels(): Promise<void> {
    const { panels } = this.setup;
    if (panels?.isDue(this.now()) && !this.stopping.signal.aborted && (await panels.refresh(this.now()))) {
      this.exposeVerdicts();
    }
  }

  /** Watches that are the same as before keep what they know. */
  private async setUp(config: ServiceConfig): Promise<void> {
    const { fetch: ask = fetch, random = Math.random, log } = this.start;
    const transport: Transport = { fetch: ask, random, stop: this.stopping.signal };
    const around = {
      log,
      metrics: this.metrics,
      announcements: this.announcements,
      state: this.state,
      annotations: config.grafana && new AnnotationSink(config.grafana, transport),
      alertmanager: config.alertmanager && new AlertmanagerSink(config.alertmanager, transport),
      now: this.now,
    };
    const watches = await this.watchesOf(config, transport);
    const runners = watches.map((watch) => new WatchRunner(watch, around));
    const isSame = samePanels(config, this.setup.config) && this.setup.panels;
    const panels = isSame ? this.setup.panels : this.panelsOf(config, transport, around);
    this.setup = { config, runners, panels };
    this.fleet.add(runners);
    config.watches.forEach(({ name, step }) => this.metrics.stepSeconds.set({ watch: name }, step / 1000));
    this.exposeVerdicts();
  }

  private async watchesOf({ watches, prometheus }: ServiceConfig, transport: Transport): Promise<Watch[]> {
    if (!prometheus) {
      return [];
    }
    const source = new PrometheusSource(prometheus, transport, (duration) => this.noteRead(duration));
    const bounds = { timeout: Math.min(MAX_CAUSE_TIMEOUT, prometheus.timeout), concurrency: 2 };
    const causes = new CauseFinder(new PrometheusSource({ ...prometheus, ...bounds }, transport));
    const isSameSource = JSON.stringify(prometheus) === JSON.stringify(this.setup.config.prometheus);
    return Promise.all(
      watches.map(async (watch) => (isSameSource && this.sameWatch(watch)) || this.newWatch(watch, source, causes))
    );
  }

  private sameWatch(config: WatchConfig): Watch | undefined {
    const text = JSON.stringify(config);
    const same = this.setup.runners.find(({ watch }) => JSON.stringify(watch.config) === text)?.watch;
    return same instanceof Watch ? same : undefined;
  }

  /** Its incidents are known from before, if there was a watch of its name. */
  private async newWatch(config: WatchConfig, source: SeriesSource, causes: CauseFinder): Promise<Watch> {
    const before = this.setup.runners.find(({ watch }) => watch.config.name === config.name)?.watch;
    const state = {
      journal: before?.journal.state ?? (await this.state?.read('journal', config.name)),
      baselines: await this.state?.read('baselines', config.name),
    };
    return new Watch(config, source, this.start.shard, state, causes);
  }

  private panelsOf(
    { grafana, watches }: ServiceConfig,
    transport: Transport,
    around: Surroundings
  ): PanelFleet | undefined {
    const settings: PanelsConfig | undefined = grafana?.panels;
    if (!settings) {
      return undefined;
    }
    const { panels: before } = this.setup;
    const api = new GrafanaApi(grafana!, transport, (duration) => this.noteRead(duration));
    const names = watches.map(({ name }) => name);
    return new PanelFleet(
      {
        finder: new PanelFinder(api, settings, names),
        settings,
        log: this.start.log,
        metrics: this.metrics,
        announcements: this.announcements,
        makeRunner: async (config, runner) =>
          new WatchRunner(
            await this.newPanelWatch(config, api, runner?.watch.journal.state ?? before?.journalOf(config)),
            around
          ),
      },
      this.fleet
    );
  }

  private async newPanelWatch(
    config: PanelConfig,
    api: GrafanaApi,
    journal: JournalState | undefined
  ): Promise<PanelWatch> {
    return new PanelWatch(config, api, this.start.shard, {
      journal: journal ?? (await this.state?.read('journal', config.key)),
    });
  }

  private exposeVerdicts(): void {
    this.verdicts = new Registry();
    const watches = this.fleet.runners.map(({ watch }) => watch);
    new VerdictMetrics(this.verdicts, watches, this.now);
  }

  private noteRead(milliseconds: number): void {
    this.metrics.readSeconds.observe(milliseconds / 1000);
  }

  private async exposition(): Promise<{ text: string; contentType: string }> {
    const texts = await Promise.all([this.verdicts.metrics(), this.own.metrics()]);
    return { text: texts.join('\n'), contentType: this.own.contentType };
  }

  private notReady(): string | undefined {
    if (this.setup.panels?.isReady === false) {
      return 'The dashboards have not been looked at yet.';
    }
    const waiting = this.fleet.runners.filter(({ isReady }) => !isReady).map(({ watch }) => watch.config.name);
    return waiting.length === 0 ? undefined : `No verdict yet: ${waiting.join(', ')}.`;
  }

  private noteReload(isSuccessful: boolean): void {
    this.metrics.configReloaded.set(isSuccessful ? 1 : 0);
    if (isSuccessful) {
      this.metrics.configReloadedAt.set(this.now() / 1000);
    }
  }
}

/** Whether panels can go on being watched as they are. */
function samePanels(a: ServiceConfig, b: ServiceConfig): boolean {
  const [one, other] = [a, b].map(({ grafana, alertmanager, watches }) =>
    JSON.stringify([grafana, alertmanager, watches.map(({ name }) => name)])
  );
  return one === other;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
