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
/** isotree cannot be imported without pandas. */
const PYTHON_PEERS = ['scikit-learn==1.9.1', 'pandas', 'isotree==0.6.1.post4'];

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
const PEERS: readonly Contestant[] = [
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

/** The peers that could be installed, and the versions of everything. */
interface Installed {
  readonly peers: readonly Contestant[];
  readonly versions: readonly string[];
}

/**
 * Installs the peers where they are missing, outside the repository. isotree is compiled, which takes many minutes; if
 * that fails it is left out.
 */
export function installPeers(): Installed {
  if (!existsSync(join(npmDirectory, 'node_modules'))) {
    mkdirSync(npmDirectory, { recursive: true });
    run('npm', ['install', '--prefix', npmDirectory, '--no-audit', '--no-fund', ...NPM_PEERS]);
  }
  if (!existsSync(python)) {
    run('python3', ['-m', 'venv', join(BENCH_DIRECTORY, 'python')]);
  }
  const missing = PYTHON_PEERS.filter((peer) => !pipFreeze().some((line) => line.startsWith(peer)));
  for (const peer of missing) {
    spawnSync(python, ['-m', 'pip', 'install', '--quiet', peer], { stdio: 'inherit' });
  }
  const versions = pipFreeze().filter((line) => /^(scikit-learn|numpy|isotree)==/.test(line));
  const hasIsotree = versions.some((line) => line.startsWith('isotree'));
  const peers = PEERS.filter(({ name }) => hasIsotree || !name.startsWith('isotree'));
  return { peers, versions: [...versions, ...NPM_PEERS] };
}

function pipFreeze(): string[] {
  return run(python, ['-m', 'pip', 'freeze']).split('\n');
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed.`);
  }
  return stdout;
}
