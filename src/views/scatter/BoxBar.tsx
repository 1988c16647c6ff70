import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { useLinked } from '../linked/linked';
import { rangeAround } from '../../ui/text/sampleSpan';
import type { ViewProps } from '../../session/viewProps';
import { describeBox } from './describeBox';

type Props = Pick<ViewProps, 'prepared' | 'detection' | 'timeRange' | 'timeZone' | 'onChangeTimeRange'>;

/** What is in the box, over the plot, so that nothing moves when a box comes or goes. */
export function BoxBar({ prepared, detection, timeRange, timeZone, onChangeTimeRange }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { box, onBox, inBox } = useLinked();
  const { time } = prepared.samples;
  const zoom = (): void => {
    const span = { start: inBox[0], end: inBox[inBox.length - 1] };
    onChangeTimeRange(rangeAround(span, time, typicalStep(time), timeRange.to.valueOf()));
  };
  return (
    <div role="status" className={box ? styles.bar : undefined}>
      {box && (
        <>
          <span className={styles.text}>{describeBox(inBox, time, timeZone, detection)}</span>
          {inBox.length > 0 && (
            <IconButton
              name="search-plus"
              variant="primary"
              tooltip={t('scatter.zoom', 'Zoom to these samples')}
              onClick={zoom}
            />
          )}
          <IconButton name="times" tooltip={t('scatter.clear', 'Clear the box')} onClick={() => onBox(undefined)} />
        </>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'absolute',
    zIndex: 1,
    top: 0,
    right: 0,
    display: 'flex',
    gap: theme.spacing(0.5),
    alignItems: 'center',
    maxWidth: '100%',
    padding: theme.spacing(0.25, 1),
    borderRadius: theme.shape.radius.default,
    border: `1px solid ${theme.colors.border.weak}`,
    background: theme.colors.background.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
  text: css({ flexGrow: 1 }),
});
