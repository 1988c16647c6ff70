import { useLayoutEffect } from 'react';
import type { Samples } from '@anomaly-forest/core/internal/detection';
import { isSameArea, plotArea } from '../../ui/plot/plotArea';
import type { UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useLinked } from './linked';
import { useChosenOnTime } from './useChosenOnTime';
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

/** Tells the other views where a plot over time draws, so that they can be in line with it. */
function usePlotArea(config: UPlotConfigBuilder): void {
  const { plotArea: shared } = useLinked();
  useLayoutEffect(() => {
    config.addHook('draw', (plot) => {
      const area = plotArea(plot);
      if (!shared.value || !isSameArea(shared.value, area)) {
        shared.next(area);
      }
    });
    return () => shared.next(undefined);
  }, [config, shared]);
}
