import type { Samples } from '@anomaly-forest/core/internal/detection';
import type { UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useChosenOnTime } from './useChosenOnTime';
import { usePlotArea } from './usePlotArea';
import { useTimeCursor } from './useTimeCursor';

interface Props {
  config: UPlotConfigBuilder;
  samples: Samples;
  /** Which sample each row of the plot is. */
  rows: Int32Array;
}

/** Connects a plot over time with the other views of the panel: cursor, chosen samples, and where the time runs. */
export function LinkedTime({ config, samples, rows }: Props): null {
  useTimeCursor(config, samples.time, rows);
  useChosenOnTime(config, samples.time);
  usePlotArea(config);
  return null;
}
