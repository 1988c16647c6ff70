import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const read = (...file: string[]): string => readFileSync(path.join(root, ...file), 'utf8');
const list = 'dev/release/checks.mjs';
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;
const check = (...names: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('node', [path.join(root, list), ...names], { encoding: 'utf8' });

it('npm run check, .ci/run and the workflow run one list of checks', () => {
  expect(scripts.check).toBe(`node ${list}`);
  expect(read('.ci', 'run')).toContain(`${list}" --ci`);
  expect(read('.github', 'workflows', 'ci.yml')).toContain('run: bash .ci/run');
  expect(read('.github', 'workflows', 'ci.yml')).toContain('run: npm run check -- test');
});

it('the list names scripts that exist', () => {
  const named = [...read(list).matchAll(/npm run --silent ([\w:]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('a check without a name on the list is refused with the names that are', () => {
  const { status, stderr } = check('typos');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no check "typos"; expected some of test, fuzz, lint, types, /);
});

it('one check runs alone, and the last line counts it', () => {
  const { status, stdout } = check('dashboards');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed');
  expect(status).toBe(0);
}, 60_000);
