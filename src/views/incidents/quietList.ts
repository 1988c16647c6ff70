import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** A list below the table: what is no incident, but worth a line. */
export function quietList(theme: GrafanaTheme2): string {
  return css({
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    margin: 0,
    padding: theme.spacing(0.5, 1),
    listStyle: 'none',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  });
}
