import { css } from '@emotion/css';
import type { AbsoluteTimeRange, GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { NoVerdict } from '../../ui/NoVerdict';
import type { ViewProps } from '../../session/viewProps';
import type { LaneCell, LaneRow } from './lane';
import { Lanes } from './Lanes';
import { LanesHeader } from './LanesHeader';
import { fullLanes, laneSizes, lanesHeight, leastLanesHeight, TICKS_HEIGHT } from './laneSizes';
import { TimeTicks } from './TimeTicks';
import { useIncidentInView } from './useIncidentInView';
import { useLaneArea } from './useLaneArea';
import { useLaneRows } from './useLaneRows';

/** Lengths of the cell on either side of it that are shown, too. */
const MARGIN_CELLS = 5;

/** Who left typical values, when, and how far: a row for each group and each signal, in line with the time series. */
export function LanesView(props: ViewProps): React.JSX.Element {
  const { prepared, detection, groups = [], width, height, timeRange, timeZone, onChangeTimeRange } = props;
  const styles = useStyles2(getStyles);
  const all = { nRows: prepared.samples.signals.length + groups.length, nHeadings: groups.length > 0 ? 2 : 0 };
  const area = useLaneArea(props, height - TICKS_HEIGHT < lanesHeight(fullLanes, all));
  const incident = useIncidentInView(detection);
  const made = useLaneRows(props, area, incident);
  // The time series above shows the signals; where there is no room for all, the groups are what it does not show.
  const rows = area.isShared && leastLanesHeight(all) > height ? made.filter(isGroup) : made;
  const sizes = laneSizes(
    area.isShared ? height : height - TICKS_HEIGHT,
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
          <p className={styles.none}>{t('lanes.none', 'The typical values are not known.')}</p>
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

/** A cell of time with what came before and after; not into the future. */
function rangeAroundCell({ from, to }: LaneCell, latest: number): AbsoluteTimeRange {
  const margin = MARGIN_CELLS * (to - from);
  return { from: from - margin, to: Math.min(to + margin, Math.max(latest, to)) };
}

function isGroup({ isChosen }: LaneRow): boolean {
  return isChosen !== undefined;
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ position: 'relative', display: 'flex', flexDirection: 'column', overflow: 'hidden' }),
  none: css({ margin: 0, padding: theme.spacing(0.5), color: theme.colors.text.secondary }),
});
