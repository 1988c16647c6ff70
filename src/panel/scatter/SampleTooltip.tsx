import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { labelName, labelOf } from '../labels/label';
import { LabelMarker } from '../labels/LabelMarker';
import { formatTime } from '../text/formatTime';
import { formatValue } from '../text/formatValue';
import { ViewProps } from '../viewProps';

interface Props extends Pick<ViewProps, 'prepared' | 'detection' | 'timeZone'> {
  sample: number;
}

/** All there is to know about one sample: when, every signal's value, score and verdict. */
export function SampleTooltip({ prepared, detection, timeZone, sample }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { samples, frame } = prepared;
  const label = labelOf(detection?.labels[sample] ?? 0);
  return (
    <div className={styles.tooltip}>
      <div className={styles.time}>{formatTime(samples.time[sample], timeZone)}</div>
      <dl className={styles.values}>
        {samples.signals.map(({ name }, signal) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>{formatValue(frame.fields[signal + 1], samples.X.columns[signal][sample])}</dd>
          </React.Fragment>
        ))}
        {detection && (
          <>
            <dt>Score</dt>
            <dd>{formatScore(detection.scoreSamples[sample])}</dd>
          </>
        )}
      </dl>
      <div className={styles.verdict}>
        <LabelMarker label={label} /> {labelName[label]}
      </div>
    </div>
  );
}

function formatScore(score: number): string {
  return Number.isNaN(score) ? 'none' : score.toFixed(3);
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({ padding: theme.spacing(1), fontSize: theme.typography.bodySmall.fontSize }),
  time: css({
    paddingBottom: theme.spacing(0.5),
    fontWeight: theme.typography.fontWeightMedium,
    color: theme.colors.text.primary,
  }),
  values: css({
    display: 'grid',
    gridTemplateColumns: 'auto auto',
    columnGap: theme.spacing(2),
    margin: 0,
    '& dt': { fontWeight: theme.typography.fontWeightRegular, color: theme.colors.text.secondary },
    '& dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  }),
  verdict: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    paddingTop: theme.spacing(0.5),
  }),
});
