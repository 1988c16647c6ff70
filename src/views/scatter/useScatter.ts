import { DataFrame } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import { t } from '../../i18n/t';
import { seenLabels } from '../labels/seenLabels';
import { UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { hasNoAxes, isLow } from '../../ui/lowView';
import { useStructure } from '../../ui/plot/useStructure';
import { useSteps } from '../../session/useSteps';
import { ViewProps } from '../../session/viewProps';
import type { ChosenAxes } from './chooseAxes';
import { groupPoints, PointGroup } from './groupPoints';
import { prepareScatterPlot, ScatterData } from './prepareScatterPlot';
import { ScatterAxis } from './scatterAxis';
import { ScatterInput, ScatterPoints, scatterSteps } from './scatterSteps';

export interface ScatterModel {
  readonly config: UPlotConfigBuilder;
  readonly data: ScatterData;
  /** All points. */
  readonly groups: readonly PointGroup[];
  /** Those that the plot was given. */
  readonly drawn: readonly PointGroup[];
  /** What the axes show, for example `Latency against RPM`. */
  readonly title: string;
}

/** Everything the scatter plot draws. Its configuration changes rarely, its data often: a refresh keeps the plot. */
export function useScatter(
  { prepared, detection, timeRange, timeZone, height }: ViewProps,
  { x, y }: Pick<ChosenAxes, 'x' | 'y'>
): ScatterModel {
  const { samples, frame } = prepared;
  const xName = samples.signals.find((_, signal) => signal === x - 1)?.name;
  const yName = samples.signals[y - 1].name;
  const theme = useTheme2();
  const hasNames = !isLow(height);
  const hasAxes = !hasNoAxes(height);
  const structure = useStructure(frame);
  const plot = useMemo(
    () =>
      prepareScatterPlot({
        x: axisOf('x', structure, x, hasNames ? xName : undefined),
        y: axisOf('y', structure, y, hasNames ? yName : undefined),
        hasAxes,
        theme,
        timeZone,
      }),
    [structure, x, y, xName, yName, hasNames, hasAxes, theme, timeZone]
  );
  const labels = useMemo(() => detection && seenLabels(detection), [detection]);
  const { groups, drawn } = usePoints({ frame, x, y, labels });
  const data = useMemo(() => plot.prepareData(drawn, timeRange), [plot, drawn, timeRange]);
  const title = describeAxes(yName, xName ?? t('scatter.time', 'time'));
  return { config: plot.config, data, groups, drawn, title };
}

function describeAxes(y: string, x: string): string {
  return t('scatter.axes', '{{y}} against {{x}}', { y, x });
}

/** Up to so many samples, points are made in a few milliseconds. */
const MAX_AT_ONCE = 20_000;

const noPoints: Pick<ScatterPoints, 'groups' | 'drawn'> = { groups: groupPoints([], []), drawn: groupPoints([], []) };

/** The points; none while those of other samples or axes are all there is. */
function usePoints({ frame, x, y, labels }: ScatterInput): Pick<ScatterPoints, 'groups' | 'drawn'> {
  const input = useMemo(() => ({ frame, x, y, labels }), [frame, x, y, labels]);
  const { result } = useSteps(input, frame.length <= MAX_AT_ONCE, scatterSteps);
  const isOfInput = result?.input.frame === frame && result.input.x === x && result.input.y === y;
  return result && isOfInput ? result : noPoints;
}

function axisOf(key: 'x' | 'y', frame: DataFrame, field: number, name?: string): ScatterAxis {
  return { key, field: frame.fields[field], name, isTime: field === 0 };
}
