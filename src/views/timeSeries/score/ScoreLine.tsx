import { useTheme2 } from '@grafana/ui';
import React, { useId, useMemo } from 'react';
import type { PlotArea } from '../../../ui/plot/plotArea';
import { judgedScores } from './judgedScores';
import { lanePath } from './lanePath';
import { type ScoreSeries, yOfScore } from './scoreSeries';

interface Props {
  score: ScoreSeries;
  time: Float64Array;
  area: PlotArea;
  height: number;
  threshold: number;
}

/** The line of scores, red above the threshold, and the line of the threshold. */
export function ScoreLine({ score, time, area, height, threshold }: Props): React.JSX.Element {
  const { colors, visualization } = useTheme2();
  const red = visualization.getColorByName('red');
  const id = useId();
  const judged = useMemo(() => judgedScores(time, score.values), [time, score]);
  const path = useMemo(
    () => lanePath(judged, area, (value) => yOfScore(score, height, value)),
    [judged, area, score, height]
  );
  const y = yOfScore(score, height, threshold);
  return (
    <svg width={area.width} height={height} aria-hidden style={{ position: 'absolute' }}>
      <clipPath id={id}>
        <rect width={area.width} height={y} />
      </clipPath>
      <path d={path} fill="none" stroke={colors.text.secondary} strokeOpacity={0.7} />
      <path d={path} fill="none" stroke={red} strokeWidth={1.5} clipPath={`url(#${id})`} />
      <line x2={area.width} y1={y} y2={y} stroke={red} strokeDasharray="6 3" />
    </svg>
  );
}
