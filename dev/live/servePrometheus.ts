import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The address in `prometheus.yml` that stands for the gateway. */
const GATEWAY_IN_COMPOSE = 'gateway:4690';

/** How long Prometheus may take to be ready, and how often it is asked. */
const PATIENCE = 60_000;
const ASK_EVERY = 200;

export interface RunningPrometheus {
  readonly address: string;
  /** Fulfilled when it has ended and its data are removed. */
  readonly stop: () => Promise<void>;
  /** Fulfilled when it ends, by `stop` or by itself. */
  readonly ended: Promise<void>;
}

/**
 * Starts the machine's `prometheus` on 127.0.0.1, with data and configuration in a folder of its own that goes with it.
 *
 * @throws Error with one sentence if it is not installed or ends before it is ready.
 */
export async function servePrometheus(gatewayPort: number, port: number): Promise<RunningPrometheus> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-live-'));
  const child = spawn('prometheus', writeConfiguration(folder, gatewayPort, port), { stdio: 'ignore' });
  const failure = new Promise<never>((_, reject) => child.once('error', () => reject(new Error(notInstalled))));
  const ended = new Promise<void>((resolve) => child.once('close', resolve)).then(() =>
    rmSync(folder, { recursive: true, force: true })
  );
  const running = {
    address: `http://127.0.0.1:${port}`,
    stop: (): Promise<void> => {
      child.kill();
      return ended;
    },
    ended,
  };
  try {
    await Promise.race([failure, untilReady(child, running.address)]);
    return running;
  } catch (error) {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const notInstalled =
  'There is no "prometheus" on this machine: install it (Debian: apt-get install prometheus), ' +
  'or use "docker compose --profile live up", which brings its own.';

/** @returns the command line. */
function writeConfiguration(folder: string, gatewayPort: number, port: number): string[] {
  const config = path.join(folder, 'prometheus.yml');
  const template = readFileSync(path.join(__dirname, 'prometheus.yml'), 'utf8');
  writeFileSync(config, template.replace(GATEWAY_IN_COMPOSE, `127.0.0.1:${gatewayPort}`));
  return [
    `--config.file=${config}`,
    `--storage.tsdb.path=${path.join(folder, 'data')}`,
    '--storage.tsdb.retention.time=6h',
    `--web.listen-address=127.0.0.1:${port}`,
  ];
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(ASK_EVERY)) {
    if (child.exitCode !== null) {
      throw new Error(`Prometheus ended at once with code ${child.exitCode}, expected it to serve ${address}.`);
    }
    const isReady = await fetch(`${address}/-/ready`).then(
      ({ ok }) => ok,
      () => false
    );
    if (isReady) {
      return;
    }
  }
  throw new Error(`Prometheus was not ready within ${PATIENCE / 1000} s.`);
}
