import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The newest packages of Grafana's that run on React 18, that React, and what both share with the tests. */
const olderSet = [
  ...['data', 'i18n', 'runtime', 'schema', 'ui'].map((name) => `@grafana/${name}@13.1.1`),
  'i18next@25',
  'moment@2.30.1',
  'react@18.3.1',
  'react-dom@18.3.1',
  '@types/react@18.3',
  '@types/react-dom@18.3',
];

/**
 * `npm run test:react18`: component tests and build with the older set, in a copy that is deleted afterwards, because
 * the checkout keeps its own packages. Arguments are handed to jest (`-- src/panel`).
 */
function main(jestArguments: readonly string[]): void {
  const copy = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-react18-'));
  try {
    copyFiles(copy);
    // The list of options is written with today's packages; the older ones have other options of legend and tooltip.
    rmSync(path.join(copy, 'src', 'plugin.reference.test.ts'));
    run(copy, 'npm', 'ci');
    run(copy, 'npm', 'install', '--no-save', '--legacy-peer-deps', ...olderSet);
    run(
      copy,
      'npx',
      'jest',
      ...jestArguments,
      '--ci',
      '--maxWorkers',
      '2',
      '--testTimeout',
      '60000',
      '--selectProjects',
      'browser'
    );
    run(copy, 'npm', 'run', 'build');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Everything that git has or would take, as it is in the checkout now. */
function copyFiles(target: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']);
  for (const file of listed.toString().split('\0').filter(existsSync)) {
    cpSync(file, path.join(target, file), { recursive: true });
  }
}

function run(directory: string, command: string, ...args: readonly string[]): void {
  console.log(`\n> ${command} ${args.join(' ')}`);
  execFileSync(command, args, { cwd: directory, stdio: 'inherit' });
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
