import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { type SceneObject } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactElement } from 'react';

interface DashboardViewProps {
  body: SceneObject;
  controls: SceneObject[];
}

/** All panels of a dashboard on their grid, below time picker and variables. */
export function DashboardView({ body, controls }: DashboardViewProps): ReactElement {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.view}>
      <Controls controls={controls} />
      <div className={styles.grid}>
        <body.Component model={body} />
      </div>
    </div>
  );
}

/** Variables, time picker, refresh. */
export function Controls({ controls }: Pick<DashboardViewProps, 'controls'>): ReactElement {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.controls}>
      {controls.map((control) => (
        <control.Component key={control.state.key} model={control} />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'view' | 'controls' | 'grid', string> => ({
  // minWidth: without it the grid does not shrink with its window.
  view: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, gap: theme.spacing(1), minWidth: 0 }),
  controls: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  grid: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 }),
});
