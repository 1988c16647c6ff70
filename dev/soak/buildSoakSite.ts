import path from 'node:path';
import { buildPlugin } from '../preview-host/buildPlugin';
import { bundleHost } from '../preview-host/bundleHost';
import { step } from '../preview-host/progress';
import { copyPlugin, writeSiteFiles } from '../preview-host/siteFiles';

/** Builds the plugin as it is released, and the page that streams data into it. */
export async function buildSoakSite(outDir: string): Promise<void> {
  await step('Building the plugin (webpack)', buildPlugin);
  await step('Bundling the page (esbuild)', () => bundleHost(outDir, path.join(__dirname, 'page', 'main.tsx')));
  await writeSiteFiles(outDir, path.resolve('provisioning', 'dashboards'));
  await copyPlugin('dist', outDir);
}
