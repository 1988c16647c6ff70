import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { type SceneObject, type VizPanel } from '@grafana/scenes';
import { Button, useStyles2 } from '@grafana/ui';
import React, { type ReactElement } from 'react';
import { type PanelJson } from '../dashboards/dashboardJson';
import { OptionsPane } from '../optionsPane/OptionsPane';
import { copyWithNotice } from '../scene/panelMenu';
import { resetPanel } from '../scene/panelJson';
import { Controls } from './DashboardView';

interface PanelEditorProps {
  vizPanel: VizPanel;
  panel: PanelJson;
  controls: SceneObject[];
}

/** One panel, large, beside its options. */
export function PanelEditor({ vizPanel, panel, controls }: PanelEditorProps): ReactElement {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.editor}>
      <div className={styles.toolbar}>
        <Button icon="arrow-left" variant="secondary" onClick={() => locationService.partial({ editPanel: null })}>
          Back to dashboard
        </Button>
        <Button icon="history" variant="secondary" onClick={() => resetPanel(vizPanel, panel)}>
          Reset
        </Button>
        <Button icon="copy" variant="secondary" onClick={() => void copyWithNotice(vizPanel, panel)}>
          Copy panel JSON
        </Button>
        <div className={styles.controls}>
          <Controls controls={controls} />
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.panel}>
          <vizPanel.Component model={vizPanel} />
        </div>
        <OptionsPane vizPanel={vizPanel} />
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'editor' | 'toolbar' | 'controls' | 'columns' | 'panel', string> => ({
  editor: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, gap: theme.spacing(1), minWidth: 0 }),
  toolbar: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
  controls: css({ flexGrow: 1 }),
  columns: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    [theme.breakpoints.up('md')]: { flexDirection: 'row', height: 'calc(100vh - 130px)' },
  }),
  panel: css({
    display: 'flex',
    height: 420,
    [theme.breakpoints.up('md')]: { flexGrow: 1, height: '100%', minWidth: 0 },
  }),
});
