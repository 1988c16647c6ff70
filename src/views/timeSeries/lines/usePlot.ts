import { DataFrame, TimeRange } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import { PlotData, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { useStructure } from '../../../ui/plot/useStructure';
import type { LineGaps } from './lineGaps';
import { preparePlot } from './preparePlot';

interface Input {
  frame: DataFrame;
  /** One a signal. */
  lines: readonly LineGaps[];
  timeRange: TimeRange;
  timeZone: TimeZone;
  paddingTop: number;
  hasTimeAxis?: boolean;
}

/** Configuration and data of the plot. The configuration changes rarely, the data often: a refresh keeps the plot. */
export function usePlot({ frame, lines, timeRange, timeZone, paddingTop, hasTimeAxis }: Input): {
  config: UPlotConfigBuilder;
  data: PlotData;
} {
  const theme = useTheme2();
  const structure = useStructure(frame);
  const plot = useMemo(
    () => preparePlot({ frame: structure, theme, timeZone, paddingTop, hasTimeAxis }),
    [structure, theme, timeZone, paddingTop, hasTimeAxis]
  );
  const data = useMemo(() => plot.prepareData(frame, lines, timeRange), [plot, frame, lines, timeRange]);
  return { config: plot.config, data };
}
