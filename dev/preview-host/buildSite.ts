import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPlugin } from './buildPlugin';
import { bundleHost } from './bundleHost';
import { step } from './progress';
import { quickBuild } from './quickBuild';
import { copyPlugin, writeSiteFiles } from './siteFiles';

/**
 * Builds plugin and page and writes the whole static site to `outDir`.
 *
 * @param release whether the plugin is built as for a release, with webpack; else quickly, with esbuild.
 */
export async function buildSite(outDir: string, release: boolean): Promise<void> {
  const target = path.resolve(outDir);
  const plugin = release ? path.resolve('dist') : path.join(target, 'plugin');
  await (release
    ? step('Building the plugin (webpack)', buildPlugin)
    : step('Building the plugin (esbuild)', () => quickBuild(plugin)));
  await step('Bundling the page (esbuild)', async () => {
    await rm(path.join(target, 'chunks'), { recursive: true, force: true });
    await bundleHost(target);
  });
  await step('Copying dashboards, fonts, icons', async () => {
    await writeSiteFiles(target, path.resolve('provisioning', 'dashboards'));
    await copyPlugin(plugin, target);
  });
}
