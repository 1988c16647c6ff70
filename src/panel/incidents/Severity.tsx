import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { Incident } from '../../detection/detection';

const APPEARANCE = {
  major: { icon: 'exclamation-circle', name: 'Major' },
  minor: { icon: 'minus-circle', name: 'Minor' },
} as const;

/** How severe an incident is, by shape, colour and word. */
export function Severity({ severity }: Pick<Incident, 'severity'>): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { icon, name } = APPEARANCE[severity];
  return (
    <span className={styles[severity]}>
      <Icon name={icon} size="sm" /> {name}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  major: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium, whiteSpace: 'nowrap' }),
  minor: css({ color: theme.colors.warning.text, whiteSpace: 'nowrap' }),
});
