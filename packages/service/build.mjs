import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The command as one file, and beside it the licences of all whose code is in it. */
const { metafile } = await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/anomaly-forest.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['hyparquet'],
  minifySyntax: true,
  banner: { js: '#!/usr/bin/env node' },
  legalComments: 'none',
  metafile: true,
});

/** What is left of what is imported: most of Grafana's packages, React among it, is not. */
const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0)
);

const folders = [
  ...new Set(used.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? [])),
].sort();

/** Some have their licence elsewhere than in a file of that name. */
const ELSEWHERE = { seedrandom: 'seedrandom.js', tdigest: 'README.md', 'string-hash': 'README.md' };

function licenceOf(folder) {
  const name = path.basename(folder);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) ?? ELSEWHERE[name];
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8');
  if (!/copyright|licen[cs]e/i.test(text)) {
    throw new Error(`Got no licence of ${name}, expected a text with its copyright.`);
  }
  const own = file === 'seedrandom.js' ? /^\/\*([\s\S]*?)\*\//.exec(text)[1] : text;
  return [folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), own];
}

const parts = [['anomaly-forest', readFileSync('../../LICENSE', 'utf8')], ...folders.map(licenceOf)];
writeFileSync(
  'dist/LICENSES.txt',
  parts.map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`).join('\n\n')
);
