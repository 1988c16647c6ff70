import { compareDataFrameStructures, DataFrame, TimeRange } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useTheme2 } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { PlotData, UPlotConfigBuilder } from './plotLibrary';
import { preparePlot } from './preparePlot';

interface Input {
  frame: DataFrame;
  timeRange: TimeRange;
  timeZone: TimeZone;
  paddingTop: number;
}

/** Configuration and data of the plot. The configuration changes rarely, the data often: a refresh keeps the plot. */
export function usePlot({ frame, timeRange, timeZone, paddingTop }: Input): {
  config: UPlotConfigBuilder;
  data: PlotData;
} {
  const theme = useTheme2();
  const structure = useStructure(frame);
  const plot = useMemo(
    () => preparePlot({ frame: structure, theme, timeZone, paddingTop }),
    [structure, theme, timeZone, paddingTop]
  );
  const data = useMemo(() => plot.prepareData(frame, timeRange), [plot, frame, timeRange]);
  return { config: plot.config, data };
}

/** The same frame object as long as only values change. */
export function useStructure(frame: DataFrame): DataFrame {
  const [structure, setStructure] = useState(frame);
  if (compareDataFrameStructures(structure, frame)) {
    return structure;
  }
  setStructure(frame);
  return frame;
}
