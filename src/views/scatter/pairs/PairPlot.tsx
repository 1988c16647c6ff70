import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useLayoutEffect, useMemo, useRef } from 'react';
import { t } from '../../../i18n/t';
import type { ViewProps } from '../../../session/viewProps';
import { seenLabels } from '../../labels/seenLabels';
import { drawPoints } from '../drawPoints';
import { pairPoints } from './pairPoints';

/** Height of the line with the names, CSS pixels. */
const NAME_HEIGHT = 16;

/** Of points, beside those in a large plot. */
const POINT_SIZE = 0.6;

interface Props extends Pick<ViewProps, 'prepared' | 'detection'> {
  /** Numbers and names of the signals on the axes. */
  x: number;
  y: number;
  xSignal: string;
  ySignal: string;
  /** CSS pixels. */
  width: number;
  height: number;
  onChoose: () => void;
}

/** One pair of signals, small and without axes; a click shows it large. */
export function PairPlot(props: Props): React.JSX.Element {
  const { prepared, detection, x, y, xSignal, ySignal, width, onChoose } = props;
  const height = Math.max(0, props.height - NAME_HEIGHT);
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { fields } = prepared.frame;
  const groups = useMemo(
    () => pairPoints(fields[1 + x], fields[1 + y], detection && seenLabels(detection)),
    [fields, x, y, detection]
  );
  useLayoutEffect(() => {
    const ctx = canvas.current?.getContext('2d');
    if (!ctx) {
      return;
    }
    const ratio = window.devicePixelRatio;
    ctx.clearRect(0, 0, width * ratio, height * ratio);
    for (const { label, x: across, y: up } of groups) {
      const places = {
        x: across.map((share) => share * width * ratio),
        y: up.map((share) => (1 - share) * height * ratio),
      };
      drawPoints(ctx, places, label, POINT_SIZE * ratio, theme);
    }
  }, [groups, width, height, theme]);
  return (
    <button
      type="button"
      className={styles.plot}
      title={t('scatter.axes', '{{y}} against {{x}}', { y: ySignal, x: xSignal })}
      onClick={onChoose}
    >
      <span className={styles.name}>
        {ySignal} / {xSignal}
      </span>
      <canvas
        ref={canvas}
        width={Math.round(width * window.devicePixelRatio)}
        height={Math.round(height * window.devicePixelRatio)}
        className={styles.canvas}
        style={{ width, height }}
      />
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  plot: css({
    display: 'block',
    width: '100%',
    padding: 0,
    border: 'none',
    background: theme.colors.background.secondary,
    overflow: 'hidden',
    textAlign: 'left',
    '&:hover': { background: theme.colors.action.hover },
  }),
  canvas: css({ display: 'block' }),
  name: css({
    display: 'block',
    height: NAME_HEIGHT,
    padding: theme.spacing(0, 0.5),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: `${NAME_HEIGHT}px`,
    color: theme.colors.text.secondary,
  }),
});
