import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino, { type Logger } from 'pino';
import { Registry } from 'prom-client';
import { CauseFinder } from '../cause/CauseFinder';
import type { WatchConfig } from '../config/config';
import { Watch } from '../judge/Watch';
import { AlertmanagerSink } from '../out/AlertmanagerSink';
import { AnnotationSink } from '../out/AnnotationSink';
import { SelfMetrics } from '../out/SelfMetrics';
import { PrometheusSource } from '../prometheus/PrometheusSource';
import { StateFolder } from '../state/StateFolder';
import { WatchRunner } from '../WatchRunner';

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own for a test, removed after all of them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-service-'));
  folders.push(folder);
  return folder;
}

/** What a simulated process has around it. */
export interface Simulated {
  readonly config: WatchConfig;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** None: without state. */
  readonly folder?: string;
  readonly log?: Logger;
  readonly shard?: { readonly index: number; readonly count: number };
}

/** A process with one watch, as `Service` sets it up: Prometheus, Grafana and Alertmanager are hosts of these names. */
export async function simulatedProcess({ config, fetch, now, folder, log, shard }: Simulated): Promise<WatchRunner> {
  const transport = { fetch, random: () => 0 };
  const endpoint = (host: string) => ({ url: `http://${host}`, headers: {}, timeout: 60_000 });
  const source = new PrometheusSource({ ...endpoint('prometheus'), concurrency: 4 }, transport);
  const state = folder === undefined ? undefined : await StateFolder.take(folder);
  const watch = new Watch(
    config,
    source,
    shard ?? { index: 0, count: 1 },
    {
      journal: await state?.read('journal', config.name),
      baselines: await state?.read('baselines', config.name),
    },
    new CauseFinder(source)
  );
  return new WatchRunner(watch, {
    log: log ?? pino({ level: 'silent' }),
    metrics: new SelfMetrics(new Registry(), 'test'),
    state,
    annotations: new AnnotationSink(endpoint('grafana'), transport),
    alertmanager: new AlertmanagerSink(endpoint('alertmanager'), transport),
    now,
  });
}
