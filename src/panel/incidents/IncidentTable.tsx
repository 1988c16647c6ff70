import { css, cx } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Incident } from '../../detection/detection';
import { t } from '../../i18n/t';
import { IncidentColumn } from './incidentColumns';
import { IncidentRow } from './incidentRows';
import { IncidentTableHead } from './IncidentTableHead';
import { SortKey, SortOrder } from './sortIncidentRows';

interface Props {
  columns: readonly IncidentColumn[];
  rows: readonly IncidentRow[];
  order: SortOrder;
  onSort: (by: SortKey) => void;
  /** A click on the row, or Enter on its button. */
  onOpen: (row: IncidentRow) => void;
  /** The pointer or the focus is on a row, or has left all of them. */
  onPoint: (row?: IncidentRow) => void;
  /** Another view points at this incident. */
  pointedAt?: Incident;
}

/** Incidents, one a row. Arrow keys walk from row to row, Home and End to the first and the last. */
export function IncidentTable(props: Props): React.JSX.Element {
  const { columns, rows, order, onSort, onOpen, onPoint, pointedAt } = props;
  const styles = useStyles2(getStyles);
  return (
    <table className={styles.table} aria-label={t('incidents.incidents', 'Incidents')}>
      <IncidentTableHead columns={columns} order={order} onSort={onSort} />
      <tbody onKeyDown={walkRows}>
        {rows.map((row) => (
          <tr
            key={`${row.judged.group?.key} ${row.incident.start}`}
            className={styles.row}
            aria-current={row.incident === pointedAt || undefined}
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
        ))}
      </tbody>
    </table>
  );
}

/** Marking text to copy it ends in a click, too. */
function isTextSelected(): boolean {
  return window.getSelection()?.type === 'Range';
}

function walkRows(event: React.KeyboardEvent<HTMLTableSectionElement>): void {
  const rows = [...event.currentTarget.rows];
  const row = rows.findIndex((each) => event.target instanceof Node && each.contains(event.target));
  const next: Readonly<Record<string, number>> = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    Home: 0,
    End: rows.length - 1,
  };
  const button = rows[next[event.key]]?.querySelector('button');
  if (button) {
    event.preventDefault();
    button.focus();
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  numeric: css({ textAlign: 'right' }),
  table: css({ width: '100%', fontSize: theme.typography.bodySmall.fontSize }),
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
