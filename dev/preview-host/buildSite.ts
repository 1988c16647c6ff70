import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPlugin } from './buildPlugin';
import { bundleHost } from './bundleHost';
import { step } from './progress';
import { copyPlugin, writeSiteFiles } from './siteFiles';

/** Builds plugin and page and writes the whole static site to `outDir`. */
export async function buildSite(outDir: string): Promise<void> {
  const target = path.resolve(outDir);
  await step('Building the plugin (webpack)', buildPlugin);
  await step('Bundling the page (esbuild)', async () => {
    await rm(path.join(target, 'chunks'), { recursive: true, force: true });
    await bundleHost(target);
  });
  await step('Copying dashboards, fonts, icons', async () => {
    await writeSiteFiles(target, path.resolve('provisioning', 'dashboards'));
    await copyPlugin(path.resolve('dist'), target);
  });
}
