import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import parts from './parts.json';
import { countChanges, scoreOf } from './score';
import { type Report, tablesOf } from './tables';

/**
 * `npm run mutation`: changes the code of packages/core/src and src/frames a little, again and again, and counts how often a
 * test notices. `-- forest frames` asks about these parts only, `--sample 0.1` about every tenth change, drawn by
 * `--seed`; `--collect` makes the tables of what was asked before, `--report FILE` keeps them. Fails below MIN_SCORE.
 */
const MIN_SCORE = 0.85;

const root = path.join(__dirname, '..', '..');
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    collect: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});

function main(names: readonly string[]): void {
  if (!given.collect) {
    names.forEach(ask);
  }
  const reports = new Map(names.filter((name) => existsSync(reportFile(name))).map((name) => [name, read(name)]));
  const tables = tablesOf(reports);
  console.log(tables);
  if (given.report) {
    writeFileSync(given.report, tables);
  }
  const counts = [...reports.values()].map(({ files }) => countChanges(Object.values(files).flatMap((f) => f.mutants)));
  process.exitCode = counts.length > 0 && scoreOf(counts).share >= MIN_SCORE ? 0 : 1;
}

function ask(name: string): void {
  const sample = given.sample && { MUTATION_SAMPLE: given.sample, MUTATION_SEED: given.seed };
  const env = { ...process.env, MUTATION_PART: name, ...sample };
  const { status } = spawnSync('npx', ['stryker', 'run'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`stryker ended with ${status} on ${name}; the tests have to pass on the unchanged code.`);
  }
}

function reportFile(name: string): string {
  return path.join(root, 'reports', 'mutation', `${name}.json`);
}

function read(name: string): Report {
  return JSON.parse(readFileSync(reportFile(name), 'utf8'));
}

const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Got ${unknown.join(', ')}; expected parts of ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else {
  main(positionals.length > 0 ? positionals : Object.keys(parts));
}
