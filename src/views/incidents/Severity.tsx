import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';

const ICON = { major: 'exclamation-circle', minor: 'minus-circle' } as const;

/** How severe an incident is, by shape, colour and word. */
export function Severity({ severity }: Pick<Incident, 'severity'>): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles[severity]}>
      <Icon name={ICON[severity]} size="sm" /> {severityName(severity)}
    </span>
  );
}

function severityName(severity: Incident['severity']): string {
  return severity === 'major' ? t('incidents.major', 'Major') : t('incidents.minor', 'Minor');
}

const getStyles = (theme: GrafanaTheme2) => ({
  major: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium, whiteSpace: 'nowrap' }),
  minor: css({ color: theme.colors.warning.text, whiteSpace: 'nowrap' }),
});
