import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/*
 * Writes dist/, which is what is published: a module for each entry point, and the types that these show.
 */

const root = import.meta.dirname;
const dist = path.join(root, 'dist');
const types = path.join(dist, 'types');

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/index.ts', out: 'index' },
    { in: 'src/api/alerting.ts', out: 'alerting' },
  ],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  sourcemap: true,
});
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });

const needed = new Set<string>();
keepTypes(path.join(types, 'index.d.ts'));
keepTypes(path.join(types, 'api', 'alerting.d.ts'));
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath, entry.name);
  if (entry.isFile() && !needed.has(file)) {
    rmSync(file);
  }
}

/** Keeps a file and those that it imports. Imports get the ending .js, without which `nodenext` finds no file. */
function keepTypes(file: string): void {
  if (needed.has(file)) {
    return;
  }
  needed.add(file);
  const text = readFileSync(file, 'utf8').replace(/(?<=(?:from |import\()['"])(\.[^'"]*)/g, '$1.js');
  writeFileSync(file, text);
  for (const [imported] of text.matchAll(/(?<=(?:from |import\()['"])\.[^'"]*(?=\.js)/g)) {
    keepTypes(path.join(path.dirname(file), `${imported}.d.ts`));
  }
}
