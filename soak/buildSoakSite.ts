import path from 'node:path';
import { buildPlugin } from '../demo/buildPlugin';
import { bundleHost } from '../demo/bundleHost';
import { step } from '../demo/progress';
import { copyPlugin, writeSiteFiles } from '../demo/siteFiles';

/** Builds the plugin as it is released, and the page that streams data into it. */
export async function buildSoakSite(outDir: string): Promise<void> {
  await step('Building the plugin (webpack)', buildPlugin);
  await step('Bundling the page (esbuild)', () => bundleHost(outDir, path.resolve('soak', 'page', 'main.tsx')));
  await writeSiteFiles(outDir, path.resolve('provisioning', 'dashboards'));
  await copyPlugin('dist', outDir);
}
