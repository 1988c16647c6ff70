import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { NoVerdict } from '../../ui/NoVerdict';
import type { ViewProps } from '../../session/viewProps';
import { Lanes } from './Lanes';
import { LanesHeader } from './LanesHeader';
import { laneSizes } from './laneSizes';
import { rangeAroundCell } from './rangeAroundCell';
import { TimeTicks } from './TimeTicks';
import { useIncidentInView } from './useIncidentInView';
import { useLaneArea } from './useLaneArea';
import { useLaneRows } from './useLaneRows';

/** Who left typical values, when, and how far: a row for each group and each signal, in line with the time series. */
export function LanesView(props: ViewProps): React.JSX.Element {
  const { prepared, detection, width, height, timeRange, timeZone, onChangeTimeRange } = props;
  const styles = useStyles2(getStyles);
  const area = useLaneArea(props);
  const incident = useIncidentInView(detection);
  const rows = useLaneRows(props, area, incident);
  const sizes = laneSizes(
    height,
    { nRows: rows.length, nHeadings: rows.filter(({ heading }) => heading !== undefined).length },
    area.left
  );
  if (!detection) {
    return <NoVerdict width={width} height={height} />;
  }
  return (
    <div className={styles.view} style={{ width, height }}>
      {sizes.header > 0 && (
        <LanesHeader
          time={prepared.samples.time}
          incident={incident}
          timeZone={timeZone}
          area={area}
          height={sizes.header}
        />
      )}
      <ScrollContainer minHeight={0}>
        {detection.spread === undefined ? (
          <p className={styles.none}>{t('lanes.none', 'It is not known what is typical.')}</p>
        ) : (
          <Lanes
            rows={rows}
            area={area}
            sizes={sizes}
            time={prepared.samples.time}
            timeZone={timeZone}
            onOpen={(cell) => onChangeTimeRange(rangeAroundCell(cell, timeRange.to.valueOf()))}
          />
        )}
        {!area.isShared && <TimeTicks area={area} timeZone={timeZone} />}
      </ScrollContainer>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ position: 'relative', display: 'flex', flexDirection: 'column', overflow: 'hidden' }),
  none: css({ margin: 0, padding: theme.spacing(0.5), color: theme.colors.text.secondary }),
});
