import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES, type Hashes } from './engines';

/**
 * `npm run engines`: the same computations in the engines of node, Safari, Chromium and Firefox, compared bit by bit.
 * Engines that this machine does not have are named and left out.
 */
async function main(): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'anomaly-forest-engines-'));
  const script = join(directory, 'engine.js');
  buildSync({
    entryPoints: [join(__dirname, 'hashes.ts')],
    outfile: script,
    bundle: true,
    format: 'iife',
    globalName: 'engine',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
  try {
    return await compare(script);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The number of engines that differ from the first. */
async function compare(script: string): Promise<number> {
  let expected: Hashes | undefined;
  let nDifferent = 0;
  for (const { name, run } of ENGINES) {
    const hashes = await run(script);
    if (!hashes) {
      console.log(`${name}: not on this machine, left out`);
      continue;
    }
    expected ??= hashes;
    const differences = Object.keys(expected).filter((key) => hashes[key] !== expected?.[key]);
    nDifferent += differences.length > 0 ? 1 : 0;
    const nSame = Object.keys(expected).length - differences.length;
    console.log(`${name}: ${nSame} hashes the same${differences.map((key) => `; DIFFERENT: ${key}`).join('')}`);
  }
  return nDifferent;
}

main().then((nDifferent) => process.exit(nDifferent > 0 ? 1 : 0));
