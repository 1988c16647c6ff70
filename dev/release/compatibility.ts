import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { hasCompared, removedExports } from './compatibility/removedExports';

/**
 * `npm run compatible`: whether the oldest Grafana that the plugin is meant for exports all it imports; the newest is what
 * it is compiled against. It compares declarations with `@grafana/levitate`, which fetches packages from the registry.
 */
const OLDEST = '12.3.0';
const PACKAGES = ['@grafana/data', '@grafana/ui', '@grafana/runtime', '@grafana/schema', '@grafana/i18n'];

/** Newer than the oldest Grafana, which misses nothing: it does without, or never calls what uses them. */
const GUARDED = new Set([
  // Looked up at run time in src/ui/plot/plotLibrary.ts.
  'XAxisInteractionAreaPlugin',
  // Only since 12.4 does Grafana ask plugins for suggestions.
  'PanelDataSummary.hasFieldType',
  'PanelDataSummary.isInstant',
]);

const root = path.join(__dirname, '..', '..');
const targets = PACKAGES.map((name) => `${name}@${OLDEST}`);

function readReport(): string {
  const levitate = ['levitate', 'is-compatible', '--path', 'src/module.ts', '--target', targets.join(',')];
  const { stdout, stderr } = spawnSync('npx', levitate, { cwd: root, encoding: 'utf8' });
  return stdout + stderr;
}

/** @returns what is wrong, a sentence each. */
function problemsOf(report: string): string[] {
  if (!hasCompared(report, targets)) {
    return [`No verdict; is the package registry reachable? The report ends:\n${report.slice(-500)}`];
  }
  const missing = removedExports(report).filter(({ name }) => !GUARDED.has(name));
  return missing.map(({ name, usedAt }) => `${name} is missing there, used in ${path.relative(root, usedAt)}`);
}

const problems = problemsOf(readReport());
console.log([`${problems.length === 0 ? 'pass' : 'FAIL'}  Grafana ${OLDEST}`, ...problems].join('\n      '));
process.exitCode = problems.length > 0 ? 1 : 0;
