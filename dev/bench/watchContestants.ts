import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Contestant, Running } from './contestant';
import { BENCH_DIRECTORY } from './contestants';

/** The build whose watch verdict this one's speed is told of. */
export const BEFORE = '4c86542';

const REPOSITORY = join(__dirname, '..', '..');
const directory = join(BENCH_DIRECTORY, 'watch');
/** Of the peers, outside the repository; see `installPython`. */
export const python = join(directory, 'python', 'bin', 'python');

/** A contestant, and the largest number of samples that it is asked for. */
export interface WatchContestant extends Contestant {
  readonly maxSamples: number;
}

const PEERS: ReadonlyArray<{ peer: string; name: string; packages: readonly string[]; maxSamples: number }> = [
  { peer: 'stl', name: 'statsmodels STL + robust z', packages: ['statsmodels'], maxSamples: 100_000 },
  { peer: 'ecod', name: 'PyOD ECOD', packages: ['pyod'], maxSamples: 1_000_000 },
  { peer: 'iforest', name: 'PyOD IForest', packages: ['pyod'], maxSamples: 1_000_000 },
  { peer: 'adtk', name: 'adtk SeasonalAD', packages: ['adtk'], maxSamples: 100_000 },
  { peer: 'prophet', name: 'Prophet', packages: ['prophet'], maxSamples: 10_080 },
];

/** This build's watch verdict, that of `BEFORE`, and classic. */
export function ownContestants(): WatchContestant[] {
  const now = join(directory, 'now.mjs');
  const before = join(directory, 'before.mjs');
  const core = join(REPOSITORY, 'packages', 'core', 'src');
  bundle(core, [join(core, 'detect'), join(core, 'series', 'matrix')], now);
  const source = join(sourceOf(BEFORE, ['src/detection']), 'src', 'detection');
  bundle(source, [join(source, 'detect'), join(source, 'matrix')], before);
  return [ours('watch', now, 'watch'), ours(`watch at ${BEFORE}`, before, 'watch'), ours('classic', now, 'classic')];
}

/** The same, every run in a process of its own. */
export function inFreshProcess(contestant: WatchContestant): WatchContestant {
  return { ...contestant, name: `${contestant.name}, first call`, isFresh: true };
}

function ours(name: string, module: string, verdict: string): WatchContestant {
  const args = [join(__dirname, 'contestants', 'watch.mjs'), module, verdict];
  return { name, command: process.execPath, args, maxSamples: Infinity };
}

/** Some paths of the repository at a commit, taken from git into a scratch folder. */
export function sourceOf(commit: string, paths: readonly string[]): string {
  const folder = join(directory, [commit, ...paths].join('-').replaceAll('/', '-'));
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const archive = spawnSync('git', ['-C', REPOSITORY, 'archive', commit, ...paths], { maxBuffer: 1e9 });
    if (archive.status !== 0 || spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout }).status !== 0) {
      throw new Error(`git has no ${paths.join(', ')} at ${commit}: a shallow clone? Fetch the whole history.`);
    }
  }
  return folder;
}

function bundle(folder: string, [detect, matrix]: readonly string[], outfile: string): void {
  mkdirSync(directory, { recursive: true });
  const contents = `export { detect } from '${detect}'; export { createMatrix } from '${matrix}';`;
  const stdin = { contents, resolveDir: folder, loader: 'ts' } as const;
  buildSync({ stdin, bundle: true, minify: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
}

/** Installs the peers outside the repository; those that cannot be installed, or do not run, are told. */
export async function installWatchPeers(file: string): Promise<{
  readonly peers: readonly WatchContestant[];
  readonly versions: readonly string[];
  readonly missing: readonly string[];
}> {
  const peers: WatchContestant[] = [];
  const missing: string[] = [];
  for (const { peer, name, packages, maxSamples } of PEERS) {
    const args = [join(__dirname, 'contestants', 'watchPeers.py'), peer];
    const contestant = { name, command: python, args, maxSamples };
    if (!installPython(packages)) {
      missing.push(`${name} cannot be installed`);
    } else if (!(await runs(contestant, file))) {
      missing.push(`${name} can be installed, but does not run`);
    } else {
      peers.push(contestant);
    }
  }
  const frozen = pythonVersions();
  const versions = frozen.filter((line) => /^(statsmodels|pyod|adtk|prophet|pandas|numpy|scikit-learn)==/.test(line));
  writeFileSync(join(directory, 'versions.txt'), frozen.join('\n'));
  return { peers, versions, missing };
}

/** Installs packages of Python outside the repository; false if one cannot be. */
export function installPython(packages: readonly string[]): boolean {
  mkdirSync(directory, { recursive: true });
  if (!existsSync(python)) {
    spawnSync('python3', ['-m', 'venv', join(directory, 'python')], { stdio: 'inherit' });
  }
  return packages.every(install);
}

/** Everything that is installed, `name==version` each. */
export function pythonVersions(): string[] {
  return spawnSync(python, ['-m', 'pip', 'freeze'], { encoding: 'utf8' }).stdout.split('\n');
}

function install(name: string): boolean {
  const isThere = spawnSync(python, ['-m', 'pip', 'show', '--quiet', name]).status === 0;
  return isThere || spawnSync(python, ['-m', 'pip', 'install', '--quiet', name], { stdio: 'inherit' }).status === 0;
}

async function runs(contestant: Contestant, file: string): Promise<boolean> {
  const running = new Running(contestant);
  try {
    await running.ask({ file, nFeatures: 2, nRuns: 1 });
    return true;
  } catch {
    return false;
  } finally {
    running.end();
  }
}
