import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2, type TimeRange } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { formatAgo } from '../../ui/text/formatAgo';
import { IncidentRow } from '../../session/incidentRows';

interface Props {
  row: IncidentRow;
}

/** When it started. A button, so that the row can be reached and used by keyboard; the row itself handles the click. */
export function StartTime({ row }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <button
      type="button"
      className={styles.start}
      aria-label={t('incidents.zoom', 'Zoom to the incident at {{start}}', { start: row.start })}
    >
      {row.startClock}
    </button>
  );
}

/** When it ended, or that it has not. */
export function EndTime({ row, timeRange }: Props & { timeRange: TimeRange }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const ago = row.incident.ongoing ? undefined : formatAgo(row.endTime, timeRange);
  return (
    <>
      <span className={row.incident.ongoing ? styles.ongoing : styles.time}>{row.endClock}</span>
      {ago !== undefined && <span className={styles.ago}> {ago}</span>}
    </>
  );
}

/** How strange its strangest sample is: higher = stranger. The notebook's scores, so of the classic verdict only. */
export function PeakScore({ row }: Props): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  return row.judged.detection.verdict !== 'classic' || Number.isNaN(row.peakScore) ? null : (
    <span className={styles.peak}>
      {t('incidents.peak', 'score {{score}}', { score: (-row.peakScore).toFixed(2) })}
    </span>
  );
}

/** What the incident is called, one sentence with the numbers, and what would have been normal. */
export function WhatHappened({ row }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <>
      <div className={styles.title}>
        {row.title}
        {row.hint && <span className={styles.hint}> {row.hint}</span>}
      </div>
      <div className={styles.sentence}>{row.sentence}</div>
      {row.nearby && <div className={styles.nearby}>{row.nearby}</div>}
      {row.limit && <div className={styles.sentence}>{row.limit}</div>}
      {row.confidence && (
        <div className={styles.sentence}>
          <span className={styles.hover} title={row.confidence.figures}>
            {row.confidence.words}
          </span>
        </div>
      )}
    </>
  );
}

/** Whose incident it is. */
export function GroupName({ row }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return <bdi className={styles.title}>{nameInSentence(row.judged.group?.name ?? '')}</bdi>;
}

const getStyles = (theme: GrafanaTheme2) => {
  const time = { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } as const;
  return {
    start: css({
      ...time,
      padding: 0,
      border: 'none',
      background: 'none',
      font: 'inherit',
      color: theme.colors.text.link,
      '&:hover': { textDecoration: 'underline' },
    }),
    time: css(time),
    ongoing: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
    title: css({ color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
    peak: css({ ...time, color: theme.colors.text.secondary }),
    ago: css({ ...time, color: theme.colors.text.secondary }),
    hover: css({ textDecoration: `underline dotted ${theme.colors.border.strong}`, cursor: 'help' }),
    hint: css({ color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular }),
    nearby: css({ color: theme.colors.text.primary }),
    sentence: css({ color: theme.colors.text.secondary }),
  };
};
