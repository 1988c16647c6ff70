import { css } from '@emotion/css';
import { GrafanaTheme2, LinkModel } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { DataLinkButton, SeriesIcon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Detection, Samples } from '@anomaly-forest/core/internal/detection';
import { nearbyAnnotation } from '../../features/annotations/nearbyAnnotation';
import { formatTime } from '../../ui/text/formatTime';
import type { ViewProps } from '../../session/viewProps';
import { describeSample, incidentAt } from './describeSample';
import type { TooltipRow } from './tooltipRows';

/** CSS pixels. */
const WIDTH = 320;

interface Props {
  samples: Samples;
  sample: number;
  timeZone: TimeZone;
  detection?: Detection;
  rows: readonly TooltipRow[];
  /** The signal under the cursor. */
  focused?: number;
  links: readonly LinkModel[];
  /** A pinned tooltip has room for what can be done. */
  isPinned?: boolean;
  incidentMenu?: ViewProps['incidentMenu'];
  maxHeight?: number;
  annotations?: ViewProps['annotations'];
}

/** What happened at one moment: time, verdict, score, and each signal's value beside its typical one. */
export function SampleTooltip(props: Props): React.JSX.Element {
  const { samples, sample, timeZone, detection, rows, focused, links, isPinned, incidentMenu, maxHeight, annotations } =
    props;
  const styles = useStyles2(getStyles);
  const { verdict, incident } = detection ? describeSample(samples, detection, sample) : {};
  const at = detection && incidentAt(detection, sample);
  const found = isPinned ? at : undefined;
  const nearby = at && nearbyAnnotation(annotations, at, samples);
  const isAnomaly = detection?.labels[sample] === -1;
  return (
    <div className={styles.tooltip} style={{ maxHeight }}>
      <div className={styles.time}>{formatTime(samples.time[sample], timeZone)}</div>
      {verdict && <div className={isAnomaly ? styles.anomaly : styles.verdict}>{verdict}</div>}
      {incident && (
        <div className={styles.incident}>
          <span className={styles.verdict}>{incident}</span>
          {found && incidentMenu?.(found)}
        </div>
      )}
      {nearby && <div>{nearby}</div>}
      <div className={styles.rows}>
        {rows.map(({ signal, name, color, value, typical, change }) => (
          <div key={signal} className={signal === focused ? styles.focused : styles.row}>
            <SeriesIcon color={color} />
            <span className={styles.name}>{name}</span>
            <span className={styles.value}>{value}</span>
            <span className={styles.change}>{change}</span>
            <span className={styles.verdict}>{typical}</span>
          </div>
        ))}
      </div>
      {links.map((link, i) => (
        <DataLinkButton key={i} link={link} buttonProps={{ size: 'sm', fill: 'text' }} />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const row = css({ display: 'contents' });
  return {
    tooltip: css({
      // A width of its own: a tooltip that grows after it has been placed leaves the window.
      width: WIDTH,
      padding: theme.spacing(1),
      overflowY: 'auto',
      ...theme.typography.bodySmall,
    }),
    time: css({ fontWeight: theme.typography.fontWeightMedium }),
    anomaly: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
    verdict: css({ color: theme.colors.text.secondary }),
    incident: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: theme.spacing(1) }),
    rows: css({
      display: 'grid',
      // A long name breaks: it must not push the value out of the tooltip.
      gridTemplateColumns: 'auto minmax(0, 1fr) auto auto auto',
      columnGap: theme.spacing(1),
      alignItems: 'baseline',
      marginTop: theme.spacing(0.5),
      paddingTop: theme.spacing(0.5),
      borderTop: `1px solid ${theme.colors.border.weak}`,
    }),
    row,
    focused: css({ display: 'contents', fontWeight: theme.typography.fontWeightMedium }),
    name: css({ color: theme.colors.text.secondary, whiteSpace: 'normal', overflowWrap: 'anywhere' }),
    change: css({ fontWeight: theme.typography.fontWeightMedium }),
    value: css({ textAlign: 'right', color: theme.colors.text.primary }),
  };
};
