import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import React, { useCallback, useState } from 'react';
import { t } from '../../i18n/t';
import { useLinked } from '../linked/linked';
import { nearestSample } from '../linked/nearestSample';
import { cellKey, type LaneCell, type LaneRow, type ShownCell } from './lane';
import { LaneCells } from './LaneCells';
import { LaneCursor } from './LaneCursor';
import { LaneName } from './LaneName';
import { GUTTER_LETTERS } from '../../ui/plot/gutter';
import { HEADING_HEIGHT, type LaneSizes } from './laneSizes';
import { tellingParts } from './tellingParts';
import { LaneTooltip } from './LaneTooltip';
import type { LaneArea } from './useLaneArea';
import { useCellNames } from './useCellNames';
import { walkCells } from './walkCells';

interface Props {
  rows: readonly LaneRow[];
  area: LaneArea;
  sizes: LaneSizes;
  /** Epoch milliseconds of each sample, to tell other views where the pointer is. */
  time: Float64Array;
  timeZone: TimeZone;
  /** A click on a cell, or Enter. */
  onOpen: (cell: LaneCell) => void;
}

/** Swim lanes: rows of cells on one time axis. Arrow keys walk from cell to cell, Enter opens one. */
export function Lanes({ rows, area, sizes, time, timeZone, onOpen }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [shown, setShown] = useState<ShownCell>();
  const [focused, setFocused] = useState<string>();
  const point = useLaneHover(time);
  const show = useCallback(
    (newest: ShownCell | undefined) => {
      setShown(newest);
      point(newest?.cell);
    },
    [point]
  );
  const names = useCellNames(rows, timeZone);
  // One cell can be reached with Tab: the one that had the focus last, as long as it is there, else the first.
  const keys = rows.flatMap((row) => row.cells.map((cell) => cellKey(row, cell)));
  const shortNames = tellingParts(rows.map(({ name }) => name));
  const reachable = focused !== undefined && keys.includes(focused) ? focused : keys.at(0);
  return (
    <div className={styles.lanes} role="grid" aria-label={t('lanes.label', 'Swim lanes')} onKeyDown={walkCells}>
      {rows.map((row, i) => (
        <React.Fragment key={row.key}>
          {row.heading !== undefined && (
            <div
              role="presentation"
              className={styles.heading}
              style={{ paddingLeft: sizes.track === sizes.row ? 0 : area.left }}
            >
              {row.heading}
            </div>
          )}
          <div role="row" className={styles.row} style={{ height: sizes.row }}>
            <LaneName row={row} shortName={shortNames[i]} area={area} sizes={sizes} />
            <LaneCells
              row={row}
              area={area}
              height={sizes.track}
              names={names}
              reachable={reachable}
              onShow={show}
              onFocus={(cell) => setFocused(cellKey(row, cell))}
              onOpen={onOpen}
            />
          </div>
        </React.Fragment>
      ))}
      <LaneCursor area={area} time={time} />
      {shown && <LaneTooltip {...shown} timeZone={timeZone} />}
    </div>
  );
}

/** Tells the other views which sample of a cell is meant: the farthest from typical. */
function useLaneHover(time: Float64Array): (cell: LaneCell | undefined) => void {
  const { hover } = useLinked();
  return useCallback(
    (cell) => hover.next({ at: 'lanes', sample: cell && nearestSample(time, cell.time) }),
    [hover, time]
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  lanes: css({ position: 'relative', fontSize: theme.typography.bodySmall.fontSize }),
  row: css({ position: 'relative' }),
  heading: css({
    height: HEADING_HEIGHT,
    overflow: 'hidden',
    fontSize: GUTTER_LETTERS,
    lineHeight: `${HEADING_HEIGHT}px`,
    whiteSpace: 'nowrap',
    color: theme.colors.text.secondary,
  }),
});
