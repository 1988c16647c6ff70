import { type PanelPluginMeta, PluginType } from '@grafana/data';

/** The least a panel plugin says about itself. */
export function panelPluginMeta(id: string, name: string, more: Partial<PanelPluginMeta> = {}): PanelPluginMeta {
  return {
    id,
    name,
    type: PluginType.panel,
    sort: 1,
    module: '',
    baseUrl: '',
    info: {
      author: { name: '' },
      description: '',
      links: [],
      logos: { small: '', large: '' },
      screenshots: [],
      updated: '',
      version: '',
    },
    ...more,
  };
}
