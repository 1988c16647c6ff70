import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { t } from '../../../i18n/t';
import type { Options } from '../../../options/options';
import { GUTTER_LETTERS, MIN_GUTTER } from '../../../ui/plot/gutter';
import type { PlacedPlot } from '../../../ui/plot/PlotAreaPlugin';
import { classicChoices } from './classicChoices';
import { ScoreLine } from './ScoreLine';
import { scoreAtY, type ScoreSeries, scoreSeries, yOfScore } from './scoreSeries';
import type { ThresholdChoice } from './thresholdChoices';
import { ThresholdHandle } from './ThresholdHandle';
import { useSharedCursor } from './useSharedCursor';
import { watchChoices } from './watchChoices';

interface Props {
  placed: PlacedPlot;
  height: number;
  time: Float64Array;
  detection: Detection;
  options: Options;
  onOptionsChange: (options: Options) => void;
}

/** The score of each sample on a narrow plot of its own, below the signals' one and as wide, with its threshold. */
export function ScoreLane({ placed, height, time, detection, options, onOptionsChange }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const score = useMemo(() => scoreSeries(detection), [detection]);
  const choices = useMemo(
    () => (score.kind === 'anomaly' ? classicChoices(detection) : watchChoices(detection, options.sensitivity)),
    [score, detection, options.sensitivity]
  );
  const [preview, setPreview] = useState<ThresholdChoice>();
  const { laneProps, crosshairRef } = useSharedCursor(placed.plot);
  const { left, width } = placed.area;
  const { threshold } = preview ?? choices.inUse;
  const isBeside = left >= MIN_GUTTER;
  return (
    <div
      role="group"
      aria-label={t('time-series.score-lane', 'Score')}
      className={styles.lane}
      style={{ marginLeft: left, width, height }}
      {...laneProps}
    >
      <ScoreLine score={score} time={time} area={placed.area} height={height} threshold={threshold} />
      <ScoreName
        kind={score.kind}
        gutter={isBeside ? left : undefined}
        isLow={yOfScore(score, height, threshold) < height / 2}
      />
      <div ref={crosshairRef} className={styles.crosshair} />
      {choices.nSteps > 0 && (
        <ThresholdHandle
          choices={choices}
          preview={preview}
          isBeside={isBeside}
          toY={(value) => yOfScore(score, height, value)}
          toScore={(y) => scoreAtY(score, height, y)}
          onPreview={setPreview}
          onChoose={(chosen) => onOptionsChange({ ...options, ...chosen })}
        />
      )}
    </div>
  );
}

interface NameProps {
  kind: ScoreSeries['kind'];
  /** It stands in the room left of the lane, where it covers nothing; so wide is it, CSS pixels. */
  gutter?: number;
  /** Low where the threshold, which has its score beside the lane, too, is high. */
  isLow: boolean;
}

function ScoreName({ kind, gutter, isLow }: NameProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div
      title={
        kind === 'anomaly' ? t('time-series.anomaly-score', 'Anomaly score') : t('time-series.evidence', 'Evidence')
      }
      className={cx(styles.name, gutter !== undefined && styles.besideName)}
      style={{ maxWidth: gutter, [isLow ? 'bottom' : 'top']: 0 }}
    >
      {t('time-series.score-lane', 'Score')}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  lane: css({
    position: 'relative',
    boxSizing: 'border-box',
    borderTop: `1px solid ${theme.colors.border.weak}`,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  name: css({
    position: 'absolute',
    padding: theme.spacing(0, 0.5),
    fontSize: 11,
    lineHeight: '16px',
    color: theme.colors.text.secondary,
  }),
  besideName: css({
    right: '100%',
    paddingLeft: 0,
    fontSize: GUTTER_LETTERS,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  }),
  crosshair: css({
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: 0,
    display: 'none',
    borderLeft: `1px dashed ${theme.colors.text.secondary}`,
    pointerEvents: 'none',
  }),
});
