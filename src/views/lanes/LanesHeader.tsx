import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { formatClock } from '../../ui/text/formatTime';
import { LevelLegend } from './LevelLegend';
import type { LaneArea } from './useLaneArea';

/** Narrower than this, CSS pixels, there is no room for the legend. */
const LEGEND_WIDTH = 460;

interface Props {
  incident?: Incident;
  /** Epoch milliseconds of each sample. */
  time: Float64Array;
  timeZone: TimeZone;
  area: LaneArea;
  height: number;
}

/** Which incident the rows speak of, and what the bars mean. */
export function LanesHeader({ incident, time, timeZone, area, height }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const clock = { reference: area.to, interval: typicalStep(time), timeZone };
  return (
    <div className={styles.line} style={{ left: area.left, width: area.width, height }}>
      <span className={styles.text}>
        {incident
          ? t('lanes.incident', 'Incident at {{start}}', { start: formatClock(time[incident.start], clock) })
          : t('lanes.no-incident', 'No incident')}
      </span>
      {area.width >= LEGEND_WIDTH && <LevelLegend />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    position: 'relative',
    display: 'flex',
    flexShrink: 0,
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
  text: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
});
