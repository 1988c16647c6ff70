import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { Detection } from '../../../detection/detection';
import { t } from '../../../i18n/t';
import type { Options } from '../../../options';
import { LEAST_GUTTER } from '../../plot/plotArea';
import type { PlacedPlot } from '../../plot/PlotAreaPlugin';
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
  const isBeside = left >= LEAST_GUTTER;
  return (
    <div
      role="group"
      aria-label={t('time-series.score-lane', 'Score')}
      className={styles.lane}
      style={{ marginLeft: left, width, height }}
      {...laneProps}
    >
      <ScoreLine score={score} time={time} area={placed.area} height={height} threshold={threshold} />
      <ScoreName kind={score.kind} isBeside={isBeside} isLow={yOfScore(score, height, threshold) < height / 2} />
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
  /** Left of the lane, where it covers nothing. */
  isBeside: boolean;
  /** Below the threshold, which has its score beside the lane, too. */
  isLow: boolean;
}

function ScoreName({ kind, isBeside, isLow }: NameProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const place = isBeside && css(isLow ? { right: '100%', bottom: 0 } : { right: '100%', top: 0 });
  return (
    <div className={cx(styles.name, place)}>
      {kind === 'anomaly' ? t('time-series.score-lane', 'Score') : t('time-series.evidence', 'Evidence')}
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
    pointerEvents: 'none',
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
