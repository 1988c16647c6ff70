import { css } from '@emotion/css';
import { type GrafanaTheme2, type StandardEditorContext } from '@grafana/data';
import { sceneGraph, type VizPanel } from '@grafana/scenes';
import { EmptyState, useStyles2 } from '@grafana/ui';
import { groupBy } from 'lodash';
import React, { type ReactElement } from 'react';
import { OptionsGroup } from './OptionsGroup';
import { fieldConfigItems, panelOptionItems } from './paneItems';

/** Everything that the panel's plugin lets one set, changed live. */
export function OptionsPane({ vizPanel }: { vizPanel: VizPanel }): ReactElement {
  const styles = useStyles2(getStyles);
  const { options, _pluginInstanceState: instanceState } = vizPanel.useState();
  const { data } = sceneGraph.getData(vizPanel).useState();
  const plugin = vizPanel.getPlugin();
  if (!plugin) {
    return <EmptyState variant="not-found" message="This panel has no options here" />;
  }
  const context: StandardEditorContext<unknown> = { data: data?.series ?? [], options, instanceState };
  const items = [...panelOptionItems(plugin, vizPanel, context), ...fieldConfigItems(plugin, vizPanel, context)];
  return (
    <aside className={styles.pane} aria-label="Panel options">
      {Object.entries(groupBy(items, 'category')).map(([category, members]) => (
        <OptionsGroup key={category} category={category} items={members} context={context} />
      ))}
    </aside>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'pane', string> => ({
  pane: css({
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    overflowY: 'auto',
    [theme.breakpoints.up('md')]: { width: 380, flexShrink: 0 },
  }),
});
