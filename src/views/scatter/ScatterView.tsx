import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { useLinked } from '../linked/linked';
import type { ViewProps } from '../../session/viewProps';
import { AxisPicker, PICKER_HEIGHT } from './AxisPicker';
import { BoxBar } from './BoxBar';
import { chooseAxes } from './chooseAxes';
import { PairsView } from './pairs/PairsView';
import { ScatterPlot } from './ScatterPlot';

/** One line of text above the plot, CSS pixels. */
const NOTICE_HEIGHT = 24;

/** Lower than this, CSS pixels, a plot has no room for a line above it. */
const MIN_HEIGHT = 150;

/** One signal against another, or all pairs: where the anomalies lie among the normal samples. */
export function ScatterView(props: ViewProps): React.JSX.Element {
  const { prepared, options, width, height, onOptionsChange } = props;
  const styles = useStyles2(getStyles);
  const { onBox } = useLinked();
  const names = prepared.samples.signals.map(({ name }) => name);
  const axes = chooseAxes(prepared.samples.signals, options);
  const hasPicker = names.length > 2 && height >= MIN_HEIGHT;
  const hasNotice = axes.notice !== undefined && !options.showPairs;
  const rest = height - (hasPicker ? PICKER_HEIGHT : 0) - (hasNotice ? NOTICE_HEIGHT : 0);
  return (
    <div
      className={styles.view}
      style={{ width, height }}
      onKeyDown={({ key }) => key === 'Escape' && onBox(undefined)}
    >
      {hasPicker && (
        <AxisPicker
          names={names}
          x={names[axes.x - 1]}
          y={names[axes.y - 1]}
          showPairs={options.showPairs}
          onChange={(change) => onOptionsChange({ ...options, ...change })}
        />
      )}
      {hasNotice && <p className={styles.notice}>{axes.notice}</p>}
      {options.showPairs && names.length > 2 ? (
        <PairsView
          {...props}
          height={rest}
          onChoose={(pair) => onOptionsChange({ ...options, ...pair, showPairs: false })}
        />
      ) : (
        <div className={styles.plot}>
          <ScatterPlot {...props} axes={axes} height={rest} />
          <BoxBar {...props} />
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ overflow: 'hidden' }),
  plot: css({ position: 'relative' }),
  notice: css({
    height: NOTICE_HEIGHT,
    margin: 0,
    padding: theme.spacing(0, 0.5),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.warning.text,
  }),
});
