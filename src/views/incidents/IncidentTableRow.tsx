import { css, cx } from '@emotion/css';
import React, { memo } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { IncidentColumn } from './incidentColumns';
import type { IncidentRow } from '../../session/incidentRows';

interface Props {
  row: IncidentRow;
  columns: readonly IncidentColumn[];
  /** Another view points at this incident. */
  isPointedAt: boolean;
  onOpen: (row: IncidentRow) => void;
  onPoint: (row?: IncidentRow) => void;
}

/** One incident. A row takes about a millisecond: it is drawn again only when something in it has changed. */
export const IncidentTableRow = memo(function IncidentTableRow(props: Props): React.JSX.Element {
  const { row, columns, isPointedAt, onOpen, onPoint } = props;
  const styles = useStyles2(getStyles);
  return (
    <tr
      className={styles.row}
      aria-current={isPointedAt || undefined}
      onClick={() => isTextSelected() || onOpen(row)}
      onPointerEnter={() => onPoint(row)}
      onPointerLeave={() => onPoint()}
      onFocus={() => onPoint(row)}
      onBlur={() => onPoint()}
    >
      {columns.map(({ header, numeric, cell }) => (
        <td key={header} className={cx(styles.cell, numeric && styles.numeric)}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
});

/** Marking text to copy it ends in a click, too. */
function isTextSelected(): boolean {
  return window.getSelection()?.type === 'Range';
}

const getStyles = (theme: GrafanaTheme2) => ({
  numeric: css({ textAlign: 'right' }),
  row: css({
    cursor: 'pointer',
    borderTop: `1px solid ${theme.colors.border.weak}`,
    // Fainter than Grafana's colour for what is hovered, on which small text of the second rank would be too faint.
    '&:hover, &:focus-within, &[aria-current]': {
      background: theme.colors.background.secondary,
      boxShadow: `inset 2px 0 ${theme.colors.primary.main}`,
    },
  }),
  cell: css({
    padding: theme.spacing(0.75, 1),
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
  }),
});
