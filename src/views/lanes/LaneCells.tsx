import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { cellKey, type LaneCell, type LaneRow, type Level, type ShownCell } from './lane';
import { levelColor } from './levelColor';
import type { LaneArea } from './useLaneArea';

/** Length of a bar, share of half the track: severity without colour. */
const LENGTH: Readonly<Record<Level, number>> = { 1: 0.4, 2: 0.7, 3: 1 };

/** Between two cells, CSS pixels. */
const GAP = 1;

interface Props {
  row: LaneRow;
  area: LaneArea;
  /** Of the track, CSS pixels. */
  height: number;
  /** What cells say to those who cannot see them; some may still be missing. */
  names: ReadonlyMap<LaneCell, string>;
  /** Key of the one cell that Tab reaches. */
  reachable?: string;
  onShow: (shown: ShownCell | undefined) => void;
  onFocus: (cell: LaneCell) => void;
  onOpen: (cell: LaneCell) => void;
}

/** The track of a row. Bars go up from its middle where values were high, down where they were low. */
export function LaneCells(props: Props): React.JSX.Element {
  const { row, area, height, names, reachable, onShow, onFocus, onOpen } = props;
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  return (
    <div role="presentation" className={styles.track} style={{ left: area.left, width: area.width, height }}>
      {row.cells.map((cell) => {
        const place = placeOf(cell, area);
        return (
          place && (
            <div
              key={cell.from}
              role="gridcell"
              tabIndex={cellKey(row, cell) === reachable ? 0 : -1}
              aria-label={names.get(cell)}
              className={styles.cell}
              style={place}
              onClick={() => onOpen(cell)}
              onPointerEnter={({ currentTarget }) => onShow({ row, cell, element: currentTarget })}
              onPointerLeave={() => onShow(undefined)}
              onFocus={({ currentTarget }) => {
                onFocus(cell);
                onShow({ row, cell, element: currentTarget });
              }}
              onBlur={() => onShow(undefined)}
            >
              <div style={barOf(cell, levelColor(cell.level, theme))} className={styles.bar} />
            </div>
          )
        );
      })}
    </div>
  );
}

/** Within the track; none for what is outside the time range. */
function placeOf({ from, to }: LaneCell, area: LaneArea): { left: number; width: number } | undefined {
  const perMs = area.width / (area.to - area.from);
  const left = Math.max(0, (from - area.from) * perMs);
  const right = Math.min(area.width, (to - area.from) * perMs);
  return right - left > GAP ? { left, width: right - left - GAP } : undefined;
}

function barOf({ level, deviation }: LaneCell, background: string): React.CSSProperties {
  return { [deviation > 0 ? 'bottom' : 'top']: '50%', height: `${50 * LENGTH[level]}%`, background };
}

const getStyles = (theme: GrafanaTheme2) => ({
  track: css({
    position: 'absolute',
    bottom: 0,
    backgroundClip: 'content-box',
    padding: '1px 0',
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    '&::before': {
      content: '""',
      position: 'absolute',
      top: '50%',
      width: '100%',
      borderTop: `1px solid ${theme.colors.border.weak}`,
    },
  }),
  cell: css({
    position: 'absolute',
    top: 1,
    bottom: 1,
    cursor: 'pointer',
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1, zIndex: 1 },
  }),
  bar: css({ position: 'absolute', width: '100%' }),
});
