import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { Portal, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { describeCellTime, describeDeviation, describeVerdictOf } from './describeCell';
import type { ShownCell } from './lane';

/** CSS pixels. */
const WIDTH = 280;
const HEIGHT = 110;
const DISTANCE = 8;

/** What happened in a cell. Screen readers read the cell's own name instead. */
export function LaneTooltip({ row, cell, element, timeZone }: ShownCell & { timeZone: TimeZone }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <Portal>
      <div className={styles.tooltip} style={placeBeside(element.getBoundingClientRect())} aria-hidden={true}>
        <div className={styles.time}>{describeCellTime(cell, timeZone)}</div>
        <div>{row.name === cell.signal ? describeDeviation(cell) : `${row.name}: ${describeDeviation(cell)}`}</div>
        <div className={styles.secondary}>
          {t('lanes.unit', 'A spread is the usual distance from the typical value')}
        </div>
        <div className={cell.nAnomalous > 0 ? styles.anomalous : styles.secondary}>{describeVerdictOf(cell)}</div>
      </div>
    </Portal>
  );
}

/** Above the cell where there is room, else below; never beyond the edges of the window. */
function placeBeside({ left, top, bottom }: DOMRect): React.CSSProperties {
  return {
    left: Math.max(DISTANCE, Math.min(left, window.innerWidth - WIDTH - DISTANCE)),
    ...(top > HEIGHT ? { bottom: window.innerHeight - top + DISTANCE } : { top: bottom + DISTANCE }),
  };
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({
    position: 'fixed',
    zIndex: theme.zIndex.tooltip,
    maxWidth: WIDTH,
    padding: theme.spacing(1),
    pointerEvents: 'none',
    borderRadius: theme.shape.radius.default,
    border: `1px solid ${theme.colors.border.weak}`,
    background: theme.colors.background.elevated ?? theme.colors.background.primary,
    boxShadow: theme.shadows.z2,
    color: theme.colors.text.primary,
    ...theme.typography.bodySmall,
  }),
  time: css({ fontWeight: theme.typography.fontWeightMedium }),
  secondary: css({ color: theme.colors.text.secondary }),
  anomalous: css({ color: theme.colors.error.text }),
});
