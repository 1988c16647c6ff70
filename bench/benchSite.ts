import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPlugin } from '../demo/buildPlugin';
import { bundleHost } from '../demo/bundleHost';
import { type DashboardJson } from '../demo/host/dashboards/dashboardJson';
import { step } from '../demo/progress';
import { copyPlugin, writeSiteFiles } from '../demo/siteFiles';

/** The preview as it is released, with dashboards of generated data in place of the provisioned ones. */
export async function buildBenchSite(outDir: string, dashboards: readonly DashboardJson[]): Promise<void> {
  await step('Building the plugin (webpack)', buildPlugin);
  await step('Bundling the page (esbuild)', () => bundleHost(outDir, path.resolve('bench', 'page', 'main.tsx')));
  const folder = path.join(outDir, '..', `${path.basename(outDir)}-dashboards`);
  await mkdir(folder, { recursive: true });
  for (const dashboard of dashboards) {
    await writeFile(path.join(folder, `${dashboard.uid}.json`), JSON.stringify(dashboard));
  }
  await writeSiteFiles(outDir, folder);
  await copyPlugin('dist', outDir);
}
