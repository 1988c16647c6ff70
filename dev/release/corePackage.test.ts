import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/* `@anomaly-forest/core` as users get it: packed, installed in a folder with nothing else, and asked by its README. */

const root = path.join(__dirname, '..', '..');
const source = path.join(root, 'packages', 'core');
const folder = mkdtempSync(path.join(tmpdir(), 'core-package-'));
const installed = path.join(folder, 'node_modules', '@anomaly-forest', 'core');

jest.setTimeout(180_000);

beforeAll(() => {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: source, stdio: 'pipe' });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: source, stdio: 'pipe' });
  const [archive] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, archive), '-C', installed, '--strip-components', '1']);
  symlinkSync(path.join(root, 'node_modules', 'yaml'), path.join(folder, 'node_modules', 'yaml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort();

it('holds the modules, their types, the README and the licence, and nothing else', () => {
  const [types, others] = [true, false].map((isType) =>
    filesIn(installed).filter((file) => file.startsWith('dist/types/') === isType)
  );
  expect(others).toEqual([
    'LICENSE',
    'README.md',
    'dist/alerting.js',
    'dist/alerting.js.map',
    'dist/index.js',
    'dist/index.js.map',
    'package.json',
  ]);
  expect(types).toEqual(expect.arrayContaining(['dist/types/index.d.ts', 'dist/types/api/alerting.d.ts']));
  expect(types.filter((file) => !file.endsWith('.d.ts') || file.includes('testing'))).toEqual([]);
});

it('has the licence of the repository', () => {
  expect(readFileSync(path.join(installed, 'LICENSE'), 'utf8')).toBe(readFileSync(path.join(root, 'LICENSE'), 'utf8'));
});

it('needs no other package but for rule files', () => {
  const imports = (file: string): string[] =>
    [...readFileSync(path.join(installed, 'dist', file), 'utf8').matchAll(/^import .* from "(.*)";$/gm)].map(
      ([, name]) => name
    );
  expect(imports('index.js')).toEqual([]);
  expect(imports('alerting.js')).toEqual(['yaml']);
});

const examples = [
  ...readFileSync(path.join(source, 'README.md'), 'utf8').matchAll(/## (.*)\n[^#]*?```js\n([^]*?)```/g),
];

it('has three examples in its README', () => {
  expect(examples).toHaveLength(3);
});

it.each(examples.map(([, title, code]) => [title, code]))('README, "%s": prints what is beside it', (_, code) => {
  const file = path.join(folder, 'example.mjs');
  writeFileSync(file, code);
  const printed = execFileSync('node', [file], { encoding: 'utf8' }).trimEnd().split('\n');
  expect(printed).toEqual(Array.from(code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm), ([, expected]) => expected));
});

it('writes a rule file with what its second entry point exports', () => {
  const file = path.join(folder, 'rules.mjs');
  writeFileSync(
    file,
    `import { prometheusRule, prometheusRuleFile } from '@anomaly-forest/core/alerting';
     const rule = { limits: [{ source: 0, side: 'above', value: 0.25 }], persistence: 3 };
     const text = { title: 'Slow', summary: 'Slow', description: 'Slow' };
     console.log(prometheusRuleFile([prometheusRule(rule, text, ['latency'], 60_000)], 'API', 60_000, []));`
  );
  expect(execFileSync('node', [file], { encoding: 'utf8' })).toContain('expr: (latency) > 0.25');
});

it('has types that need neither the DOM nor Node', () => {
  writeFileSync(
    path.join(folder, 'use.ts'),
    `import { detectTable, fit, loadForest, matrixFromRows, storeForest, type Incident } from '@anomaly-forest/core';
     import { distillRules, type PlainRule } from '@anomaly-forest/core/alerting';
     export const { forest } = loadForest(storeForest(fit(matrixFromRows([[1], [2]]))));
     export const found: readonly Incident[] = detectTable({ time: [1, 2], signals: [] }).incidents;
     export const rules: readonly PlainRule[] = distillRules({ sources: [], labels: new Int8Array(), pairs: [] }).rules;`
  );
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "module": "nodenext", "lib": ["es2022"], "types": [], "strict": true, "noEmit": true } }'
  );
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  expect(spawnSync('node', [tsc], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' });
});
