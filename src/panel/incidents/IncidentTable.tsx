import { css, cx } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
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
}

/** Incidents, one a row. Arrow keys walk from row to row. */
export function IncidentTable({ columns, rows, order, onSort, onOpen }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <table className={styles.table} aria-label={t('incidents.incidents', 'Incidents')}>
      <IncidentTableHead columns={columns} order={order} onSort={onSort} />
      <tbody onKeyDown={walkRows}>
        {rows.map((row) => (
          <tr
            key={`${row.judged.group?.key} ${row.incident.start}`}
            className={styles.row}
            onClick={() => isTextSelected() || onOpen(row)}
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
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rows = [...event.currentTarget.rows];
  const next = rows[rows.findIndex((row) => event.target instanceof Node && row.contains(event.target)) + step];
  const button = next?.querySelector('button');
  if (step !== 0 && button) {
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
    '&:hover, &:focus-within': { background: theme.colors.action.hover },
  }),
  cell: css({
    padding: theme.spacing(0.75, 1),
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
  }),
});
