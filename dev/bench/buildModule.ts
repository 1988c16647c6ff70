import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** Where `npm run bench:module` puts fitAndScore as a plain ES module. */
export const MODULE_PATH = join(__dirname, 'out', 'fitAndScore.mjs');

/** Builds the module; anyone can time it with a bench of their own. */
export function buildModule(): void {
  buildSync({
    entryPoints: [join(__dirname, 'fitAndScore.ts')],
    outfile: MODULE_PATH,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

if (require.main === module) {
  buildModule();
  console.log(MODULE_PATH);
}
