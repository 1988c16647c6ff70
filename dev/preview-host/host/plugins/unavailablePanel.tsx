import { PanelPlugin } from '@grafana/data';
import React, { type ReactElement } from 'react';
import { PanelDataErrorView } from './PanelDataErrorView';
import { panelPluginMeta } from './panelPluginMeta';

/** Stands where a panel of Grafana's core would be: those are not on npm. */
export function createUnavailablePanel(id: string): PanelPlugin {
  const plugin = new PanelPlugin(function UnavailablePanel({ id: panelId, data }): ReactElement {
    const message = `The panel "${id}" is part of Grafana and not of this preview.`;
    return <PanelDataErrorView panelId={panelId} data={data} message={message} />;
  });
  plugin.meta = panelPluginMeta(id, id);
  return plugin;
}
