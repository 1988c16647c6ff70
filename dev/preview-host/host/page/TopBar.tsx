import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Badge, Combobox, FileUpload, ToolbarButton, useStyles2 } from '@grafana/ui';
import React, { type FormEvent, type ReactElement } from 'react';
import { type DashboardEntry } from '../dashboards/dashboardIndex';
import { type ThemeName } from '../runtime/themeName';
import { LanguagePicker } from './LanguagePicker';

interface TopBarProps {
  dashboards: readonly DashboardEntry[];
  selected?: string;
  onSelect: (uid: string) => void;
  theme: ThemeName;
  onTheme: (theme: ThemeName) => void;
  onFile: (file: File) => void;
}

/** What this page is, which dashboard it shows, and ways to something else. */
export function TopBar({ dashboards, selected, onSelect, theme, onTheme, onFile }: TopBarProps): ReactElement {
  const styles = useStyles2(getStyles);
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const openFile = ({ currentTarget }: FormEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0];
    if (file) {
      onFile(file);
    }
    // So that the same file can be chosen again after it was changed.
    currentTarget.value = '';
  };
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>Anomaly Forest</h1>
      <Badge color="blue" text="Preview host, not Grafana" />
      <div className={styles.switcher}>
        <Combobox
          aria-label="Dashboard"
          value={selected ?? null}
          options={dashboards.map(({ uid, title }) => ({ value: uid, label: title }))}
          onChange={({ value }) => onSelect(value)}
        />
      </div>
      <div className={styles.actions}>
        <FileUpload
          accept=".csv,.tsv,.txt,.json,.ndjson,text/csv,application/json"
          size="md"
          showFileName={false}
          onFileUpload={openFile}
        >
          Open CSV file
        </FileUpload>
        <LanguagePicker />
        <ToolbarButton
          icon="adjust-circle"
          variant="canvas"
          aria-label={`Use the ${otherTheme} theme`}
          tooltip={`Use the ${otherTheme} theme`}
          onClick={() => onTheme(otherTheme)}
        />
      </div>
    </header>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'bar' | 'name' | 'switcher' | 'actions', string> => ({
  bar: css({
    alignItems: 'center',
    background: theme.colors.background.primary,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 2),
  }),
  name: css({ fontSize: theme.typography.h5.fontSize, fontWeight: theme.typography.fontWeightMedium, margin: 0 }),
  switcher: css({ flex: '1 1 200px', maxWidth: 320 }),
  actions: css({
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(1),
    marginLeft: 'auto',
    position: 'relative',
    // The upload button's invisible input would else widen the page.
    '& input[type="file"]': { right: 0 },
  }),
});
