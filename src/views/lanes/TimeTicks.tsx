import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2, systemDateFormats } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { niceStep } from './cellStep';
import { TICKS_HEIGHT } from './laneSizes';
import type { LaneArea } from './useLaneArea';

/** CSS pixels from one time to the next, at least. */
const SPACING = 90;
const DAY = 86_400_000;

/** The times below the rows, for lanes that no time series stands above. */
export function TimeTicks({ area, timeZone }: { area: LaneArea; timeZone: TimeZone }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { left, width, from, to } = area;
  const step = niceStep(((to - from) * SPACING) / Math.max(width, SPACING));
  const { minute, day } = systemDateFormats.interval;
  return (
    <div className={styles.ticks} aria-hidden={true}>
      {ticksIn(area, step).map((time) => (
        <span key={time} className={styles.tick} style={{ left: left + ((time - from) / (to - from)) * width }}>
          {dateTimeFormat(time, { timeZone, format: step < DAY ? minute : day })}
        </span>
      ))}
    </div>
  );
}

/** Multiples of a step, except where half a label would leave the view. */
function ticksIn({ width, from, to }: LaneArea, step: number): number[] {
  const margin = ((to - from) * SPACING) / (2 * Math.max(width, SPACING));
  const first = Math.ceil((from + margin / 2) / step) * step;
  const count = Math.max(0, Math.floor((to - margin / 2 - first) / step) + 1);
  return Array.from({ length: count }, (_, i) => first + i * step);
}

const getStyles = (theme: GrafanaTheme2) => ({
  ticks: css({ position: 'relative', height: TICKS_HEIGHT }),
  tick: css({
    position: 'absolute',
    top: 2,
    transform: 'translateX(-50%)',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    whiteSpace: 'nowrap',
  }),
});
