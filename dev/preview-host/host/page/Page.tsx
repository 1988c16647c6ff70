import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { Alert, useStyles2 } from '@grafana/ui';
import React, { type ReactElement, useEffect, useMemo } from 'react';
import { CsvDropZone } from '../csv/CsvDropZone';
import { useCsvFile } from '../csv/useCsvFile';
import { type ThemeName } from '../runtime/themeName';
import { createDashboardScene } from '../scene/createDashboardScene';
import { TopBar } from './TopBar';
import { Toasts } from './Toasts';
import { useDashboards } from './useDashboards';

interface PageProps {
  theme: ThemeName;
  onTheme: (theme: ThemeName) => void;
}

/** The whole page: what it is, which dashboard, the dashboard itself, and a place to drop a file. */
export function Page({ theme, onTheme }: PageProps): ReactElement {
  const styles = useStyles2(getStyles);
  const { entries, selected, dashboard, select, show, error } = useDashboards();
  const csv = useCsvFile(show);
  const scene = useMemo(() => dashboard && createDashboardScene(dashboard), [dashboard]);
  useEffect(() => scene?.redrawPanels(), [scene, theme]);
  return (
    <CsvDropZone onFile={csv.open}>
      <div className={styles.page}>
        <TopBar
          dashboards={entries}
          selected={selected}
          onSelect={select}
          theme={theme}
          onTheme={onTheme}
          onFile={csv.open}
        />
        <main className={styles.main}>
          {error && <Alert title={error} />}
          {csv.error && <Alert title={csv.error} onRemove={csv.dismissError} />}
          {scene && (
            <UrlSyncContextProvider key={scene.state.key} scene={scene} updateUrlOnInit createBrowserHistorySteps>
              <scene.Component model={scene} />
            </UrlSyncContextProvider>
          )}
        </main>
        <Toasts />
      </div>
    </CsvDropZone>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'page' | 'main', string> => ({
  page: css({ display: 'flex', flexDirection: 'column', minHeight: '100vh' }),
  main: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, padding: theme.spacing(1, 2, 2) }),
});
