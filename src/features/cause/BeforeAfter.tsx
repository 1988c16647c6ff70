import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { TimeWindows } from '../../promql/timeWindows';

/** The values at the lower and the upper edge of a chart. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

interface Props {
  readonly time: readonly number[];
  readonly values: readonly number[];
  /** Of all charts that stand together. */
  readonly scale: Scale;
  readonly windows: TimeWindows;
  readonly isGuilty: boolean;
}

const WIDTH = 120;
const HEIGHT = 28;
const MARGIN = 2;

/** A small chart of one value of a label, before and during the incident, which is shaded. What it shows stands beside it. */
export function BeforeAfter({ time, values, scale, windows, isGuilty }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { from, start, end } = windows;
  const x = (moment: number): number => (WIDTH * (moment - from)) / Math.max(1, end - from);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      <rect className={styles.incident} x={x(start)} y={0} width={WIDTH - x(start)} height={HEIGHT} />
      <path className={isGuilty ? styles.guilty : styles.line} d={linePath(time.map(x), values, scale)} />
    </svg>
  );
}

/** From 0, or from the lowest value below it, to the highest. */
export function scaleOf(rows: ReadonlyArray<readonly number[]>): Scale {
  const known = rows.flat().filter(Number.isFinite);
  return { low: Math.min(0, ...known), high: Math.max(0, ...known) };
}

/** Where a value is missing the line breaks. */
function linePath(x: readonly number[], values: readonly number[], { low, high }: Scale): string {
  const y = (value: number): number => HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * (value - low)) / (high - low || 1);
  return values
    .map((value, i) => {
      const isFirst = i === 0 || !Number.isFinite(values[i - 1]);
      return Number.isFinite(value) ? `${isFirst ? 'M' : 'L'}${x[i].toFixed(1)} ${y(value).toFixed(1)}` : '';
    })
    .join('');
}

const getStyles = (theme: GrafanaTheme2) => ({
  chart: css({ display: 'block', maxWidth: '100%' }),
  incident: css({ fill: theme.colors.action.selected }),
  line: css({ fill: 'none', stroke: theme.colors.text.secondary, strokeWidth: 1.5 }),
  guilty: css({ fill: 'none', stroke: theme.colors.error.text, strokeWidth: 2 }),
});
