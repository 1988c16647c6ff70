import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { t } from '../../i18n/t';
import type { ViewProps } from '../../session/viewProps';
import { visibleSamples } from '../../session/visibleSamples';
import { describeOutside } from '../summary/dataNotices';

/** Over a plot that shows no sample, as all are outside of the time range: says so and leads to them, as Time series does. */
export function OutsideRange({
  prepared: { samples },
  timeRange,
  onChangeTimeRange,
}: Pick<ViewProps, 'prepared' | 'timeRange' | 'onChangeTimeRange'>): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const { first, end } = useMemo(() => visibleSamples(samples, timeRange), [samples, timeRange]);
  if (end > first) {
    return null;
  }
  const [from, to] = [samples.time[0], samples.time[samples.time.length - 1]];
  return (
    <div className={styles.cover}>
      <div>{describeOutside()}</div>
      <Button className={styles.button} size="sm" variant="secondary" onClick={() => onChangeTimeRange({ from, to })}>
        {t('data.zoom-to-data', 'Zoom to data')}
      </Button>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  cover: css({
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(1),
    color: theme.colors.text.secondary,
    pointerEvents: 'none',
  }),
  button: css({ pointerEvents: 'auto' }),
});
