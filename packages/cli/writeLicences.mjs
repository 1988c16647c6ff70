import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** With each build: the licences of the command and of the code of others in its one file, as dist/LICENSES.txt. */
const { resolve } = createRequire(import.meta.url);
const read = (file) => readFileSync(file, 'utf8');

/** seedrandom has its licence at the beginning of its source only. */
const [, seedrandom] = /^\/\*([\s\S]*?)\*\//.exec(read(resolve('seedrandom/seedrandom.js'))) ?? [];
const parts = [
  ['anomaly-forest', read(new URL('../../LICENSE', import.meta.url))],
  ['papaparse', read(resolve('papaparse/LICENSE'))],
  ['seedrandom', seedrandom],
];
const absent = parts.find(([, text]) => !/copyright/i.test(text ?? ''));
if (absent) {
  throw new Error(`Got no licence of ${absent[0]}, expected a text with its copyright.`);
}
const text = parts.map(([name, licence]) => `${name}\n${'='.repeat(name.length)}\n\n${licence.trim()}\n`).join('\n\n');
mkdirSync(new URL('dist', import.meta.url), { recursive: true });
writeFileSync(new URL('dist/LICENSES.txt', import.meta.url), text);
