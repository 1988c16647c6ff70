import { type PanelPlugin, type PanelPluginMeta } from '@grafana/data';
import { loadAmdModule } from './amdLoader';
import { panelPluginMeta } from './panelPluginMeta';
import { loadPluginTranslations } from './pluginTranslations';
import { createTextPanel } from './textPanel';
import { createUnavailablePanel } from './unavailablePanel';

interface BuiltPluginMeta extends PanelPluginMeta {
  languages: string[];
}

const cache = new Map<string, PanelPlugin>();
const pending = new Map<string, Promise<PanelPlugin>>();

/** How scenes gets panel plugins: ours from its built module.js, text from this page, a placeholder for the rest. */
export const pluginImportUtils = {
  importPanelPlugin(id: string): Promise<PanelPlugin> {
    const loading = pending.get(id) ?? importPlugin(id);
    pending.set(id, loading);
    return loading;
  },
  getPanelPluginFromCache: (id: string): PanelPlugin | undefined => cache.get(id),
};

async function importPlugin(id: string): Promise<PanelPlugin> {
  const plugin = await createPlugin(id);
  cache.set(id, plugin);
  return plugin;
}

async function createPlugin(id: string): Promise<PanelPlugin> {
  if (id === 'text') {
    return createTextPanel();
  }
  const meta = await builtPluginMeta();
  return id === meta.id ? loadBuiltPlugin(meta) : createUnavailablePanel(id);
}

async function builtPluginMeta(): Promise<BuiltPluginMeta> {
  const { id, name, languages, ...rest } = await (await fetch('plugin.json')).json();
  const baseUrl = `public/plugins/${id}`;
  return { ...panelPluginMeta(id, name, { ...rest, baseUrl, module: `${baseUrl}/module.js` }), languages };
}

async function loadBuiltPlugin(meta: BuiltPluginMeta): Promise<PanelPlugin> {
  await loadPluginTranslations(meta);
  const { plugin } = (await loadAmdModule(meta.module)) as { plugin: PanelPlugin };
  plugin.meta = meta;
  return plugin;
}
