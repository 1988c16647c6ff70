import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPlugin } from '../preview-host/buildPlugin';
import { bundleHost } from '../preview-host/bundleHost';
import { type DashboardJson } from '../preview-host/host/dashboards/dashboardJson';
import { step } from '../preview-host/progress';
import { copyPlugin, writeSiteFiles } from '../preview-host/siteFiles';

/** The preview as it is released, with dashboards of generated data in place of the provisioned ones. */
export async function buildBenchSite(outDir: string, dashboards: readonly DashboardJson[]): Promise<void> {
  await step('Building the plugin (webpack)', buildPlugin);
  await step('Bundling the page (esbuild)', () => bundleHost(outDir, path.join(__dirname, 'page', 'main.tsx')));
  const folder = path.join(outDir, '..', `${path.basename(outDir)}-dashboards`);
  await mkdir(folder, { recursive: true });
  for (const dashboard of dashboards) {
    await writeFile(path.join(folder, `${dashboard.uid}.json`), JSON.stringify(dashboard));
  }
  await writeSiteFiles(outDir, folder);
  await copyPlugin('dist', outDir);
}
