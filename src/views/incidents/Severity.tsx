import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2, useTheme2 } from '@grafana/ui';
import { severityColor, severityName, type Severity as Step } from '../../ui/text/severity';

const ICON = { major: 'exclamation-circle', minor: 'minus-circle', warning: 'exclamation-triangle' } as const;

/** How severe an incident is, by shape, colour and word. */
export function Severity({ severity }: { severity: Step }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles[severity]} style={{ color: severityColor(severity, useTheme2()) }}>
      <Icon name={ICON[severity]} size="sm" /> {severityName(severity)}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  major: css({ fontWeight: theme.typography.fontWeightMedium, whiteSpace: 'nowrap' }),
  minor: css({ whiteSpace: 'nowrap' }),
  warning: css({ whiteSpace: 'nowrap' }),
});
