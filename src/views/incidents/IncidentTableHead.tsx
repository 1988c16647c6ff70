import { css, cx } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { IncidentColumn } from './incidentColumns';
import { SortKey, SortOrder } from './sortIncidentRows';

interface Props {
  columns: readonly IncidentColumn[];
  order: SortOrder;
  onSort: (by: SortKey) => void;
  /** For screen readers only. */
  isHidden?: boolean;
}

/** The head of the table; it stays in place while the rows scroll. */
export function IncidentTableHead({ columns, order, onSort, isHidden = false }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <thead className={isHidden ? styles.hidden : undefined}>
      <tr>
        {columns.map(({ header, isHeaderHidden, numeric, sortKey }) => (
          <th
            key={header}
            scope="col"
            className={cx(styles.cell, numeric && styles.numeric)}
            aria-sort={sortKey === order.by ? (order.descending ? 'descending' : 'ascending') : undefined}
          >
            {sortKey === undefined ? (
              isHeaderHidden ? (
                <VisuallyHidden>{header}</VisuallyHidden>
              ) : (
                header
              )
            ) : (
              <button type="button" className={styles.button} onClick={() => onSort(sortKey)}>
                {header}
                {sortKey === order.by && <Icon name={order.descending ? 'arrow-down' : 'arrow-up'} size="sm" />}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  hidden: css({ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }),
  numeric: css({ textAlign: 'right' }),
  cell: css({
    position: 'sticky',
    top: 0,
    padding: theme.spacing(0.5, 1),
    background: theme.colors.background.primary,
    color: theme.colors.text.secondary,
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
  }),
  button: css({
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    '&:hover': { color: theme.colors.text.primary },
  }),
});
