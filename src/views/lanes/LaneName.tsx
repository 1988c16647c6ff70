import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { GUTTER_LETTERS } from '../../ui/plot/gutter';
import type { LaneRow } from './lane';
import type { LaneSizes } from './laneSizes';
import type { LaneArea } from './useLaneArea';

interface Props {
  row: LaneRow;
  /** Its name where there is little room. */
  shortName: string;
  area: LaneArea;
  sizes: LaneSizes;
}

/** What the row shows and its part in the incident above the row's track, or its name alone left of it. */
export function LaneName({ row, shortName, area, sizes }: Props): React.JSX.Element {
  const { part, onChoose, isChosen } = row;
  const styles = useStyles2(getStyles);
  const isBeside = sizes.track === sizes.row;
  const name = isBeside ? shortName : row.name;
  const place = isBeside ? { left: 0, width: area.left } : { left: area.left, width: area.width };
  const height = isBeside ? sizes.row : sizes.row - sizes.track;
  return (
    <div
      role="rowheader"
      title={isBeside ? row.name : undefined}
      className={isBeside ? styles.beside : styles.line}
      style={{ ...place, height, lineHeight: `${height}px` }}
      aria-selected={onChoose && isChosen}
    >
      {onChoose ? (
        <button type="button" className={isChosen ? styles.chosen : styles.choice} onClick={onChoose}>
          {name}
        </button>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {!isBeside && part !== undefined && <span className={styles.part}>{part}</span>}
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
  const line = css({
    position: 'absolute',
    top: 0,
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  });
  return {
    line,
    beside: css(line, {
      justifyContent: 'flex-end',
      paddingRight: theme.spacing(0.5),
      fontSize: GUTTER_LETTERS,
    }),
    name: css(oneLine),
    choice,
    chosen: css(choice, { color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
    part: css({ ...oneLine, flexShrink: 2, color: theme.colors.text.secondary }),
  };
};
