import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../ports';

/** A real Prometheus with samples in it that were written beforehand. */
export interface FilledPrometheus {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** Asks its HTTP API: `api/v1/query_range`; the answer's JSON. */
  readonly ask: (endpoint: string, parameters: URLSearchParams) => Promise<{ readonly data?: unknown }>;
  readonly stop: () => Promise<void>;
}

/** Whether this machine has Prometheus and its tool. */
export function hasPrometheus(): boolean {
  return ['prometheus', 'promtool'].every((name) => spawnSync(name, ['--version']).status === 0);
}

/**
 * Starts the machine's Prometheus on 127.0.0.1 with samples of its own, which need not be of today.
 *
 * @param openMetrics - the samples, in the text format of OpenMetrics with times
 * @throws Error with one sentence if the samples cannot be read, or it is not ready within a minute
 */
export async function startFilledPrometheus(openMetrics: string): Promise<FilledPrometheus> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-filled-'));
  const [samples, config, data] = ['samples.txt', 'prometheus.yml', 'data'].map((name) => path.join(folder, name));
  writeFileSync(samples, openMetrics);
  writeFileSync(config, 'global: {}\n');
  const filled = spawnSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', '--quiet', samples, data]);
  if (filled.status !== 0) {
    throw new Error(`promtool refused the samples: ${String(filled.stderr).split('\n', 1)[0]}.`);
  }
  const port = await freePort();
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=100y',
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' }
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const root = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 60_000; !(await isReady(root)); await sleep(100)) {
    if (Date.now() > end || child.exitCode !== null) {
      child.kill();
      throw new Error('Prometheus was not ready within a minute.');
    }
  }
  return {
    address: root,
    ask: async (endpoint, parameters) => JSON.parse(await read(`${root}/${endpoint}?${parameters}`)),
    stop: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function isReady(root: string): Promise<boolean> {
  return read(`${root}/-/ready`).then(
    (text) => text.includes('Ready'),
    () => false
  );
}

/** Without `fetch`, which pages under test do not have. */
function read(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      const parts: string[] = [];
      response.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      response.on('end', () => resolve(parts.join('')));
    }).on('error', reject);
  });
}
