import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODULE_PATH } from './buildModule';
import type { Contestant } from './contestant';

/** Everything that is installed or written for the bench, outside the repository. */
export const BENCH_DIRECTORY = join(tmpdir(), 'anomaly-forest-bench');

export const REFERENCE = 'scikit-learn';
const NPM_PEERS = ['isolation-forest@0.0.9', 'ml-isolation-forest@0.1.0'];
const PYTHON_PEERS = ['scikit-learn==1.9.1', 'isotree'];

const npmDirectory = join(BENCH_DIRECTORY, 'npm');
const python = join(BENCH_DIRECTORY, 'python', 'bin', 'python');

const ours = (name: string, mode: string): Contestant => node(name, 'ours.mjs', MODULE_PATH, mode);

/** This project: a new seed each time; the same seed, as in a panel that is refreshed (drawn rows are kept); cold. */
export const OURS: readonly Contestant[] = [
  ours('ours', 'new-seed'),
  ours('ours, refreshed', 'same-seed'),
  { ...ours('ours, first call', 'new-seed'), isFresh: true },
];

/** Others, the reference first. */
export const PEERS: readonly Contestant[] = [
  fromPython(REFERENCE, 'scikit-learn'),
  fromPython('isotree, 1 thread', 'isotree'),
  fromPython('isotree, 2 threads', 'isotree-2'),
  node('npm isolation-forest', 'npm.mjs', npmDirectory, 'isolation-forest'),
  node('npm ml-isolation-forest', 'npm.mjs', npmDirectory, 'ml-isolation-forest'),
];

function node(name: string, script: string, ...args: string[]): Contestant {
  return { name, command: process.execPath, args: [join(__dirname, 'contestants', script), ...args] };
}

function fromPython(name: string, peer: string): Contestant {
  return { name, command: python, args: [join(__dirname, 'contestants', 'python.py'), peer] };
}

/**
 * Installs the peers where they are missing, outside the repository; returns their versions. isotree is compiled, which
 * takes some minutes.
 */
export function installPeers(): string[] {
  if (!existsSync(join(npmDirectory, 'node_modules'))) {
    mkdirSync(npmDirectory, { recursive: true });
    run('npm', ['install', '--prefix', npmDirectory, '--no-audit', '--no-fund', ...NPM_PEERS]);
  }
  if (!existsSync(python)) {
    run('python3', ['-m', 'venv', join(BENCH_DIRECTORY, 'python')]);
  }
  const installed = run(python, ['-m', 'pip', 'freeze']).split('\n');
  const missing = PYTHON_PEERS.filter((peer) => !installed.some((line) => line.startsWith(peer)));
  if (missing.length > 0) {
    run(python, ['-m', 'pip', 'install', '--quiet', ...missing]);
  }
  const versions = run(python, ['-m', 'pip', 'freeze']).match(/^(scikit-learn|numpy|isotree)==.*$/gm) ?? [];
  return [...versions, ...NPM_PEERS];
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed.`);
  }
  return stdout;
}
