import {
  isNestedPanelOptions,
  type FieldConfigPropertyItem,
  PanelOptionsEditorBuilder,
  type PanelOptionsEditorItem,
  type PanelPlugin,
  type StandardEditorContext,
  type StandardEditorProps,
} from '@grafana/data';
import { type VizPanel } from '@grafana/scenes';
import { cloneDeep, get, set, unset } from 'lodash';
import type { ComponentType } from 'react';

/** One line of the options pane. */
export interface PaneItem {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly description?: string;
  readonly item: StandardEditorProps['item'];
  readonly editor: ComponentType<StandardEditorProps>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

type Context = StandardEditorContext<unknown>;
type AnyItem = PanelOptionsEditorItem | FieldConfigPropertyItem;

/** The plugin's own options, nested ones included. */
export function panelOptionItems(plugin: PanelPlugin, vizPanel: VizPanel, context: Context): PaneItem[] {
  const { options } = vizPanel.state;
  const builder = new PanelOptionsEditorBuilder();
  plugin.getPanelOptionsSupplier()(builder, { ...context, options });
  return flatten(builder.getItems(), '', context)
    .filter(({ item }) => item.showIf?.(options, context.data, context.annotations) ?? true)
    .map(({ item, path }) => ({
      ...common(item, plugin.meta.name, `panel-option-${path}`),
      value: get(options, path),
      onChange: (value) => vizPanel.onOptionsChange(changed(vizPanel.state.options, path, value), true),
    }));
}

/** What can be set for all fields; overrides keep the upper hand. */
export function fieldConfigItems(plugin: PanelPlugin, vizPanel: VizPanel, context: Context): PaneItem[] {
  const { fieldConfig } = vizPanel.state;
  return plugin.fieldConfigRegistry
    .list()
    .filter((item) => !item.hideFromDefaults)
    .filter((item) => item.showIf?.(fieldConfig.defaults.custom ?? {}, context.data, context.annotations) ?? true)
    .map((item) => {
      const path = item.isCustom ? `custom.${item.path}` : item.path;
      return {
        ...common(item, plugin.meta.name, `field-config-${path}`),
        value: get(fieldConfig.defaults, path),
        onChange: (value) => {
          const { defaults, overrides } = vizPanel.state.fieldConfig;
          vizPanel.onFieldConfigChange({ defaults: changed(defaults, path, value), overrides }, true);
        },
      };
    });
}

function common(item: AnyItem, pluginName: string, id: string): Omit<PaneItem, 'value' | 'onChange'> {
  const { name, description, editor } = item;
  return { id, category: item.category?.[0] ?? pluginName, name, description, item, editor };
}

/** Nested options are a builder of their own, below a path. */
function flatten(
  items: PanelOptionsEditorItem[],
  prefix: string,
  context: Context
): Array<{ item: PanelOptionsEditorItem; path: string }> {
  return items.flatMap((item) => {
    const path = prefix + item.path;
    if (!isNestedPanelOptions(item)) {
      return [{ item, path }];
    }
    const nested = new PanelOptionsEditorBuilder();
    item.getBuilder()(nested, context);
    return flatten(nested.getItems(), `${path}.`, context);
  });
}

/** A copy with one value changed; `undefined` takes it out, so that the default holds again. */
function changed<T extends object>(source: T, path: string, value: unknown): T {
  const copy = cloneDeep(source);
  if (value === undefined) {
    unset(copy, path);
  } else {
    set(copy, path, value);
  }
  return copy;
}
