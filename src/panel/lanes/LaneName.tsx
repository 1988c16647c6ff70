import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { LaneRow } from './lane';
import { ROW_HEIGHT, TRACK_HEIGHT } from './laneSizes';
import type { LaneArea } from './useLaneArea';

interface Props {
  row: LaneRow;
  area: LaneArea;
}

/** What the row shows and its part in the incident, above the row's track. */
export function LaneName({ row: { name, part, onChoose, isChosen }, area }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div
      role="rowheader"
      className={styles.line}
      style={{ left: area.left, width: area.width }}
      aria-selected={onChoose && isChosen}
    >
      {onChoose ? (
        <button type="button" className={isChosen ? styles.chosen : styles.choice} onClick={onChoose}>
          {name}
        </button>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {part !== undefined && <span className={styles.part}>{part}</span>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  const choice = css({
    ...oneLine,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: theme.colors.text.link,
    '&:hover': { textDecoration: 'underline' },
  });
  return {
    line: css({
      position: 'absolute',
      top: 0,
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      height: ROW_HEIGHT - TRACK_HEIGHT,
      lineHeight: `${ROW_HEIGHT - TRACK_HEIGHT}px`,
    }),
    name: css(oneLine),
    choice,
    chosen: css(choice, { color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
    part: css({ ...oneLine, flexShrink: 2, color: theme.colors.text.secondary }),
  };
};
