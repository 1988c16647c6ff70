import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { version } from '../package.json';
import type { ServiceConfig, WatchConfig } from './config/config';
import { readConfig } from './config/readConfig';
import { readText } from './config/readText';
import type { Transport } from './http/request';
import { messageOf } from './http/sourceError';
import type { Shard } from './judge/groups';
import { Watch } from './judge/Watch';
import { AlertmanagerSink } from './out/AlertmanagerSink';
import { AnnotationSink } from './out/AnnotationSink';
import { SelfMetrics } from './out/SelfMetrics';
import { type RunningServer, serveHttp } from './out/serveHttp';
import { VerdictMetrics } from './out/VerdictMetrics';
import { PrometheusSource, type SeriesSource } from './prometheus/PrometheusSource';
import { StateFolder } from './state/StateFolder';
import { WatchRunner } from './WatchRunner';

/** How often the configuration file is looked at; milliseconds. */
const LOOK_EVERY = 10_000;

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
  readonly runners: readonly WatchRunner[];
  readonly verdicts: Registry;
}

/** The service: watches that are judged as time goes by, and what is told of them. */
export class Service {
  private readonly own = new Registry();
  private readonly metrics = new SelfMetrics(this.own, version);
  private readonly stopping = new AbortController();
  private readonly now: () => number;
  private setup: Setup;
  private server?: RunningServer;
  private loops: Array<Promise<unknown>> = [];
  /** Ends the loops of the watches of one setup. */
  private turnover = new AbortController();

  private constructor(
    private readonly start: ServiceStart,
    config: ServiceConfig,
    private readonly state: StateFolder | undefined,
    private fingerprint: string
  ) {
    this.now = start.now ?? Date.now;
    this.setup = { config, runners: [], verdicts: new Registry() };
  }

  /**
   * Reads the configuration and what was kept, and listens. Nothing is judged before `run`.
   *
   * @throws InvalidConfig, FolderInUse, or an Error if the address is taken
   */
  static async open(start: ServiceStart): Promise<Service> {
    const text = await readText(start.file, 'a configuration');
    const config = readConfig(text, start.file);
    const state = config.state === undefined ? undefined : await StateFolder.take(pathOf(start.file, config.state));
    const service = new Service(start, config, state, hashOf(text));
    service.setup = await service.setUp(config);
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
    this.startLoops();
    while (!this.stopping.signal.aborted) {
      await this.pause(LOOK_EVERY, this.stopping.signal);
      await this.reload();
    }
    await Promise.all(this.loops);
  }

  /** Judges what is due in all watches, once. */
  async turn(): Promise<void> {
    await Promise.all(this.setup.runners.map((runner) => runner.run()));
  }

  /** Gives up what is under way, writes what is to be kept, and closes. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.turnover.abort();
    await Promise.all(this.loops);
    await Promise.all(this.setup.runners.map((runner) => runner.save()));
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
      this.turnover.abort();
      await Promise.all(this.loops);
      await Promise.all(this.setup.runners.map((runner) => runner.save()));
      const before = this.setup;
      this.setup = await this.setUp(config);
      const kept = new Set(config.watches.map(({ name }) => name));
      before.config.watches.filter(({ name }) => !kept.has(name)).forEach(({ name }) => this.metrics.forget(name));
      this.noteReload(true);
      log.info({ watches: [...kept] }, 'The configuration has changed and is in use.');
      this.startLoops();
    } catch (error) {
      this.noteReload(false);
      this.metrics.errors.inc({ source: 'config', reason: 'refused' });
      log.error(`The changed configuration is refused, the one before stays in use: ${messageOf(error)}`);
    }
  }

  /** Watches that are the same as before keep what they know. */
  private async setUp(config: ServiceConfig): Promise<Setup> {
    const { fetch: ask = fetch, random = Math.random, log } = this.start;
    const transport: Transport = { fetch: ask, random, stop: this.stopping.signal };
    const source = new PrometheusSource(config.prometheus, transport, (duration) =>
      this.metrics.readSeconds.observe(duration / 1000)
    );
    const isSameSource = JSON.stringify(config.prometheus) === JSON.stringify(this.setup.config.prometheus);
    const around = {
      log,
      metrics: this.metrics,
      state: this.state,
      annotations: config.grafana && new AnnotationSink(config.grafana, transport),
      alertmanager: config.alertmanager && new AlertmanagerSink(config.alertmanager, transport),
      now: this.now,
    };
    const watches = await Promise.all(
      config.watches.map(async (watch) => (isSameSource && this.sameWatch(watch)) || this.newWatch(watch, source))
    );
    const verdicts = new Registry();
    new VerdictMetrics(verdicts, watches, this.now);
    config.watches.forEach(({ name, step }) => this.metrics.stepSeconds.set({ watch: name }, step / 1000));
    return { config, runners: watches.map((watch) => new WatchRunner(watch, around)), verdicts };
  }

  private sameWatch(config: WatchConfig): Watch | undefined {
    const text = JSON.stringify(config);
    return this.setup.runners.find(({ watch }) => JSON.stringify(watch.config) === text)?.watch;
  }

  /** Its incidents are known from before, if there was a watch of its name. */
  private async newWatch(config: WatchConfig, source: SeriesSource): Promise<Watch> {
    const before = this.setup.runners.find(({ watch }) => watch.config.name === config.name)?.watch;
    return new Watch(config, source, this.start.shard, {
      journal: before?.journal.state ?? (await this.state?.read('journal', config.name)),
      baselines: await this.state?.read('baselines', config.name),
    });
  }

  private startLoops(): void {
    this.turnover = new AbortController();
    const { signal } = this.turnover;
    this.loops = this.setup.runners.map((runner) => this.loop(runner, signal));
  }

  private async loop(runner: WatchRunner, signal: AbortSignal): Promise<void> {
    const { step, delay } = runner.watch.config;
    while (!signal.aborted) {
      await runner.run();
      const next = runner.watch.newestTime(this.now()) + step + delay;
      await this.pause(Math.max(1, next - this.now()), signal);
    }
  }

  private async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  private async exposition(): Promise<{ text: string; contentType: string }> {
    const texts = await Promise.all([this.setup.verdicts.metrics(), this.own.metrics()]);
    return { text: texts.join('\n'), contentType: this.own.contentType };
  }

  private notReady(): string | undefined {
    const waiting = this.setup.runners.filter(({ isReady }) => !isReady).map(({ watch }) => watch.config.name);
    return waiting.length === 0 ? undefined : `No verdict yet: ${waiting.join(', ')}.`;
  }

  private noteReload(isSuccessful: boolean): void {
    this.metrics.configReloaded.set(isSuccessful ? 1 : 0);
    if (isSuccessful) {
      this.metrics.configReloadedAt.set(this.now() / 1000);
    }
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Paths in a configuration are seen from its folder. */
function pathOf(configFile: string, file: string): string {
  return path.resolve(path.dirname(configFile), file);
}
