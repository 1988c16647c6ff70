import { availableIconsIndex } from '@grafana/data';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Dashboard, dashboardJson } from '../scenarios/dashboards/dashboard';
import { scenarioPages } from '../scenarios/gallery/pages';
import { type DashboardEntry } from './host/dashboards/dashboardIndex';

const demoDir = import.meta.dirname ?? __dirname;
const packageDir = (name: string): string =>
  path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** Name under which Grafana's style sheet asks for its monospaced font. */
const robotoMono = 'L0xTDF4xlVMF-BfR8bXMIhJHg45mwgGEFl0_3vrtSM1J-gEPT5Ese6hmHSh0mQ.woff2';
const interFiles = ['Inter-Regular.woff2', 'Inter-Medium.woff2', 'Inter-Italic.woff2', 'Inter-MediumItalic.woff2'];
const emptyIcon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>';

/** Empties the folder and copies everything of the site that is not bundled, except the plugin. */
export async function writeSiteFiles(outDir: string, dashboardsDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    cp(path.join(demoDir, 'index.html'), path.join(outDir, 'index.html')),
    copyFonts(path.join(outDir, 'public', 'fonts')),
    copyIcons(path.join(outDir, 'public', 'build', 'img', 'icons')),
    copyDashboards(dashboardsDir, path.join(outDir, 'dashboards')),
  ]);
}

/** Puts the built plugin where Grafana would serve it from. */
export async function copyPlugin(pluginDir: string, outDir: string): Promise<void> {
  const { id } = JSON.parse(await readFile(path.join(pluginDir, 'plugin.json'), 'utf8'));
  await rm(path.join(outDir, 'public', 'plugins'), { recursive: true, force: true });
  await cp(pluginDir, path.join(outDir, 'public', 'plugins', id), { recursive: true });
  await cp(path.join(pluginDir, 'plugin.json'), path.join(outDir, 'plugin.json'));
}

async function copyFonts(target: string): Promise<void> {
  const inter = path.join(packageDir('inter-ui'), 'web');
  const mono = path.join(packageDir('@fontsource/roboto-mono'), 'files', 'roboto-mono-latin-400-normal.woff2');
  await Promise.all([
    ...interFiles.map((file) => cp(path.join(inter, file), path.join(target, 'inter', file))),
    cp(mono, path.join(target, 'roboto', robotoMono)),
  ]);
}

/**
 * The icons that npm carries, ours for those that show and are missing there, and an empty one for the rest: a page
 * without 404s.
 */
async function copyIcons(target: string): Promise<void> {
  await cp(path.join(packageDir('@grafana/ui'), 'dist', 'public', 'img', 'icons'), target, { recursive: true });
  await cp(path.join(demoDir, 'icons'), path.join(target, 'unicons'), { recursive: true });
  const folders = ['unicons', 'mono', 'custom', 'solid'];
  const missing = Object.keys(availableIconsIndex).filter(
    (name) => !folders.some((folder) => existsSync(path.join(target, folder, `${name}.svg`)))
  );
  await Promise.all(
    missing.map((name) =>
      writeFile(path.join(target, name.startsWith('gf-') ? 'custom' : 'unicons', `${name}.svg`), emptyIcon)
    )
  );
}

/** The dashboard that the page opens with. */
const firstFile = 'three-incidents.json';

function firstFirst(a: string, b: string): number {
  return Number(b === firstFile) - Number(a === firstFile) || a.localeCompare(b);
}

/** The provisioned dashboards as they are, and a list of them for the switcher. */
async function copyDashboards(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const files = (await readdir(source)).filter((file) => file.endsWith('.json')).sort(firstFirst);
  const entries = await Promise.all(
    files.map(async (file): Promise<DashboardEntry> => {
      await cp(path.join(source, file), path.join(target, file));
      const { uid, title } = JSON.parse(await readFile(path.join(source, file), 'utf8'));
      return { uid, title, file };
    })
  );
  const scenarios = await Promise.all(scenarioPages().map((dashboard) => writeScenario(dashboard, target)));
  await writeFile(path.join(target, 'index.json'), JSON.stringify([...entries, ...scenarios]));
}

/** A scenario has a page of its own: `?scenario=no-data`. */
async function writeScenario(dashboard: Dashboard, target: string): Promise<DashboardEntry> {
  const { uid, title } = dashboard;
  const file = `${uid}.json`;
  await writeFile(path.join(target, file), JSON.stringify(dashboardJson(dashboard)));
  return { uid, title, file };
}
