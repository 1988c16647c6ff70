import { DataFrame } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import { UPlotConfigBuilder } from '../plot/plotLibrary';
import { useStructure } from '../plot/useStructure';
import { ViewProps } from '../viewProps';
import { chooseAxes } from './chooseAxes';
import { groupPoints, PointGroup } from './groupPoints';
import { prepareScatterPlot, ScatterData } from './prepareScatterPlot';
import { ScatterAxis } from './scatterAxis';

export interface ScatterModel {
  readonly config: UPlotConfigBuilder;
  readonly data: ScatterData;
  readonly groups: readonly PointGroup[];
  /** What the axes show, for example `Latency against RPM`. */
  readonly title: string;
  /** What was asked for and does not exist. */
  readonly notice?: string;
}

/** Everything the scatter plot draws. Its configuration changes rarely, its data often: a refresh keeps the plot. */
export function useScatter({ prepared, detection, options, timeRange, timeZone }: ViewProps): ScatterModel {
  const { samples, frame } = prepared;
  const { x, y, notice } = chooseAxes(samples.signals, options);
  const xName = samples.signals.find((_, signal) => signal === x - 1)?.name;
  const yName = samples.signals[y - 1].name;
  const theme = useTheme2();
  const structure = useStructure(frame);
  const plot = useMemo(
    () =>
      prepareScatterPlot({
        x: axisOf('x', structure, x, xName),
        y: axisOf('y', structure, y, yName),
        theme,
        timeZone,
      }),
    [structure, x, y, xName, yName, theme, timeZone]
  );
  const groups = useMemo(
    () => groupPoints(frame.fields[x].values, frame.fields[y].values, detection?.labels),
    [frame, x, y, detection]
  );
  const data = useMemo(() => plot.prepareData(groups, timeRange), [plot, groups, timeRange]);
  return { config: plot.config, data, groups, title: `${yName} against ${xName ?? 'time'}`, notice };
}

function axisOf(key: 'x' | 'y', frame: DataFrame, field: number, name?: string): ScatterAxis {
  return { key, field: frame.fields[field], name, isTime: field === 0 };
}
