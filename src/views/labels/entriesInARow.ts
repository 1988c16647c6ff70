import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Styles of a list of symbols with a word each, as below a plot: in a row, wrapped where there is no room. */
export function entriesInARow(theme: GrafanaTheme2, color: string): { list: string; item: string } {
  return {
    list: css({
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      margin: 0,
      padding: theme.spacing(0.5),
      listStyle: 'none',
      fontSize: theme.typography.bodySmall.fontSize,
      color,
    }),
    item: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75), whiteSpace: 'nowrap' }),
  };
}
