import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { buildSync } from 'esbuild';
import { BENCH_DIRECTORY } from './contestants';
import { median } from './measure';
import { serviceColumns } from './services';
import { BEFORE, installPython, python, pythonVersions, sourceOf } from './watchContestants';

const N_SAMPLES = 100_000;
const N_TURNS = 5;
const MINUTE = 60_000;
const REPOSITORY = join(__dirname, '..', '..');
const directory = join(BENCH_DIRECTORY, 'command-line');

interface Command {
  readonly name: string;
  readonly command: readonly string[];
}

interface Run {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** `npm run bench:cli`: `anomaly-forest detect` on a CSV file, whole processes, beside an earlier build and Python. */
function main(): void {
  if (!installPython(['pandas', 'scikit-learn'])) {
    throw new Error('pandas and scikit-learn cannot be installed: is there a python3 with venv, and a network?');
  }
  mkdirSync(directory, { recursive: true });
  const file = writeCsv();
  const [now, before] = [join(directory, 'now.cjs'), join(directory, 'before.cjs')];
  build(join(REPOSITORY, 'packages', 'cli', 'src', 'main.ts'), now);
  build(join(sourceOf(BEFORE, ['cli', 'src']), 'cli', 'detect.ts'), before);
  const notebook = join(__dirname, 'contestants', 'notebook.py');
  const commands: readonly Command[] = [
    { name: 'detect', command: [process.execPath, now, 'detect', file] },
    { name: 'detect, classic', command: [process.execPath, now, 'detect', file, '--verdict', 'classic'] },
    { name: `detect at ${BEFORE}`, command: [process.execPath, before, file] },
    { name: 'pandas + scikit-learn', command: [python, notebook, file] },
  ];
  const runs = new Map(commands.map(({ name }): [string, Run[]] => [name, []]));
  for (let turn = 0; turn < N_TURNS; turn++) {
    for (const { name, command } of commands) {
      runs.get(name)!.push(runToEnd(command));
    }
  }
  writeFileSync(join(__dirname, 'cli-results.md'), report(runs));
}

function writeCsv(): string {
  const [traffic, latency] = serviceColumns(N_SAMPLES, new RandomState(42));
  const rows = Array.from(traffic, (value, i) => {
    const time = new Date(Date.UTC(2024, 0, 1) + i * MINUTE).toISOString();
    return `${time},${value},${latency[i]}\n`;
  });
  const file = join(directory, 'service.csv');
  writeFileSync(file, `Time,RPM,Latency\n${rows.join('')}`);
  return file;
}

function build(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['hyparquet'],
    nodePaths: [join(REPOSITORY, 'node_modules')],
    logLevel: 'error',
  });
}

function runToEnd(command: readonly string[]): Run {
  const script = join(__dirname, 'contestants', 'process.py');
  const { status, stdout, stderr } = spawnSync(python, [script, ...command], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout);
}

function report(runs: ReadonlyMap<string, readonly Run[]>): string {
  const versions = pythonVersions().filter((line) => /^(pandas|numpy|scikit-learn)==/.test(line));
  const cpuOf = (name: string): number => median(runs.get(name)!.map(({ milliseconds }) => milliseconds));
  const rows = [...runs].map(([name, all]) => {
    const memory = Math.max(...all.map(({ peakMegabytes }) => peakMegabytes));
    const ratio = cpuOf(name) / cpuOf('detect');
    return `| ${name} | ${cpuOf(name).toFixed(0)} | ${ratio.toPrecision(2)} | ${memory.toFixed(0)} |`;
  });
  return [
    '# Speed of the command line',
    '',
    '`anomaly-forest detect` on a CSV file of 100,000 samples x 2, and what a notebook does with it: whole processes, start',
    'and output included. CPU time of all threads, since the machine may be shared; the commands take turns in one run;',
    `medians of ${N_TURNS}. \`npm run bench:cli\` installs the peers outside the repository, builds the earlier version from git,`,
    'and writes this page.',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model} (${cpus().length} cores), node ${process.versions.node},`,
    `${versions.map((version) => version.replace('==', ' ')).join(', ')}.`,
    `${(loadavg()[1] / cpus().length).toFixed(1)} processes a core wanted to run.`,
    '',
    '| | CPU ms | times detect | peak memory, MB |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

main();
