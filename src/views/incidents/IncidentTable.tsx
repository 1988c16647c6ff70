import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { IncidentColumn } from './incidentColumns';
import { IncidentRow } from '../../session/incidentRows';
import { IncidentTableHead } from './IncidentTableHead';
import { IncidentTableRow } from './IncidentTableRow';
import { SortKey, SortOrder } from './sortIncidentRows';

interface Props {
  columns: readonly IncidentColumn[];
  rows: readonly IncidentRow[];
  order: SortOrder;
  onSort: (by: SortKey) => void;
  /** A click on the row, or Enter on its button. Memoise it, and what follows: else all rows are drawn again. */
  onOpen: (row: IncidentRow) => void;
  /** The pointer or the focus is on a row, or has left all of them. */
  onPoint: (row?: IncidentRow) => void;
  /** Another view points at this incident. */
  pointedAt?: Incident;
  /** Its head is for screen readers only: there is no room. */
  isHeadHidden?: boolean;
}

/** Incidents, one a row. Arrow keys walk from row to row, Home and End to the first and the last. */
export function IncidentTable(props: Props): React.JSX.Element {
  const { columns, rows, order, onSort, onOpen, onPoint, pointedAt, isHeadHidden } = props;
  const styles = useStyles2(getStyles);
  return (
    <table className={styles.table} aria-label={t('incidents.incidents', 'Incidents')}>
      <IncidentTableHead isHidden={isHeadHidden} columns={columns} order={order} onSort={onSort} />
      <tbody onKeyDown={walkRows}>
        {rows.map((row) => (
          <IncidentTableRow
            key={`${row.judged.group?.key} ${row.incident.start}`}
            row={row}
            columns={columns}
            isPointedAt={row.incident === pointedAt}
            onOpen={onOpen}
            onPoint={onPoint}
          />
        ))}
      </tbody>
    </table>
  );
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
  table: css({ width: '100%', fontSize: theme.typography.bodySmall.fontSize }),
});
